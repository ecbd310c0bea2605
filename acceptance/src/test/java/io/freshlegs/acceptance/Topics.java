package io.freshlegs.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of the running stack, as any other program sees them. */
final class Topics {

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every topic of ours, dead letters among them. */
    List<String> names() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("freshlegs."))
                    .sorted()
                    .toList();
        }
    }

    /** All records of topics that pass, from the beginning to where they end now. */
    List<ConsumerRecord<String, String>> read(
            Collection<String> topics, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        records.add(record);
                    }
                });
            }
        }
        return records;
    }

    /** The events of an athlete on one topic. */
    List<ConsumerRecord<String, String>> events(String topic, String athlete) {
        return read(List.of(topic), record -> record.key().startsWith(athlete + "/"));
    }

    /**
     * Lets the cleaner run all the time, on every segment older than a second, and lets tombstones and dead letters go
     * as soon as it has passed. A segment is only closed by a record that comes after its second.
     */
    void cleanAtOnce() throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        changes.put(
                new ConfigResource(ConfigResource.Type.BROKER, ""), settings(Map.of("log.cleaner.backoff.ms", "100")));
        for (String topic : names()) {
            Map<String, String> settings = topic.endsWith(".dlq")
                    ? Map.of("segment.ms", "1000", "retention.ms", "1000")
                    : Map.of(
                            "segment.ms", "1000",
                            "min.cleanable.dirty.ratio", "0.0",
                            "min.compaction.lag.ms", "0",
                            "max.compaction.lag.ms", "1000",
                            "delete.retention.ms", "100");
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), settings(settings));
        }
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static Collection<AlterConfigOp> settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                .collect(Collectors.toList());
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }
}
