package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events of an athlete in any order: the highest revision of each record has to win. */
final class ShuffleFaults {

    private ShuffleFaults() {}

    static List<Fault> all() {
        return List.of(new Fault("14", "events of every athlete shuffled, into no facts", ShuffleFaults::shuffled));
    }

    private static void shuffled(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(3));
        trial.finishLoad();
        Quiescence.await(cluster);
        String athletes = trial.athlete("");
        Map<String, String> before = facts(cluster, athletes);
        List<ConsumerRecord<String, byte[]>> events =
                Topics.read(cluster, Topics.namesOfFacts(), event -> event.key().startsWith(athletes));
        Replica reader = cluster.first(ServiceKind.ADVICE);
        reader.stop();
        forget(cluster, athletes);
        List<ConsumerRecord<String, byte[]>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, trial.random());
        try (Poison writer = new Poison(cluster)) {
            for (ConsumerRecord<String, byte[]> event : shuffled) {
                writer.repeat(event);
            }
            reader.start().awaitReady();
            Quiescence.await(cluster);
            assertThat(facts(cluster, athletes)).as("facts of shuffled events").isEqualTo(before);
            // and once more as they were, so that the last event of each record is again its newest
            for (ConsumerRecord<String, byte[]> event : events) {
                writer.repeat(event);
            }
        }
        trial.healed();
        trial.note(events.size() + " events, " + before.size() + " facts the same");
    }

    private static Map<String, String> facts(Cluster cluster, String athletes) throws SQLException {
        Map<String, String> facts = new TreeMap<>();
        try (Connection connection = cluster.connect(ServiceKind.ADVICE);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select athlete_id || ' ' || kind || ' ' || record_key, revision || ' ' || event_id"
                                        + " from fact where starts_with(athlete_id, '" + athletes + "')")) {
            while (rows.next()) {
                facts.put(rows.getString(1), rows.getString(2));
            }
        }
        return facts;
    }

    /** Everything that comes of events, of these athletes alone. */
    private static void forget(Cluster cluster, String athletes) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.ADVICE);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.columns where table_schema = 'public' and column_name ="
                            + " 'athlete_id' and table_name not in ('profile', 'check_in', 'lab', 'shoe', 'outbox', 'outbox_parked')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("delete from " + table + " where starts_with(athlete_id, '" + athletes + "')");
            }
        }
    }
}
