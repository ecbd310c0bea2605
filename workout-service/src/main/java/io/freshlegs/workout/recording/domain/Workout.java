package io.freshlegs.workout.recording.domain;

import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One session of training, as its source recorded it. Null is unknown, 0 is a measured zero.
 *
 * <p>The component names and their order are those of the JSON that is stored and announced.
 *
 * @param sourceSport the sport in the words of the source
 * @param durationSeconds timer time: pauses left out where the device knew them
 * @param heartRateZoneSeconds five numbers, the easiest zone first
 * @param perceivedExertion CR-10, 0 to 10
 * @param heartRateHistogram seconds at each heart rate in beats a minute
 * @param quality what is known to be doubtful; empty when nothing is
 */
public record Workout(
        Sport sport,
        @Nullable String sourceSport,
        @Nullable WorkoutType workoutType,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        Double durationSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double elevationGainMeters,
        @Nullable Double elevationLossMeters,
        @Nullable Double energyKcal,
        @Nullable Double averageHeartRateBpm,
        @Nullable Double maxHeartRateBpm,
        @Nullable List<Double> heartRateZoneSeconds,
        @Nullable Double averageCadenceSpm,
        @Nullable Double averagePowerWatts,
        @Nullable Double perceivedExertion,
        @Nullable String shoeId,
        @Nullable Device device,
        @Nullable RecordingMethod recordingMethod,
        @Nullable SortedMap<Integer, Integer> heartRateHistogram,
        List<String> quality) {

    /** The longest workout there is. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final double LONGEST_SECONDS = LONGEST.toSeconds();

    public Workout {
        heartRateZoneSeconds = heartRateZoneSeconds == null ? null : List.copyOf(heartRateZoneSeconds);
        heartRateHistogram = heartRateHistogram == null
                ? null
                : java.util.Collections.unmodifiableSortedMap(new TreeMap<>(heartRateHistogram));
        quality = List.copyOf(quality);
    }

    /** What is doubtful about a workout with this time and these heart rates. */
    public static List<String> quality(
            LocalInstant start,
            @Nullable Double averageHeartRateBpm,
            @Nullable Map<Integer, Integer> heartRateHistogram) {
        List<String> quality = new ArrayList<>(2);
        if (averageHeartRateBpm == null && heartRateHistogram == null) {
            quality.add("heart_rate_missing");
        }
        if (start.assumed()) {
            quality.add("zone_assumed");
        }
        return quality;
    }

    /** Adds what is wrong with the numbers and texts of this workout. */
    public void check(Violations violations) {
        violations.range("durationSeconds", durationSeconds, 1, LONGEST_SECONDS);
        violations.range("movingSeconds", movingSeconds, 0, LONGEST_SECONDS);
        violations.range("distanceMeters", distanceMeters, 0, 1_000_000);
        violations.range("elevationGainMeters", elevationGainMeters, 0, 100_000);
        violations.range("elevationLossMeters", elevationLossMeters, 0, 100_000);
        violations.range("energyKcal", energyKcal, 0, 100_000);
        violations.range("averageHeartRateBpm", averageHeartRateBpm, 20, 250);
        violations.range("maxHeartRateBpm", maxHeartRateBpm, 20, 250);
        violations.range("averageCadenceSpm", averageCadenceSpm, 0, 400);
        violations.range("averagePowerWatts", averagePowerWatts, 0, 5_000);
        violations.range("perceivedExertion", perceivedExertion, 0, 10);
        violations.text("sourceSport", sourceSport, 64);
        violations.text("shoeId", shoeId, 64);
        if (device != null) {
            violations.text("device.manufacturer", device.manufacturer(), 64);
            violations.text("device.model", device.model(), 64);
        }
        checkHeartRate(violations);
        checkEnd(violations);
    }

    private void checkHeartRate(Violations violations) {
        if (averageHeartRateBpm != null && maxHeartRateBpm != null && averageHeartRateBpm > maxHeartRateBpm) {
            violations.add("averageHeartRateBpm", "must not be above maxHeartRateBpm");
        }
        if (heartRateZoneSeconds != null) {
            violations.size("heartRateZoneSeconds", heartRateZoneSeconds, 5, 5);
            for (int i = 0; i < heartRateZoneSeconds.size(); i++) {
                violations.range("heartRateZoneSeconds[" + i + "]", heartRateZoneSeconds.get(i), 0, LONGEST_SECONDS);
            }
        }
        if (heartRateHistogram != null) {
            heartRateHistogram.forEach((bpm, seconds) -> {
                if (bpm < 20 || bpm > 250) {
                    violations.add("heartRateHistogram", "must have heart rates between 20 and 250");
                } else if (seconds < 0 || seconds > LONGEST_SECONDS) {
                    violations.add("heartRateHistogram." + bpm, "must be between 0 and " + LONGEST.toSeconds());
                }
            });
        }
    }

    private void checkEnd(Violations violations) {
        if (endTime == null) {
            return;
        }
        if (endTime.isBefore(startTime)) {
            violations.add("endTime", "must not be before startTime");
        } else if (Duration.between(startTime, endTime).compareTo(LONGEST) > 0) {
            violations.add("endTime", "must be at most 7 days after startTime");
        }
    }
}
