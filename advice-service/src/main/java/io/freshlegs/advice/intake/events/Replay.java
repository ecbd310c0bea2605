package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.FactRebuild;
import io.freshlegs.advice.intake.application.RebuildRefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets the event stream be read again from its beginning into empty tables.
 *
 * <p>The tables are emptied and the offsets of the group set back before that is committed. The broker refuses to set back
 * the offsets of a group that has members, which takes the emptying back too. Whoever joins between the two waits for the
 * commit with its first write; a commit that fails leaves full tables, into which reading again changes nothing.
 */
public final class Replay {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, Object> kafka;
    private final String group;
    private final FactRebuild facts;

    public Replay(Map<String, Object> kafka, String group, FactRebuild facts) {
        this.kafka = Map.copyOf(kafka);
        this.group = group;
        this.facts = facts;
    }

    /**
     * Empties the tables and sets the group back; returns the number of partitions that will be read again.
     *
     * @throws RebuildRefusedException when somebody still reads, or a server is away; nothing was emptied then
     */
    public int run() {
        try (Admin admin = Admin.create(kafka)) {
            refuseMembers(admin);
            Map<TopicPartition, OffsetAndMetadata> beginnings = beginnings(admin);
            facts.empty(() -> setBack(admin, beginnings));
            return beginnings.size();
        }
    }

    private void refuseMembers(Admin admin) {
        int members = done(admin.describeConsumerGroups(List.of(group))
                        .describedGroups()
                        .get(group))
                .members()
                .size();
        if (members > 0) {
            throw stillReading(members + (members == 1 ? " member" : " members"), null);
        }
    }

    private void setBack(Admin admin, Map<TopicPartition, OffsetAndMetadata> beginnings) {
        done(admin.alterConsumerGroupOffsets(group, beginnings).all());
    }

    private Map<TopicPartition, OffsetAndMetadata> beginnings(Admin admin) {
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        done(admin.describeTopics(FactTopics.NAMES).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                earliest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest())));
        Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
        done(admin.listOffsets(earliest).all())
                .forEach((partition, offset) -> beginnings.put(partition, new OffsetAndMetadata(offset.offset())));
        return beginnings;
    }

    private <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof UnknownMemberIdException) {
                throw stillReading("a member", cause);
            }
            if (cause instanceof UnknownTopicOrPartitionException) {
                throw new RebuildRefusedException("The broker has not all topics of the contract.", cause);
            }
            throw new RebuildRefusedException("The broker does not do it: " + cause, cause);
        } catch (TimeoutException silent) {
            throw new RebuildRefusedException("The broker does not answer.", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RebuildRefusedException("Interrupted while waiting for the broker.", interrupted);
        }
    }

    private RebuildRefusedException stillReading(String who, @Nullable Throwable cause) {
        String message = "Group " + group + " has " + who
                + ". Stop every replica of advice-service and repeat; nothing was changed.";
        return cause == null ? new RebuildRefusedException(message) : new RebuildRefusedException(message, cause);
    }
}
