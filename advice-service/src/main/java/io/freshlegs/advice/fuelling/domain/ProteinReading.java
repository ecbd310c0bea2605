package io.freshlegs.advice.fuelling.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.FoodDay;
import io.freshlegs.advice.day.domain.FoodMean;
import io.freshlegs.advice.day.domain.Nutrient;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.MealFact;
import org.jspecify.annotations.Nullable;

/**
 * What was eaten of protein and what is asked for.
 *
 * @param massKg the mass protein is counted by, or null
 * @param eatenToday null with nothing logged
 * @param guarded whether a condition forbids to advise more
 */
public record ProteinReading(
        GramRange gramsPerKg,
        @Nullable Double massKg,
        @Nullable Double eatenToday,
        FoodMean mean7Days,
        FoodMean mean14Days,
        @Nullable Double perMealGrams,
        boolean guarded) {
    private static final int WINDOW_DAYS = 7;
    private static final int PLENTY_WINDOW_DAYS = 14;
    private static final int PLENTY_DAYS_NEEDED = 7;
    private static final double PLENTY_GRAMS_PER_KG = 2.5;

    public static ProteinReading of(AthleteDay day) {
        FoodDay today = day.food(0);
        Double perMeal = ProteinTarget.perMealGrams(day);
        boolean guarded = day.profile().has(Condition.KIDNEY_DISEASE);
        return new ProteinReading(
                ProteinTarget.gramsPerKg(day),
                ProteinTarget.countedMassKg(day),
                today.eaten(Nutrient.PROTEIN),
                FoodMean.of(day, Nutrient.PROTEIN, WINDOW_DAYS),
                FoodMean.of(day, Nutrient.PROTEIN, PLENTY_WINDOW_DAYS),
                guarded ? null : perMeal,
                guarded);
    }

    /** How many of the day's meals reach the amount of one meal; null when unknown. */
    public @Nullable Integer mealsReachingTarget(FoodDay today) {
        if (perMealGrams == null || (!today.hasMeals() && !today.closed())) {
            return null;
        }
        int reaching = 0;
        for (MealFact meal : today.meals()) {
            Double protein = meal.totals().proteinGrams();
            reaching += protein != null && protein >= perMealGrams ? 1 : 0;
        }
        return reaching;
    }

    public @Nullable Double targetLowGrams() {
        return massKg == null ? null : (Double) (gramsPerKg.low() * massKg);
    }

    public @Nullable Double targetHighGrams() {
        return massKg == null ? null : (Double) (gramsPerKg.high() * massKg);
    }

    /** What is left to the lower target; null when unknown or when more is not to be advised. */
    public @Nullable Double remainingTodayGrams() {
        Double low = targetLowGrams();
        return guarded || low == null || eatenToday == null ? null : (Double) Math.max(0, low - eatenToday);
    }

    /** PRO-8: whether at least seven complete days of the last 14 average more than the soft ceiling. */
    boolean isPlentyForTwoWeeks() {
        Double mean = mean14Days.mean();
        return mean != null
                && massKg != null
                && mean14Days.completeDays() >= PLENTY_DAYS_NEEDED
                && mean > PLENTY_GRAMS_PER_KG * massKg;
    }

    public @Nullable Double meanGramsPerKg() {
        Double mean = mean7Days.mean();
        return mean == null || massKg == null || massKg <= 0 ? null : (Double) (mean / massKg);
    }
}
