package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * REC-2: a session is hard at a perceived exertion of 7, with 10 minutes at 80 percent of the maximum rate or more, with 20 minutes at 0.95 of
 * threshold speed, or when tagged as intervals, sprint, HIIT or race. Source: science section 6, a convention.
 */
public final class HardSession {
    private static final double HARD_EXERTION = 7;
    private static final double HARD_SHARE_OF_MAXIMUM = 0.8;
    private static final double HARD_ZONE_SECONDS = 600;
    private static final double HARD_INTENSITY = 0.95;
    private static final double HARD_INTENSITY_SECONDS = 1200;

    private HardSession() {}

    /** Whether the session is hard; the seconds by heart rate are those of {@link HeartRateHistogram}. */
    public static boolean is(
            WorkoutFact workout,
            int @Nullable [] secondsByBpm,
            @Nullable Double maxBpm,
            @Nullable Double thresholdPaceSecondsPerKm) {
        if (isTaggedHard(workout.workoutType())) {
            return true;
        }
        Double exertion = workout.perceivedExertion();
        if (exertion != null && exertion >= HARD_EXERTION) {
            return true;
        }
        if (secondsInUpperZones(workout, secondsByBpm, maxBpm) >= HARD_ZONE_SECONDS) {
            return true;
        }
        Double intensity = LoadLadder.intensityFactor(workout, thresholdPaceSecondsPerKm);
        return intensity != null && intensity >= HARD_INTENSITY && workout.durationSeconds() >= HARD_INTENSITY_SECONDS;
    }

    /** Whether the tag says high intensity with rests: intervals, sprints, HIIT. */
    public static boolean isHighIntensity(@Nullable WorkoutType type) {
        return type == WorkoutType.INTERVALS || type == WorkoutType.SPRINT || type == WorkoutType.HIIT;
    }

    private static boolean isTaggedHard(@Nullable WorkoutType type) {
        return type == WorkoutType.RACE || isHighIntensity(type);
    }

    private static double secondsInUpperZones(
            WorkoutFact workout, int @Nullable [] secondsByBpm, @Nullable Double maxBpm) {
        if (secondsByBpm != null && maxBpm != null) {
            double seconds = 0;
            for (int bpm = (int) Math.ceil(HARD_SHARE_OF_MAXIMUM * maxBpm - 1e-9); bpm < secondsByBpm.length; bpm++) {
                seconds += secondsByBpm[bpm];
            }
            return seconds;
        }
        List<Double> zones = workout.heartRateZoneSeconds();
        return zones == null || zones.size() < 5 ? 0 : zones.get(3) + zones.get(4);
    }
}
