package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.MealFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was eaten on one local day.
 *
 * @param meals by time
 * @param closed whether the athlete said that all was logged
 * @param complete closed, or with at least 1.2 times the energy at rest
 */
public record FoodDay(List<MealFact> meals, boolean closed, boolean complete) {
    private static final double LEAST_COVERAGE = 0.8;
    private static final double COMPLETE_SHARE_OF_REST = 1.2;

    /** A day of meals by time; the energy at rest is null when unknown. */
    public static FoodDay of(List<MealFact> meals, boolean closed, @Nullable Double basalKcal) {
        Double energy = new FoodDay(meals, closed, closed).eaten(Nutrient.ENERGY);
        boolean enough = basalKcal != null && energy != null && energy >= COMPLETE_SHARE_OF_REST * basalKcal;
        return new FoodDay(meals, closed, closed || enough);
    }

    /** What is known to be eaten; null with nothing logged, 0 on a closed day without meals. */
    public @Nullable Double eaten(Nutrient nutrient) {
        if (meals.isEmpty()) {
            return closed ? (Double) 0.0 : null;
        }
        Double sum = null;
        for (MealFact meal : meals) {
            Double amount = nutrient.of(meal.totals());
            if (amount != null) {
                sum = sum == null ? amount : sum + amount;
            }
        }
        return sum;
    }

    /** The share 0..1 of the day's energy whose amount is known; by count of meals when the energy is 0. */
    public double coverage(Nutrient nutrient) {
        if (meals.isEmpty()) {
            return closed ? 1 : 0;
        }
        double energy = 0;
        double known = 0;
        double shares = 0;
        for (MealFact meal : meals) {
            Double mealEnergy = meal.totals().energyKcal();
            Double share = nutrient.of(meal.coverage());
            double ofMeal = share == null ? 0 : share;
            shares += ofMeal;
            if (mealEnergy != null) {
                energy += mealEnergy;
                known += mealEnergy * ofMeal;
            }
        }
        return energy > 0 ? known / energy : shares / meals.size();
    }

    /** Whether the day says what was eaten of a nutrient. */
    public boolean isCompleteFor(Nutrient nutrient) {
        return complete && eaten(nutrient) != null && coverage(nutrient) >= LEAST_COVERAGE;
    }
}
