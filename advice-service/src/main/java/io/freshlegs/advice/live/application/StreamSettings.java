package io.freshlegs.advice.live.application;

import java.time.Duration;

/**
 * The settings of the streams.
 *
 * @param perAthlete most streams of one athlete's advice that one caller may have open, 1 to 1,000
 * @param perPod most streams of this process, 1 to 1,000,000
 * @param heartbeat time between two heartbeats of a stream
 * @param sweepInterval how often streams are checked for a token that ended, an hour that turned, and advice that changed unheard
 * @param readers threads that read changed advice, 1 to 64
 */
public record StreamSettings(int perAthlete, int perPod, Duration heartbeat, Duration sweepInterval, int readers) {

    public StreamSettings {
        requireBetween("per-athlete", perAthlete, 1, 1_000);
        requireBetween("per-pod", perPod, 1, 1_000_000);
        requireBetween("readers", readers, 1, 64);
        requirePositive("sweep-interval", sweepInterval);
        if (heartbeat.compareTo(sweepInterval) < 0) {
            throw new IllegalArgumentException(
                    "freshlegs.stream.heartbeat is %s and must not be shorter than freshlegs.stream.sweep-interval, %s"
                            .formatted(heartbeat, sweepInterval));
        }
    }

    private static void requireBetween(String key, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "freshlegs.stream.%s is %d and must be %d to %d".formatted(key, value, lowest, highest));
        }
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("freshlegs.stream.%s is %s and must be positive".formatted(key, value));
        }
    }
}
