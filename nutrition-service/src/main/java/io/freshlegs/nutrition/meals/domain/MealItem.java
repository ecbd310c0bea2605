package io.freshlegs.nutrition.meals.domain;

import io.freshlegs.kit.domain.Violations;
import io.freshlegs.nutrition.foods.domain.Drink;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.foods.domain.Nutrients;
import org.jspecify.annotations.Nullable;

/**
 * One food or drink of a meal, with the nutrients of the amount eaten. Null is unknown, 0 is a measured zero.
 *
 * @param foodId its number in the food table; null for an item with nutrients of its own
 * @param grams mass eaten; null when only nutrients are stated
 * @param flesh whether it is meat, fish or poultry
 */
public record MealItem(
        @Nullable String foodId,
        @Nullable String name,
        @Nullable Double grams,
        @Nullable Double energyKcal,
        @Nullable Double proteinGrams,
        @Nullable Double carbohydrateGrams,
        @Nullable Double fatGrams,
        @Nullable Double fiberGrams,
        @Nullable Double ironMg,
        @Nullable Double vitaminCMg,
        @Nullable Double calciumMg,
        @Nullable Double sodiumMg,
        @Nullable Boolean flesh,
        @Nullable Drink drink) {

    /** Characters of a name at most. */
    public static final int NAME_LENGTH = 120;

    private static final double MOST_GRAMS = 5_000;

    /**
     * So many grams of a food of the table. The table alone says what is in it: what it does not state is unknown.
     *
     * @param name the athlete's own name for it; null for the table's
     * @param flesh what the athlete says, for foods of which the table does not know it
     */
    public static MealItem of(Food food, double grams, @Nullable String name, @Nullable Boolean flesh) {
        Nutrients eaten = food.of(grams);
        return new MealItem(
                food.foodId(),
                name == null ? food.name() : name,
                grams,
                eaten.energyKcal(),
                eaten.proteinGrams(),
                eaten.carbohydrateGrams(),
                eaten.fatGrams(),
                eaten.fiberGrams(),
                eaten.ironMg(),
                eaten.vitaminCMg(),
                eaten.calciumMg(),
                eaten.sodiumMg(),
                food.flesh() == null ? flesh : food.flesh(),
                food.drink());
    }

    /** Adds what is wrong with this item; the violations carry its place in the meal. */
    public void check(Violations violations) {
        violations.above("grams", grams, 0, MOST_GRAMS);
        if (foodId != null) {
            return;
        }
        violations.required("name", name);
        violations.text("name", name, NAME_LENGTH);
        for (Nutrient nutrient : Nutrient.values()) {
            violations.range(nutrient.jsonName(), nutrient.of(this), 0, nutrient.most());
        }
    }
}
