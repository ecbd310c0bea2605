package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** An outbox that has grown while the broker was away. */
final class OutboxFaults {

    private static final int ROWS = 2_000_000;
    private static final Duration DRAINED = Duration.ofSeconds(240);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long EMPTY_TABLE_BYTES = 32L << 20;

    private OutboxFaults() {}

    static List<Fault> all() {
        return List.of(new Fault("27", "outbox of 2 million rows after an outage", OutboxFaults::grown));
    }

    private static void grown(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofMillis(300));
        // the cut lasts longer than a member of the group may be silent
        trial.expectErrors("ConsumerCoordinator");
        cluster.kafkaWire().mode(Wire.Mode.CUT);
        trial.load(Duration.ofSeconds(1));
        trial.finishLoad();
        // advice events of athletes nobody asks for: only the relay has work with them
        execute(
                cluster,
                "insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)"
                        + " select gen_random_uuid(), 'freshlegs.advice.v1', 'grown-' || n || '/2026-01-01', 'grown-' || n,"
                        + " 'io.freshlegs.advice.updated.v1', '{\"filler\":\"' || repeat('x', 300) || '\"}'"
                        + " from generate_series(1, " + ROWS + ") n");
        long last = number(cluster, "select max(seq) from outbox");
        cluster.kafkaWire().mode(Wire.Mode.WHOLE);
        trial.healed();
        Duration firstHalf = drainedTo(cluster, last - ROWS / 2);
        Duration secondHalf = drainedTo(cluster, last);
        assertThat(secondHalf)
                .as("time of the second million, beside %s of the first", firstHalf)
                .isLessThan(firstHalf.multipliedBy(2));
        // what autovacuum does in its own time
        execute(cluster, "vacuum outbox");
        long bytes = number(cluster, "select pg_relation_size('outbox')");
        assertThat(bytes).as("size of the empty outbox").isLessThan(EMPTY_TABLE_BYTES);
        // pages of an index are used again, its file never shrinks by itself
        long indexBytes = number(cluster, "select pg_indexes_size('outbox')");
        trial.note(String.format(
                Locale.ROOT,
                "first million in %.1f s, second in %.1f s, then %.1f MiB of table and %.1f MiB of index",
                firstHalf.toMillis() / 1000.0,
                secondHalf.toMillis() / 1000.0,
                bytes / 1048576.0,
                indexBytes / 1048576.0));
    }

    /** Waits until nothing up to this number is left; looks seldom and at one row, to leave the machine to the relay. */
    private static Duration drainedTo(Cluster cluster, long sequence) {
        return Wait.until("an outbox drained to " + sequence, DRAINED, () -> {
            Wait.lasting(LOOK);
            return number(
                            cluster,
                            "select count(*) from (select 1 from outbox where seq <= " + sequence
                                    + " limit 1) left_over")
                    == 0;
        });
    }

    private static long number(Cluster cluster, String sql) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Cluster cluster, String sql) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
