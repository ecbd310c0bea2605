package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.load.domain.AcuteChronic;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The longest run of the last 72 hours against the longest of the 30 days before it.
 *
 * @param distanceMeters of the longest run
 * @param longestBeforeMeters null without a run in those 30 days
 */
public record SpikeReading(
        SessionSpike spike, double distanceMeters, @Nullable Double longestBeforeMeters) {
    private static final int HOURS = 72;
    private static final Duration BASELINE = Duration.ofDays(30);

    /** The reading, or null without a run of known distance in the last 72 hours. */
    public static @Nullable SpikeReading of(AthleteDay day) {
        WeighedWorkout longest = null;
        for (WeighedWorkout workout : day.workoutsOfLastHours(HOURS)) {
            if (distance(workout) > 0 && (longest == null || distance(workout) > distance(longest))) {
                longest = workout;
            }
        }
        if (longest == null) {
            return null;
        }
        Double before = longestBefore(day, longest);
        return new SpikeReading(SessionSpike.of(distance(longest), before), distance(longest), before);
    }

    /**
     * The class of the last 72 hours: none when no run lies in them, null when a run does whose distance is unknown, or when the days
     * themselves are.
     */
    public static @Nullable SessionSpike classOf(AthleteDay day) {
        SpikeReading reading = of(day);
        if (reading != null) {
            return reading.spike();
        }
        boolean ran = day.workoutsOfLastHours(HOURS).stream()
                .anyMatch(workout -> workout.fact().isRun());
        return ran || day.series().today() == null ? null : SessionSpike.NONE;
    }

    /** Null when there is nothing to compare with. */
    public @Nullable Double ratio() {
        return longestBeforeMeters == null ? null : AcuteChronic.ratio(distanceMeters, longestBeforeMeters);
    }

    private static @Nullable Double longestBefore(AthleteDay day, WeighedWorkout run) {
        Instant end = run.fact().startTime();
        Instant start = end.minus(BASELINE);
        double longest = 0;
        for (WeighedWorkout workout : day.workouts()) {
            Instant at = workout.fact().startTime();
            if (at.isBefore(end) && !at.isBefore(start)) {
                longest = Math.max(longest, distance(workout));
            }
        }
        return longest > 0 ? (Double) longest : null;
    }

    private static double distance(WeighedWorkout workout) {
        Double distance = workout.fact().distanceMeters();
        return workout.fact().isRun() && distance != null ? distance : 0;
    }
}
