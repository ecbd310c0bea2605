package io.freshlegs.acceptance.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** The state in which nothing is on its way: outboxes empty, every event read, nobody due, twice in a row a second apart. */
final class Quiescence {

    /** Not reaching it within this time after the last fault is a failure of its own. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final String GROUP = "freshlegs-advice";

    private Quiescence() {}

    /** Waits for it; returns how long that took. */
    static Duration await(Cluster cluster) {
        long begun = System.nanoTime();
        Wait.until("quiescence", DEADLINE, () -> isQuiet(cluster));
        Wait.lasting(Duration.ofSeconds(1));
        Wait.until("quiescence again", DEADLINE, () -> isQuiet(cluster));
        return Duration.ofNanos(System.nanoTime() - begun).minusSeconds(1);
    }

    private static boolean isQuiet(Cluster cluster) throws SQLException, ExecutionException, InterruptedException {
        for (ServiceKind kind : ServiceKind.values()) {
            if (count(cluster, kind, "select count(*) from outbox") > 0) {
                return false;
            }
        }
        return lag(cluster) == 0 && count(cluster, ServiceKind.ADVICE, "select count(*) from advice_due") == 0;
    }

    /** Events the advice service has not committed yet. */
    static long lag(Cluster cluster) throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.kafka().admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            Topics.ofFacts(admin).forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            long lag = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end :
                    admin.listOffsets(ends).all().get().entrySet()) {
                OffsetAndMetadata read = committed.get(end.getKey());
                lag += end.getValue().offset() - (read == null ? 0 : read.offset());
            }
            return lag;
        }
    }

    /** The members of the advice service's group; none while partitions are being handed over. */
    static int members(Cluster cluster) throws ExecutionException, InterruptedException {
        try (Admin admin = cluster.kafka().admin()) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(GROUP))
                    .describedGroups()
                    .get(GROUP)
                    .get();
            return group.groupState() == GroupState.STABLE ? group.members().size() : 0;
        }
    }

    private static long count(Cluster cluster, ServiceKind kind, String sql) throws SQLException {
        try (Connection connection = cluster.connect(kind);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
