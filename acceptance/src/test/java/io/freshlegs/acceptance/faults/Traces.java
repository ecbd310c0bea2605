package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is left of an athlete after an erasure. */
final class Traces {

    private Traces() {}

    /** No row of any table of any database holds the athlete id, in whatever column; and every key of a topic ends with an erasure. */
    static void assertNone(Cluster cluster, String athlete) throws SQLException {
        List<String> left = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            try (Connection connection = cluster.connect(kind)) {
                for (String table : tables(connection)) {
                    try (var statement = connection.prepareStatement(
                            "select count(*) from " + table + " as r where strpos(r::text, ?) > 0")) {
                        statement.setString(1, athlete);
                        try (ResultSet rows = statement.executeQuery()) {
                            rows.next();
                            if (rows.getLong(1) > 0) {
                                left.add(kind.database() + "." + table + ": " + rows.getLong(1));
                            }
                        }
                    }
                }
            }
        }
        assertThat(left).as("rows that hold the erased athlete").isEmpty();
        Map<String, Boolean> endsWithErasure = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records(cluster, athlete)) {
            endsWithErasure.put(record.topic() + " " + record.key(), record.value() == null);
        }
        assertThat(endsWithErasure.values())
                .as("last records of the erased athlete")
                .doesNotContain(false);
    }

    /** After compaction no body is left on the topics either. */
    static void assertNoBodies(Cluster cluster, String athlete) {
        assertThat(records(cluster, athlete).stream()
                        .filter(record -> !record.topic().equals(Topic.ADVICE.topicName()))
                        .filter(record -> record.value() != null)
                        .map(ConsumerRecord::key)
                        .toList())
                .as("bodies of the erased athlete after compaction")
                .isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> records(Cluster cluster, String athlete) {
        List<String> names = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            names.add(topic.topicName());
            names.add(topic.deadLetterName());
        }
        return Topics.read(
                cluster, names, record -> record.key() != null && record.key().startsWith(athlete + "/"));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'"
                        + " and tablename not in ('food', 'food_word')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
