package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.StreamPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows how far each assigned partition is applied. Used by the poll loop's thread alone.
 *
 * <p>A partition without lag is applied up to the fetch that said so, which is at most one fetch wait older than the turn;
 * any other up to its newest applied event.
 */
final class StreamProgress {

    private final Clock clock;
    private final IntakeMetrics metrics;
    private final Duration fetchWait;
    private final Duration interval;
    private Instant nextIdle = Instant.MIN;

    StreamProgress(Clock clock, IntakeMetrics metrics, Duration fetchWait, Duration interval) {
        this.clock = clock;
        this.metrics = metrics;
        this.fetchWait = fetchWait;
        this.interval = interval;
    }

    /** The positions once a batch is applied. */
    List<StreamPosition> after(PolledBatch batch, Consumer<?, ?> consumer, Instant turnStart) {
        List<StreamPosition> positions = new ArrayList<>();
        batch.latest().forEach((partition, latest) -> {
            Instant asOf = isDrained(consumer, partition) ? turnStart.minus(fetchWait) : latest;
            positions.add(position(partition, later(asOf, earlier(latest, clock.instant()))));
        });
        return positions;
    }

    /** The positions of drained partitions when a turn brought nothing; none before the interval is over. */
    List<StreamPosition> idle(Consumer<?, ?> consumer, Instant turnStart) {
        if (turnStart.isBefore(nextIdle)) {
            return List.of();
        }
        nextIdle = turnStart.plus(interval);
        return consumer.assignment().stream()
                .filter(partition -> isDrained(consumer, partition))
                .map(partition -> position(partition, turnStart.minus(fetchWait)))
                .toList();
    }

    /** A batch is applied: what is left of its partitions counts as lag. */
    void applied(PolledBatch batch, Consumer<?, ?> consumer) {
        batch.latest().forEach(metrics::behind);
        drained(consumer);
    }

    /** Partitions without lag are not behind. */
    void drained(Consumer<?, ?> consumer) {
        consumer.assignment().stream()
                .filter(partition -> isDrained(consumer, partition))
                .forEach(metrics::drained);
    }

    /**
     * Whether what is left to read is at most one turn's work. Nothing at all would be too much to ask: while some athletes
     * write, there is always a record on its way, and the others must not wait for it.
     */
    boolean isCaughtUp(Consumer<?, ?> consumer, int turn) {
        long left = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return false;
            }
            left += lag.getAsLong();
        }
        return left <= turn;
    }

    /** A batch could not be applied: the partitions are behind by its oldest event. */
    void held(PolledBatch batch) {
        for (Map.Entry<TopicPartition, Instant> oldest : batch.oldest().entrySet()) {
            metrics.behind(oldest.getKey(), oldest.getValue());
        }
    }

    private static boolean isDrained(Consumer<?, ?> consumer, TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
    }

    private static StreamPosition position(TopicPartition partition, Instant asOf) {
        return new StreamPosition(partition.topic(), partition.partition(), asOf);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
