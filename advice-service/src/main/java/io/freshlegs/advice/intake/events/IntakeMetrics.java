package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.contracts.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * The numbers of intake: lag in seconds, dead letters by code, applied and misplaced records. Written by the poll loop's
 * thread, read by any.
 *
 * <p>The lag is now minus the time up to which the partition is applied, of the partition that is furthest behind; 0 when
 * every partition is drained. Offsets would not do: compaction leaves gaps in them.
 */
final class IntakeMetrics {

    private final Clock clock;
    private final Map<TopicPartition, Instant> behindSince = new ConcurrentHashMap<>();
    private final Map<DeadLetterCode, Counter> deadLetters = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Counter applied;
    private final Counter misplaced;

    IntakeMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        TimeGauge.builder("freshlegs.advice.intake.lag", this, TimeUnit.SECONDS, IntakeMetrics::lagSeconds)
                .description("Age of the oldest event that is not applied yet")
                .register(registry);
        this.applied = Counter.builder("freshlegs.advice.intake.applied.records")
                .description("Events applied, repeated ones included")
                .register(registry);
        this.misplaced = Counter.builder("freshlegs.advice.intake.misplaced.records")
                .description("Events in a partition other than the one of their athlete")
                .register(registry);
        for (DeadLetterCode code : DeadLetterCode.values()) {
            deadLetters.put(code, counterOf(code));
        }
    }

    double lagSeconds() {
        Instant now = clock.instant();
        return behindSince.values().stream()
                .mapToDouble(since -> Math.max(0, Duration.between(since, now).toMillis() / 1000.0))
                .max()
                .orElse(0);
    }

    /** Events of the partition written down after that instant are not applied yet. */
    void behind(TopicPartition partition, Instant since) {
        behindSince.put(partition, since);
    }

    void drained(TopicPartition partition) {
        behindSince.remove(partition);
    }

    void gone(Collection<TopicPartition> partitions) {
        partitions.forEach(behindSince::remove);
    }

    void applied(PolledBatch batch) {
        applied.increment(batch.changes().size());
        misplaced.increment(batch.misplaced());
    }

    void setAside(Collection<DeadLetters.Letter> letters) {
        letters.forEach(letter -> deadLetters.get(letter.code()).increment());
    }

    private Counter counterOf(DeadLetterCode code) {
        return Counter.builder("freshlegs.advice.intake.dead.letters")
                .description("Records set aside of the topics " + Topic.WORKOUTS.topicName() + " and its neighbours")
                .tag("code", code.name())
                .register(registry);
    }
}
