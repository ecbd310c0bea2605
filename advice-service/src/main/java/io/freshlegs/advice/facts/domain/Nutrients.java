package io.freshlegs.advice.facts.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Nine amounts by nutrient: the totals of a meal, or, as its coverage, the share 0..1 of each nutrient that is known.
 * An unknown amount is null.
 */
public record Nutrients(
        @Nullable Double energyKcal,
        @Nullable Double proteinGrams,
        @Nullable Double carbohydrateGrams,
        @Nullable Double fatGrams,
        @Nullable Double fiberGrams,
        @Nullable Double ironMg,
        @Nullable Double vitaminCMg,
        @Nullable Double calciumMg,
        @Nullable Double sodiumMg) {

    private static final double MICRO = 1e6;

    public static final Nutrients UNKNOWN = new Nutrients(null, null, null, null, null, null, null, null, null);

    /** The sums over the items of what is known; a nutrient known for no item stays unknown. */
    public static Nutrients totalOf(List<MealItem> items) {
        return ofItems(nutrient -> total(items, nutrient));
    }

    /**
     * The share of the items' energy whose amount is known. An item of unknown energy weighs as much as the others do on
     * average; when the energy of all is 0 or unknown, every item weighs the same.
     */
    public static Nutrients coverageOf(List<MealItem> items) {
        return ofItems(nutrient -> coverage(items, nutrient));
    }

    /** What comes of each nutrient. */
    public static Nutrients of(Function<Function<Nutrients, @Nullable Double>, @Nullable Double> amount) {
        return new Nutrients(
                amount.apply(Nutrients::energyKcal),
                amount.apply(Nutrients::proteinGrams),
                amount.apply(Nutrients::carbohydrateGrams),
                amount.apply(Nutrients::fatGrams),
                amount.apply(Nutrients::fiberGrams),
                amount.apply(Nutrients::ironMg),
                amount.apply(Nutrients::vitaminCMg),
                amount.apply(Nutrients::calciumMg),
                amount.apply(Nutrients::sodiumMg));
    }

    private static Nutrients ofItems(Function<Function<MealItem, @Nullable Double>, @Nullable Double> amount) {
        return new Nutrients(
                amount.apply(MealItem::energyKcal),
                amount.apply(MealItem::proteinGrams),
                amount.apply(MealItem::carbohydrateGrams),
                amount.apply(MealItem::fatGrams),
                amount.apply(MealItem::fiberGrams),
                amount.apply(MealItem::ironMg),
                amount.apply(MealItem::vitaminCMg),
                amount.apply(MealItem::calciumMg),
                amount.apply(MealItem::sodiumMg));
    }

    private static @Nullable Double total(List<MealItem> items, Function<MealItem, @Nullable Double> nutrient) {
        Double total = null;
        for (MealItem item : items) {
            Double amount = nutrient.apply(item);
            if (amount != null) {
                total = total == null ? amount : total + amount;
            }
        }
        return total == null ? null : (Double) rounded(total);
    }

    private static @Nullable Double coverage(List<MealItem> items, Function<MealItem, @Nullable Double> nutrient) {
        if (items.isEmpty()) {
            return null;
        }
        double usual = usualEnergy(items);
        double whole = 0;
        double known = 0;
        for (MealItem item : items) {
            Double energy = item.energyKcal();
            double weight = usual > 0 ? energy == null ? usual : energy : 1;
            whole += weight;
            known += nutrient.apply(item) == null ? 0 : weight;
        }
        return rounded(known / whole);
    }

    /** The mean energy of the items whose energy is known; 0 for none. */
    private static double usualEnergy(List<MealItem> items) {
        double energy = 0;
        int known = 0;
        for (MealItem item : items) {
            if (item.energyKcal() != null) {
                energy += item.energyKcal();
                known++;
            }
        }
        return known == 0 ? 0 : energy / known;
    }

    /** As the service that records meals rounds them: sums of decimal fractions leave traces far behind the point. */
    private static double rounded(double value) {
        return Math.round(value * MICRO) / MICRO;
    }
}
