package io.freshlegs.advice.intake.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The offsets of what is applied and not yet committed. Used by the poll loop's thread alone.
 *
 * <p>A commit the broker can't take at present is tried again with the next turn; one it refuses because the group has
 * moved on is dropped, the new owner reads those records again and the guard makes that harmless.
 */
final class OpenOffsets {

    private static final Logger LOG = Logger.getLogger(OpenOffsets.class);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    private final Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>();

    void add(Map<TopicPartition, OffsetAndMetadata> applied) {
        open.putAll(applied);
    }

    void drop(Collection<TopicPartition> lost) {
        lost.forEach(open::remove);
    }

    /** Commits what is open, as far as the broker takes it. */
    void commit(Consumer<?, ?> consumer) {
        if (open.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(open), COMMIT_TIMEOUT);
            open.clear();
        } catch (RebalanceInProgressException | TimeoutException again) {
            LOG.debugf(
                    "operation=commit outcome=deferred reason=%s",
                    again.getClass().getSimpleName());
        } catch (CommitFailedException moved) {
            LOG.warn("operation=commit outcome=dropped reason=group-moved-on");
            open.clear();
        } catch (RetriableException again) {
            LOG.debugf(
                    "operation=commit outcome=deferred reason=%s",
                    again.getClass().getSimpleName());
        }
    }
}
