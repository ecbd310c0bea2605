package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.PollLoopSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The loop's place in its group: whether it has one, and what is to be done when partitions come and go. Used by the poll
 * loop's thread alone.
 *
 * <p>A rebalance runs inside {@code poll}, when no record is being worked on: what is applied is committed before a partition
 * goes to another member, and dropped when it has gone already.
 */
final class Membership implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Membership.class);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final PollLoopSettings settings;
    private final OpenOffsets openOffsets;
    private final Holdup holdup;
    private final IntakeMetrics metrics;
    private final Clock clock;
    private final Instant startedAt;
    private final Hold absence;
    private boolean joined;
    private boolean counted;

    Membership(
            Consumer<byte[], byte[]> consumer,
            List<String> topics,
            PollLoopSettings settings,
            OpenOffsets openOffsets,
            Holdup holdup,
            IntakeMetrics metrics,
            Clock clock) {
        this.consumer = consumer;
        this.topics = topics;
        this.settings = settings;
        this.openOffsets = openOffsets;
        this.holdup = holdup;
        this.metrics = metrics;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.absence = new Hold(clock, settings.shortestBackoff(), settings.longestBackoff());
    }

    /** Whether the group has ever given partitions to this member. */
    boolean hasJoined() {
        return joined;
    }

    /** Says now and then that no group is there yet. */
    void noticeAbsence() {
        if (joined) {
            absence.off();
        } else if (clock.instant().isAfter(startedAt.plus(PATIENCE_AT_START)) && absence.due()) {
            absence.on(Holdup.BROKER, null);
        }
    }

    /**
     * Looks once whether the topics are cut as they are said to be: an athlete's old values would otherwise lie in a
     * partition that nobody expects them in.
     *
     * @throws IllegalStateException when they are not
     */
    void refuseOtherPartitionCounts() {
        if (counted || !joined) {
            return;
        }
        for (String topic : topics) {
            int there = consumer.partitionsFor(topic).size();
            if (there != settings.partitions()) {
                throw new IllegalStateException(
                        "%s has %d partitions and freshlegs.intake.partitions says %d; the number of a topic never changes"
                                .formatted(topic, there, settings.partitions()));
            }
        }
        counted = true;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.infof("operation=rebalance outcome=assigned batchSize=%d", partitions.size());
        joined = true;
        holdup.assigned(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.infof("operation=rebalance outcome=revoked batchSize=%d", partitions.size());
        openOffsets.commit(consumer);
        openOffsets.drop(partitions);
        metrics.gone(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        LOG.warnf("operation=rebalance outcome=lost batchSize=%d", partitions.size());
        openOffsets.drop(partitions);
        metrics.gone(partitions);
    }
}
