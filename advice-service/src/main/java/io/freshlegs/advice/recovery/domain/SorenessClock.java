package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import org.jspecify.annotations.Nullable;

/**
 * REC-3: what of the last 72 hours makes soreness expected, so that it is no alarm: a race, jumps or weights, a long descent, a run far beyond
 * the usual. Such soreness rises within 24 hours, peaks at 24 to 72 and is gone in 5 to 7 days.
 */
public enum SorenessClock {
    RACE,
    STRENGTH,
    DOWNHILL,
    LONG_RUN;

    private static final int HOURS = 72;
    private static final double STEEP_DESCENT_METERS_PER_KM = 30;

    /** The first reason in the order of the constants, or null. */
    public static @Nullable SorenessClock of(AthleteDay day, @Nullable SpikeReading spike) {
        SorenessClock reason = null;
        for (WeighedWorkout workout : day.workoutsOfLastHours(HOURS)) {
            SorenessClock ofWorkout = of(workout.fact());
            if (ofWorkout != null && (reason == null || ofWorkout.compareTo(reason) < 0)) {
                reason = ofWorkout;
            }
        }
        if (reason == null && spike != null && isUnusual(spike.spike())) {
            return LONG_RUN;
        }
        return reason;
    }

    private static boolean isUnusual(SessionSpike spike) {
        return spike == SessionSpike.LARGE || spike == SessionSpike.NO_BASELINE;
    }

    private static @Nullable SorenessClock of(WorkoutFact workout) {
        if (workout.workoutType() == WorkoutType.RACE) {
            return RACE;
        }
        if (workout.isStrengthWork()) {
            return STRENGTH;
        }
        Double descent = workout.elevationLossMeters();
        Double distance = workout.distanceMeters();
        boolean steep = workout.isRun()
                && descent != null
                && distance != null
                && distance > 0
                && descent / (distance / 1000) > STEEP_DESCENT_METERS_PER_KM;
        return steep ? DOWNHILL : null;
    }
}
