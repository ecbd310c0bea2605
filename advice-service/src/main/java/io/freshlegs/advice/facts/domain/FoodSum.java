package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The meals of one local day taken together. This is the only place where a day is summed: what is stored of a day is what
 * this class made of its meals.
 *
 * @param meals how many there are
 * @param eaten the sums of what is known; a nutrient known of no meal is null
 * @param coverage the share 0..1 of the day's energy whose amount is known, by count of meals when the energy is 0; null
 *     without a meal
 * @param closed whether the athlete said that all was logged
 */
public record FoodSum(LocalDate date, int meals, Nutrients eaten, Nutrients coverage, boolean closed) {

    /** The sum of these meals, in whatever order they come. */
    public static FoodSum of(LocalDate date, Collection<MealFact> meals, boolean closed) {
        List<MealFact> byTime = new ArrayList<>(meals);
        byTime.sort(MealFact.BY_TIME);
        return new FoodSum(
                date,
                byTime.size(),
                Nutrients.of(nutrient -> total(byTime, nutrient)),
                Nutrients.of(nutrient -> coverage(byTime, nutrient)),
                closed);
    }

    /** Whether nothing is known of the day. */
    public boolean isEmpty() {
        return meals == 0 && !closed;
    }

    /** The same day with more meals. */
    public FoodSum and(FoodSum more) {
        if (more.meals == 0 || meals == 0) {
            FoodSum eating = meals == 0 ? more : this;
            return new FoodSum(date, eating.meals, eating.eaten, eating.coverage, closed || more.closed);
        }
        return new FoodSum(
                date,
                meals + more.meals,
                Nutrients.of(nutrient -> plus(nutrient.apply(eaten), nutrient.apply(more.eaten))),
                Nutrients.of(nutrient -> together(nutrient, more)),
                closed || more.closed);
    }

    private static @Nullable Double total(List<MealFact> meals, Function<Nutrients, @Nullable Double> nutrient) {
        Double total = null;
        for (MealFact meal : meals) {
            total = plus(total, nutrient.apply(meal.totals()));
        }
        return total;
    }

    private static @Nullable Double coverage(List<MealFact> meals, Function<Nutrients, @Nullable Double> nutrient) {
        if (meals.isEmpty()) {
            return null;
        }
        double energy = 0;
        double known = 0;
        double shares = 0;
        for (MealFact meal : meals) {
            double share = zeroIfUnknown(nutrient.apply(meal.coverage()));
            double mealEnergy = zeroIfUnknown(meal.totals().energyKcal());
            shares += share;
            energy += mealEnergy;
            known += mealEnergy * share;
        }
        return energy > 0 ? known / energy : shares / meals.size();
    }

    private Double together(Function<Nutrients, @Nullable Double> nutrient, FoodSum more) {
        double here = zeroIfUnknown(eaten.energyKcal());
        double there = zeroIfUnknown(more.eaten.energyKcal());
        double weight = here + there > 0 ? here / (here + there) : (double) meals / (meals + more.meals);
        return weight * zeroIfUnknown(nutrient.apply(coverage))
                + (1 - weight) * zeroIfUnknown(nutrient.apply(more.coverage));
    }

    private static @Nullable Double plus(@Nullable Double sum, @Nullable Double amount) {
        if (sum == null || amount == null) {
            return sum == null ? amount : sum;
        }
        return sum + amount;
    }

    private static double zeroIfUnknown(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
