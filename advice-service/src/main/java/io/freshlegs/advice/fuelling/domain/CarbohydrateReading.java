package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.FoodDay;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import org.jspecify.annotations.Nullable;

/**
 * What the day's training asks of carbohydrate, what was eaten, and what the last two days brought.
 *
 * @param shareOfLeast the mean over the last two complete days of what was eaten by the lower bound of that day; null unless both are
 *     complete and the body mass is known
 * @param meanGrams of these two days
 * @param lowCarbohydrate whether the athlete eats so by their own word, or by less than 130 g or 1.5 g/kg on those days
 * @param demanding whether a session of 75 minutes or a hard one lies in the last 36 hours
 */
public record CarbohydrateReading(
        CarbohydrateDay today,
        @Nullable Double massKg,
        @Nullable Double eatenToday,
        @Nullable Double shareOfLeast,
        @Nullable Double meanGrams,
        int completeDays,
        boolean lowCarbohydrate,
        boolean demanding,
        double longestRunMinutes) {
    private static final int HOURS = 36;
    private static final double LONG_MINUTES = 75;
    private static final double LOW_GRAMS = 130;
    private static final double LOW_GRAMS_PER_KG = 1.5;
    private static final int WINDOW_DAYS = 2;

    public static CarbohydrateReading of(AthleteDay day) {
        Double mass = day.bodyMassKg();
        double grams = 0;
        double shares = 0;
        int complete = 0;
        for (int daysAgo = 1; daysAgo <= WINDOW_DAYS; daysAgo++) {
            FoodDay food = day.food(daysAgo);
            Double eaten = food.eaten(Nutrient.CARBOHYDRATE);
            Double least = TrainingLoadClass.of(day, daysAgo).leastCarbohydrate(mass);
            if (food.isCompleteFor(Nutrient.CARBOHYDRATE) && eaten != null) {
                complete++;
                grams += eaten;
                shares += least == null || least <= 0 ? 0 : eaten / least;
            }
        }
        Double mean = complete < WINDOW_DAYS ? null : (Double) (grams / WINDOW_DAYS);
        return new CarbohydrateReading(
                TrainingLoadClass.of(day, 0).carbohydrateDay(),
                mass,
                day.food(0).eaten(Nutrient.CARBOHYDRATE),
                mass == null || mean == null ? null : (Double) (shares / WINDOW_DAYS),
                mean,
                complete,
                isLow(day, mean, mass),
                isDemanding(day),
                longestRun(day));
    }

    private static boolean isLow(AthleteDay day, @Nullable Double mean, @Nullable Double mass) {
        if (Boolean.TRUE.equals(day.profile().lowCarb())) {
            return true;
        }
        return mean != null && (mean < LOW_GRAMS || (mass != null && mean < LOW_GRAMS_PER_KG * mass));
    }

    private static boolean isDemanding(AthleteDay day) {
        for (WeighedWorkout workout : day.workoutsOfLastHours(HOURS)) {
            if (workout.hard() || workout.fact().minutes() >= LONG_MINUTES) {
                return true;
            }
        }
        return false;
    }

    private static double longestRun(AthleteDay day) {
        double longest = 0;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() == 0 && workout.fact().isRun()) {
                longest = Math.max(longest, workout.fact().minutes());
            }
        }
        return longest;
    }

    public @Nullable Double targetLowGrams() {
        return massKg == null ? null : (Double) (today.gramsPerKg().low() * massKg);
    }

    public @Nullable Double targetHighGrams() {
        return massKg == null ? null : (Double) (today.gramsPerKg().high() * massKg);
    }
}
