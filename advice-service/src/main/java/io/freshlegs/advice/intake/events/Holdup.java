package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.FactsUnavailableException;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import java.time.Clock;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The state in which nothing is applied because a dependency is away: every partition is paused and what was read is wound
 * back, so that polling goes on and brings nothing. Used by the poll loop's thread alone.
 *
 * <p>Partitions that are assigned meanwhile are paused too; records that a poll brings all the same are wound back.
 */
final class Holdup {

    static final String DATABASE = "database";
    static final String DEAD_LETTER_TOPIC = "dead-letter-topic";
    static final String BROKER = "broker";

    private final FactChanges facts;
    private final Hold hold;
    private boolean paused;

    Holdup(FactChanges facts, PollLoopSettings settings, Clock clock) {
        this.facts = facts;
        this.hold = new Hold(clock, settings.shortestBackoff(), settings.longestBackoff());
    }

    /** What is waited for; empty when nothing is. */
    String dependency() {
        return hold.dependency();
    }

    boolean isPaused() {
        return paused;
    }

    /** These records can't be applied at present: they will be read again. */
    void begin(
            Consumer<byte[], byte[]> consumer,
            ConsumerRecords<byte[], byte[]> records,
            String dependency,
            Exception cause) {
        windBack(consumer, records);
        hold.on(dependency, cause);
        consumer.pause(consumer.assignment());
        paused = true;
    }

    /** The broker refuses; there is nothing to pause, since it gives nothing. */
    void refusedByBroker(Exception refusal) {
        hold.on(BROKER, refusal);
    }

    /** A dependency answers; what was waited for because of another one goes on being waited for. */
    void answered(String dependency) {
        if (hold.dependency().equals(dependency)) {
            hold.off();
        }
    }

    /** Everything answers. */
    void over() {
        hold.off();
    }

    /** A turn while paused: nothing is lost of what came all the same, and when it is time reading begins again. */
    void attempt(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        windBack(consumer, records);
        if (!hold.due()) {
            return;
        }
        try {
            if (hold.dependency().equals(DATABASE)) {
                facts.probe();
            }
            // Whether a dead letter is taken again shows only when its batch is read once more.
            consumer.resume(consumer.paused());
            paused = false;
        } catch (FactsUnavailableException stillAway) {
            hold.on(DATABASE, stillAway);
        }
    }

    /** Partitions that come while paused wait with the others. */
    void assigned(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        if (paused) {
            consumer.pause(partitions);
        }
    }

    private static void windBack(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }
}
