package io.freshlegs.nutrition.meals.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a meal add up to, and how much of it is known.
 *
 * <p>A total counts what is known; a nutrient that no item states has no total. Coverage is the share of the items'
 * energy whose value is known, 0 to 1; an item of unknown energy weighs as much as the others do on average, and when
 * the energy of all is 0 or unknown every item weighs the same.
 *
 * @param totals by JSON name of the nutrient
 * @param coverage by JSON name of the nutrient, for every nutrient
 */
public record Composition(SortedMap<String, Double> totals, SortedMap<String, Double> coverage) {

    private static final double MICRO = 1e6;

    public static Composition of(List<MealItem> items) {
        double[] weights = weights(items);
        double wholeWeight = sum(weights);
        SortedMap<String, Double> totals = new TreeMap<>();
        SortedMap<String, Double> coverage = new TreeMap<>();
        for (Nutrient nutrient : Nutrient.values()) {
            double total = 0;
            double knownWeight = 0;
            boolean known = false;
            for (int i = 0; i < weights.length; i++) {
                Double amount = nutrient.of(items.get(i));
                if (amount != null) {
                    known = true;
                    total += amount;
                    knownWeight += weights[i];
                }
            }
            if (known) {
                totals.put(nutrient.jsonName(), rounded(total));
            }
            coverage.put(nutrient.jsonName(), rounded(knownWeight / wholeWeight));
        }
        return new Composition(totals, coverage);
    }

    private static double[] weights(List<MealItem> items) {
        double known = 0;
        int count = 0;
        for (MealItem item : items) {
            Double energy = item.energyKcal();
            if (energy != null) {
                known += energy;
                count++;
            }
        }
        double[] weights = new double[items.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = known > 0 ? weight(items.get(i).energyKcal(), known / count) : 1;
        }
        return weights;
    }

    private static double weight(@Nullable Double energy, double average) {
        return energy == null ? average : energy;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Sums of decimal fractions leave traces far behind the point; they would tell equal meals apart. */
    private static double rounded(double value) {
        return Math.round(value * MICRO) / MICRO;
    }
}
