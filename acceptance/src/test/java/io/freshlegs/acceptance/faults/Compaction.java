package io.freshlegs.acceptance.faults;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** Makes the broker compact the topics of facts at once instead of within days. */
final class Compaction {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Map<String, String> EAGER = Map.of(
            "segment.ms", "200",
            "max.compaction.lag.ms", "200",
            "min.cleanable.dirty.ratio", "0.001",
            "delete.retention.ms", "86400000");

    private Compaction() {}

    /** Returns when no key has two values any more, but for the last ones of each partition, which no compaction reaches. */
    static void force(Cluster cluster) throws ExecutionException, InterruptedException {
        configure(cluster, EAGER, AlterConfigOp.OpType.SET);
        try {
            Wait.until("compaction", DEADLINE, () -> {
                Set<TopicPartition> left = uncompacted(cluster);
                if (!left.isEmpty()) {
                    closeSegments(cluster, left);
                    Wait.lasting(ROUND);
                }
                return left.isEmpty();
            });
        } finally {
            configure(cluster, EAGER, AlterConfigOp.OpType.DELETE);
            for (Topic topic : Topics.FACTS) {
                configure(cluster, List.of(topic), topic.config(1), AlterConfigOp.OpType.SET);
            }
        }
    }

    /**
     * The active segment is never compacted: a record of a type nobody knows in each partition starts the next one. Only where
     * something is left to do: the cleaner takes first what has most to clean in proportion, so small partitions that get a record
     * every moment would keep it from the large ones.
     */
    private static void closeSegments(Cluster cluster, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        try (Poison fillers = new Poison(cluster)) {
            for (Topic topic : Topics.FACTS) {
                for (int partition = 0; partition < Topic.DEFAULT_PARTITIONS; partition++) {
                    if (partitions.contains(new TopicPartition(topic.topicName(), partition))) {
                        String key = athleteOf(partition) + "/filler";
                        fillers.send(topic, key, "{}", Poison.headers("io.freshlegs.filler.written.v1", key));
                    }
                }
            }
        }
    }

    private static String athleteOf(int partition) {
        for (int i = 0; ; i++) {
            String athlete = "filler-" + i;
            if (AthletePartitioner.partition(athlete, Topic.DEFAULT_PARTITIONS) == partition) {
                return athlete;
            }
        }
    }

    /** The partitions in which a key still has more than one value. */
    private static Set<TopicPartition> uncompacted(Cluster cluster) {
        Set<String> keys = new HashSet<>();
        Set<TopicPartition> partitions = new HashSet<>();
        Topics.forEach(cluster, Topics.namesOfFacts(), record -> {
            if (!record.key().startsWith("filler-") && !keys.add(record.topic() + record.key())) {
                partitions.add(new TopicPartition(record.topic(), record.partition()));
            }
        });
        return partitions;
    }

    private static void configure(Cluster cluster, Map<String, String> settings, AlterConfigOp.OpType operation)
            throws ExecutionException, InterruptedException {
        configure(cluster, Topics.FACTS, settings, operation);
    }

    private static void configure(
            Cluster cluster, List<Topic> topics, Map<String, String> settings, AlterConfigOp.OpType operation)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : topics) {
            List<AlterConfigOp> operations = new ArrayList<>();
            settings.forEach(
                    (name, value) -> operations.add(new AlterConfigOp(new ConfigEntry(name, value), operation)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()), operations);
        }
        try (Admin admin = cluster.kafka().admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }
}
