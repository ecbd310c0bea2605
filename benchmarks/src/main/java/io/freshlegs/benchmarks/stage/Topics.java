package io.freshlegs.benchmarks.stage;

import io.freshlegs.contracts.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What lies on the topics and how far the group of advice-service has read. Used by one thread. */
public final class Topics implements AutoCloseable {

    /** The topics facts come from. */
    public static final List<Topic> FACTS = List.of(Topic.WORKOUTS, Topic.WELLNESS, Topic.MEALS, Topic.FOOD_DAYS);

    private static final String GROUP = "freshlegs-advice";

    private final Admin admin;

    private Topics(Admin admin) {
        this.admin = admin;
    }

    public static Topics of(Stage stage) {
        return new Topics(stage.kafka().admin());
    }

    /** How many records were written to these topics. */
    public long written(Collection<Topic> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (Topic topic : topics) {
            IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest()));
        }
        return answer(() -> admin.listOffsets(latest).all().get()).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** How many records of the fact topics have been applied by advice-service for good. */
    public long applied() {
        Map<TopicPartition, OffsetAndMetadata> committed = answer(() -> admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get());
        return committed.values().stream()
                .mapToLong(offset -> offset == null ? 0 : offset.offset())
                .sum();
    }

    /** Bytes of the topic on the broker's disk. */
    public long bytes(Topic topic) {
        return answer(() -> admin.describeLogDirs(List.of(1)).allDescriptions().get()).values().stream()
                .flatMap(broker -> broker.values().stream())
                .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(topic.topicName()))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka does not answer", failure);
        }
    }

    /** Something to ask the broker. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }
}
