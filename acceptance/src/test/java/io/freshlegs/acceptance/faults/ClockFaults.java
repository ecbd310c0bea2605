package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clocks that are wrong: nothing that counts may depend on one. */
final class ClockFaults {

    private static final Duration OFF = Duration.ofHours(26);

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(new Fault(
                "16", "clocks of ingest 26 h ahead and 26 h back, beside right ones", ClockFaults::wrongClocks));
    }

    /**
     * Each ingest service gets a second replica whose clock is ahead and a third one whose clock is back, beside the one that is
     * right: the records of one athlete are written by all three in turn.
     */
    private static void wrongClocks(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        // today's data would be of the future for the clock that is back, and refused
        trial.daysBack(2);
        trial.load(Duration.ofSeconds(1));
        List<Replica> wrong = new ArrayList<>();
        for (Duration offset : List.of(OFF, OFF.negated())) {
            for (ServiceKind kind : List.of(ServiceKind.WORKOUT, ServiceKind.NUTRITION)) {
                wrong.add(cluster.prepare(kind, Map.of("FRESHLEGS_TEST_CLOCK_OFFSET", offset.toString()))
                        .start());
            }
        }
        wrong.forEach(Replica::awaitReady);
        long end = System.nanoTime() + trial.length().toNanos();
        while (System.nanoTime() < end) {
            for (Replica replica : cluster.replicas()) {
                requireNoNegativeAge(replica);
            }
            Wait.lasting(Duration.ofMillis(250));
        }
        cluster.remove(wrong);
        trial.finishLoad();
        trial.healed();
        trial.note(requireUniqueIds(cluster) + " ids, each once");
    }

    private static void requireNoNegativeAge(Replica replica) throws Exception {
        String age = replica.kind() == ServiceKind.ADVICE
                ? "freshlegs_advice_intake_lag_seconds"
                : "freshlegs_outbox_oldest_age_seconds";
        assertThat(replica.metric(age)).as(age + " of " + replica.name()).isNotNegative();
    }

    private static long requireUniqueIds(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows =
                        connection.createStatement().executeQuery("select count(*), count(distinct id) from workout")) {
            rows.next();
            assertThat(rows.getLong(2)).as("different ids").isEqualTo(rows.getLong(1));
            return rows.getLong(1);
        }
    }
}
