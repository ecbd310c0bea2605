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

    public static final Nutrients UNKNOWN = new Nutrients(null, null, null, null, null, null, null, null, null);

    /** The sums over the items of what is known; a nutrient known for no item stays unknown. */
    public static Nutrients totalOf(List<MealItem> items) {
        return ofItems(nutrient -> total(items, nutrient));
    }

    /** The share of the items' energy whose amount is known; by count of items when the energy is 0 or unknown. */
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
        return total;
    }

    private static @Nullable Double coverage(List<MealItem> items, Function<MealItem, @Nullable Double> nutrient) {
        double energy = 0;
        double knownEnergy = 0;
        int known = 0;
        for (MealItem item : items) {
            double itemEnergy = item.energyKcal() == null ? 0 : item.energyKcal();
            energy += itemEnergy;
            if (nutrient.apply(item) != null) {
                knownEnergy += itemEnergy;
                known++;
            }
        }
        if (items.isEmpty()) {
            return null;
        }
        return energy > 0 ? knownEnergy / energy : (double) known / items.size();
    }
}
