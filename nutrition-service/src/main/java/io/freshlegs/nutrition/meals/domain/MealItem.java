package io.freshlegs.nutrition.meals.domain;

import io.freshlegs.kit.domain.Violations;
import org.jspecify.annotations.Nullable;

/**
 * One food or drink of a meal, with the nutrients of the amount eaten. Null is unknown, 0 is a measured zero.
 *
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

    private static final int NAME_LENGTH = 120;
    private static final double MOST_GRAMS = 5_000;

    /** Adds what is wrong with this item; the violations carry its place in the meal. */
    public void check(Violations violations) {
        violations.required("name", name);
        violations.text("name", name, NAME_LENGTH);
        violations.above("grams", grams, 0, MOST_GRAMS);
        for (Nutrient nutrient : Nutrient.values()) {
            violations.range(nutrient.jsonName(), nutrient.of(this), 0, nutrient.most());
        }
    }
}
