package io.freshlegs.nutrition.meals.domain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The nutrients of an item, each with its JSON name, the most one item can hold, and where the item keeps it. */
public enum Nutrient {
    ENERGY("energyKcal", 10_000, MealItem::energyKcal),
    PROTEIN("proteinGrams", 1_000, MealItem::proteinGrams),
    CARBOHYDRATE("carbohydrateGrams", 2_000, MealItem::carbohydrateGrams),
    FAT("fatGrams", 1_000, MealItem::fatGrams),
    FIBER("fiberGrams", 500, MealItem::fiberGrams),
    IRON("ironMg", 1_000, MealItem::ironMg),
    VITAMIN_C("vitaminCMg", 20_000, MealItem::vitaminCMg),
    CALCIUM("calciumMg", 20_000, MealItem::calciumMg),
    SODIUM("sodiumMg", 100_000, MealItem::sodiumMg);

    private final String jsonName;
    private final double most;
    private final Function<MealItem, @Nullable Double> amount;

    Nutrient(String jsonName, double most, Function<MealItem, @Nullable Double> amount) {
        this.jsonName = jsonName;
        this.most = most;
        this.amount = amount;
    }

    /** The name in JSON, with the unit. */
    public String jsonName() {
        return jsonName;
    }

    /** The most that one item can hold, in the unit of the name. */
    public double most() {
        return most;
    }

    /** The amount in an item; null when the item does not state it. */
    public @Nullable Double of(MealItem item) {
        return amount.apply(item);
    }
}
