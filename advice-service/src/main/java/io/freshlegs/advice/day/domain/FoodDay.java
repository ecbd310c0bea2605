package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.MealFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was eaten on one local day: its sums, and the single meals when they are held. */
public final class FoodDay {
    private static final double LEAST_COVERAGE = 0.8;
    private static final double COMPLETE_SHARE_OF_REST = 1.2;

    private final FoodSum sum;
    private final List<MealFact> meals;
    private final boolean complete;

    private FoodDay(FoodSum sum, List<MealFact> meals, boolean complete) {
        this.sum = sum;
        this.meals = meals;
        this.complete = complete;
    }

    /**
     * A day of food.
     *
     * @param meals by time; none for a day of which the sum alone is held
     * @param basalKcal the energy at rest; null when unknown
     */
    public static FoodDay of(FoodSum sum, List<MealFact> meals, @Nullable Double basalKcal) {
        Double energy = eaten(sum, Nutrient.ENERGY);
        boolean enough = basalKcal != null && energy != null && energy >= COMPLETE_SHARE_OF_REST * basalKcal;
        return new FoodDay(sum, List.copyOf(meals), sum.closed() || enough);
    }

    /** The meals by time; none of a day further back than {@link AthleteDay#SINGLE_MEAL_DAYS_BACK}, whose sum alone is held. */
    public List<MealFact> meals() {
        return meals;
    }

    /** Whether any meal was logged, however far back the day is. */
    public boolean hasMeals() {
        return sum.meals() > 0;
    }

    /** Whether the athlete said that all was logged. */
    public boolean closed() {
        return sum.closed();
    }

    /** Whether all was logged: closed, or with at least 1.2 times the energy at rest. */
    public boolean complete() {
        return complete;
    }

    /** What is known to be eaten; null with nothing logged, 0 on a closed day without meals. */
    public @Nullable Double eaten(Nutrient nutrient) {
        return eaten(sum, nutrient);
    }

    /** The share 0..1 of the day's energy whose amount is known; by count of meals when the energy is 0. */
    public double coverage(Nutrient nutrient) {
        Double share = nutrient.of(sum.coverage());
        if (share == null) {
            return sum.closed() ? 1 : 0;
        }
        return share;
    }

    /** Whether the day says what was eaten of a nutrient. */
    public boolean isCompleteFor(Nutrient nutrient) {
        return complete && eaten(nutrient) != null && coverage(nutrient) >= LEAST_COVERAGE;
    }

    private static @Nullable Double eaten(FoodSum sum, Nutrient nutrient) {
        if (sum.meals() == 0) {
            return sum.closed() ? (Double) 0.0 : null;
        }
        return nutrient.of(sum.eaten());
    }
}
