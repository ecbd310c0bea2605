package io.freshlegs.acceptance.faults;

import io.freshlegs.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from beginning to end, past the wires' faults: only when everything is mended. */
final class Topics {

    static final List<Topic> FACTS = List.of(Topic.WORKOUTS, Topic.WELLNESS, Topic.MEALS, Topic.FOOD_DAYS);

    private Topics() {}

    static List<TopicPartition> ofFacts(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : FACTS) {
            int count = admin.describeTopics(List.of(topic.topicName()))
                    .allTopicNames()
                    .get()
                    .get(topic.topicName())
                    .partitions()
                    .size();
            for (int partition = 0; partition < count; partition++) {
                partitions.add(new TopicPartition(topic.topicName(), partition));
            }
        }
        return partitions;
    }

    static List<String> namesOfFacts() {
        return FACTS.stream().map(Topic::topicName).toList();
    }

    /** The wanted records of the topics, in the order of each partition; only they are kept in memory. */
    static List<ConsumerRecord<String, byte[]>> read(
            Cluster cluster, Collection<String> names, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        forEach(cluster, names, record -> {
            if (wanted.test(record)) {
                records.add(record);
            }
        });
        return records;
    }

    /** Hands over every record of the topics, in the order of each partition, and keeps none. */
    static void forEach(
            Cluster cluster, Collection<String> names, Consumer<? super ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.kafka().bootstrapServers(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String name : names) {
                consumer.partitionsFor(name)
                        .forEach(info -> partitions.add(new TopicPartition(name, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> unread = new HashSet<>(partitions);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!unread.isEmpty()) {
                unread.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
                consumer.poll(Duration.ofMillis(100)).forEach(each);
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("topics can't be read to their end: " + unread);
                }
            }
        }
    }
}
