package io.freshlegs.contracts;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A Kafka topic of the event contract together with its dead letter topic. */
public enum Topic {
    WORKOUTS("freshlegs.workouts.v1", Cleanup.COMPACT),
    WELLNESS("freshlegs.wellness.v1", Cleanup.COMPACT),
    MEALS("freshlegs.meals.v1", Cleanup.COMPACT),
    FOOD_DAYS("freshlegs.food-days.v1", Cleanup.COMPACT),
    ADVICE("freshlegs.advice.v1", Cleanup.COMPACT_AND_DELETE);

    /** Partitions of a topic unless chosen otherwise before its first start; never changed afterwards, a key would move. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Largest body of an event, in bytes; a record whose event would pass it is refused at the API. */
    public static final int MAX_EVENT_BYTES = 262_144;

    /** Largest record the broker accepts, in bytes. */
    public static final int MAX_MESSAGE_BYTES = 1_048_576;

    /** Bytes a dead letter may be larger than the record it keeps: its headers say where the record came from. */
    public static final int DEAD_LETTER_HEADROOM_BYTES = 16_384;

    /** Longest time an erased record stays in the log of a compacted topic; the privacy page states this bound. */
    public static final Duration MAX_COMPACTION_LAG = Duration.ofDays(7);

    /** Time within which a rebuild must have read the topic, else a tombstone may have been cleaned before. */
    public static final Duration TOMBSTONE_RETENTION = Duration.ofDays(30);

    /** Time after which dead letters and old advice are deleted. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** A segment is only deleted once it is closed, so it is closed daily where records expire by time. */
    private static final Duration EXPIRING_SEGMENT = Duration.ofDays(1);

    private enum Cleanup {
        COMPACT,
        COMPACT_AND_DELETE
    }

    private final String topicName;
    private final Cleanup cleanup;

    Topic(String topicName, Cleanup cleanup) {
        this.topicName = topicName;
        this.cleanup = cleanup;
    }

    /** The name of the topic on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The name of the topic that keeps records of this one that could not be read. */
    public String deadLetterName() {
        return topicName + ".dlq";
    }

    /**
     * The broker settings to create the topic with, by name.
     *
     * @param minInSyncReplicas replicas that must hold a record before it is acknowledged: 2 of 3, or 1 on one machine
     */
    public Map<String, String> config(int minInSyncReplicas) {
        Map<String, String> config = common(minInSyncReplicas, MAX_MESSAGE_BYTES);
        config.put("max.compaction.lag.ms", millis(MAX_COMPACTION_LAG));
        config.put("delete.retention.ms", millis(TOMBSTONE_RETENTION));
        config.put(
                "cleanup.policy",
                switch (cleanup) {
                    case COMPACT -> "compact";
                    case COMPACT_AND_DELETE -> "compact,delete";
                });
        if (cleanup == Cleanup.COMPACT_AND_DELETE) {
            config.put("retention.ms", millis(RETENTION));
            config.put("segment.ms", millis(EXPIRING_SEGMENT));
        }
        return Collections.unmodifiableMap(config);
    }

    /**
     * The broker settings to create the dead letter topic with, by name.
     *
     * @param minInSyncReplicas as for {@link #config(int)}
     */
    public Map<String, String> deadLetterConfig(int minInSyncReplicas) {
        Map<String, String> config = common(minInSyncReplicas, MAX_MESSAGE_BYTES + DEAD_LETTER_HEADROOM_BYTES);
        config.put("cleanup.policy", "delete");
        config.put("retention.ms", millis(RETENTION));
        config.put("segment.ms", millis(EXPIRING_SEGMENT));
        return Collections.unmodifiableMap(config);
    }

    /**
     * The topic of that name.
     *
     * @throws IllegalArgumentException for a name outside the contract
     */
    public static Topic ofName(String topicName) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(topicName)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic of the event contract is called " + topicName);
    }

    private static Map<String, String> common(int minInSyncReplicas, int maxMessageBytes) {
        Map<String, String> config = new TreeMap<>();
        config.put("min.insync.replicas", Integer.toString(minInSyncReplicas));
        config.put("max.message.bytes", Integer.toString(maxMessageBytes));
        // The producers send lz4 batches; the broker keeps them as they came instead of packing them again.
        config.put("compression.type", "producer");
        config.put("message.timestamp.type", "CreateTime");
        config.put("unclean.leader.election.enable", "false");
        return config;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
