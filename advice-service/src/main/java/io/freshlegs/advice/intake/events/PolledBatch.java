package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.Coordinates;
import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.contracts.AthletePartitioner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of one turn, read: the changes in stream order, and what has to be set aside.
 *
 * @param oldest the oldest time an event of each partition was written down
 * @param latest the newest time an event of each partition was written down
 * @param misplaced number of records in a partition other than the one of their athlete
 */
record PolledBatch(
        List<FactChange> changes,
        List<DeadLetters.Letter> poison,
        Map<Coordinates, ConsumerRecord<byte[], byte[]>> records,
        Map<TopicPartition, Instant> oldest,
        Map<TopicPartition, Instant> latest,
        long misplaced) {

    static PolledBatch of(ConsumerRecords<byte[], byte[]> records, RecordReader reader, int partitions) {
        List<FactChange> changes = new ArrayList<>(records.count());
        List<DeadLetters.Letter> poison = new ArrayList<>();
        Map<Coordinates, ConsumerRecord<byte[], byte[]>> byCoordinates = new HashMap<>();
        Map<TopicPartition, Instant> oldest = new HashMap<>();
        Map<TopicPartition, Instant> latest = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                reader.read(record)
                        .fold(
                                read -> {
                                    changes.add(read.change());
                                    byCoordinates.put(read.change().readAt(), record);
                                    oldest.merge(partition, read.change().eventTime(), PolledBatch::earlier);
                                    latest.merge(partition, read.change().eventTime(), PolledBatch::later);
                                },
                                skipped -> {},
                                read -> poison.add(new DeadLetters.Letter(record, read.code())));
            }
        }
        long misplaced = changes.stream()
                .filter(change -> AthletePartitioner.partition(change.key().athleteId(), partitions)
                        != change.readAt().partition())
                .count();
        return new PolledBatch(List.copyOf(changes), List.copyOf(poison), byCoordinates, oldest, latest, misplaced);
    }

    /** The trace context of each state; null where it has none. */
    List<@Nullable String> traceparents() {
        List<@Nullable String> traceparents = new ArrayList<>(changes.size());
        for (FactChange change : changes) {
            traceparents.add(change instanceof FactChange.State state ? state.traceparent() : null);
        }
        return traceparents;
    }

    /** What has to be set aside: what could not be read, and the changes the database refused. */
    List<DeadLetters.Letter> letters(List<FactChange> refused) {
        List<DeadLetters.Letter> letters = new ArrayList<>(poison);
        for (FactChange change : refused) {
            letters.add(new DeadLetters.Letter(records.get(change.readAt()), DeadLetterCode.DATA_REFUSED));
        }
        return letters;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
