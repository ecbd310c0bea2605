package io.freshlegs.advice.intake.application;

import java.time.Duration;

/**
 * The settings of the poll loop.
 *
 * @param enabled false leaves the stream unread, for a process that only answers requests
 * @param groupId consumer group; one for all replicas
 * @param partitions partitions of each topic; the loop refuses a broker that has another number
 * @param maxRecords most records of one turn, 1 to 10,000
 * @param pollTimeout longest wait for records in one turn
 * @param positionInterval how often the position of a drained partition is brought up to date
 * @param shortestBackoff first wait after a dependency failed
 * @param longestBackoff wait the first one grows to
 * @param livenessAfter silence of the loop after which the process is to be restarted
 * @param closeTimeout longest time to leave the group in order
 */
public record PollLoopSettings(
        boolean enabled,
        String groupId,
        int partitions,
        int maxRecords,
        Duration pollTimeout,
        Duration positionInterval,
        Duration shortestBackoff,
        Duration longestBackoff,
        Duration livenessAfter,
        Duration closeTimeout) {

    public PollLoopSettings {
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("freshlegs.intake.group-id must not be blank");
        }
        requireBetween("partitions", partitions, 1, 1_000);
        requireBetween("max-records", maxRecords, 1, 10_000);
        requirePositive("poll-timeout", pollTimeout);
        requirePositive("position-interval", positionInterval);
        requirePositive("shortest-backoff", shortestBackoff);
        requirePositive("close-timeout", closeTimeout);
        requireLess("shortest-backoff", shortestBackoff, "longest-backoff", longestBackoff);
        requireLess("poll-timeout", pollTimeout, "liveness-after", livenessAfter);
    }

    private static void requireBetween(String key, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "freshlegs.intake.%s is %d and must be %d to %d".formatted(key, value, lowest, highest));
        }
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(
                    "freshlegs.intake.%s is %s and must be above zero".formatted(key, value));
        }
    }

    private static void requireLess(String key, Duration value, String longerKey, Duration longer) {
        if (value.compareTo(longer) >= 0) {
            throw new IllegalArgumentException("freshlegs.intake.%s (%s) must be shorter than freshlegs.intake.%s (%s)"
                    .formatted(key, value, longerKey, longer));
        }
    }
}
