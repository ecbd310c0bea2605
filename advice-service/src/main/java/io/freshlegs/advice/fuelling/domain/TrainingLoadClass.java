package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import org.jspecify.annotations.Nullable;

/**
 * How much one day's training asks of the table: all its minutes, whether a session was hard, and whether it was long or heavy for this
 * athlete.
 *
 * @param heavy PRO-2: at least 90 minutes, 20 km of running, or a load in the top fifth of at least 8 training days in 28
 */
public record TrainingLoadClass(double minutes, boolean hard, boolean heavy) {
    private static final double LONG_MINUTES = 90;
    private static final double LONG_METERS = 20_000;
    private static final int WINDOW_DAYS = 28;
    private static final int TRAINING_DAYS_NEEDED = 8;
    private static final double TOP_FIFTH = 0.8;

    public static TrainingLoadClass of(AthleteDay day, int daysAgo) {
        double minutes = 0;
        double meters = 0;
        boolean hard = false;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() == daysAgo) {
                minutes += workout.fact().minutes();
                Double distance = workout.fact().distanceMeters();
                meters += workout.fact().isRun() && distance != null ? distance : 0;
                hard |= workout.hard();
            }
        }
        boolean heavy = minutes >= LONG_MINUTES || meters >= LONG_METERS || isInTopFifth(day, daysAgo);
        return new TrainingLoadClass(minutes, hard, heavy);
    }

    private static boolean isInTopFifth(AthleteDay day, int daysAgo) {
        double[] loads = new double[WINDOW_DAYS];
        for (WeighedWorkout workout : day.workouts()) {
            int index = workout.daysAgo() - daysAgo;
            if (index >= 0 && index < WINDOW_DAYS) {
                loads[index] += workout.load().points();
            }
        }
        int trainingDays = 0;
        int lighter = 0;
        for (double load : loads) {
            trainingDays += load > 0 ? 1 : 0;
            lighter += load > 0 && load < loads[0] ? 1 : 0;
        }
        return loads[0] > 0 && trainingDays >= TRAINING_DAYS_NEEDED && lighter >= TOP_FIFTH * trainingDays;
    }

    /** The class of carbohydrate the day asks for. */
    public CarbohydrateDay carbohydrateDay() {
        return CarbohydrateDay.of(minutes, hard);
    }

    /** The lower bound of carbohydrate in grams, or null without a body mass. */
    public @Nullable Double leastCarbohydrate(@Nullable Double bodyMassKg) {
        return bodyMassKg == null
                ? null
                : (Double) (carbohydrateDay().gramsPerKg().low() * bodyMassKg);
    }
}
