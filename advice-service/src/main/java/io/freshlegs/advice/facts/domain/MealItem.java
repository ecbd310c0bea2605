package io.freshlegs.advice.facts.domain;

import org.jspecify.annotations.Nullable;

/**
 * One food of a meal with the nutrients of the eaten amount.
 *
 * @param flesh whether it is meat, fish or poultry; null is unknown
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
        @Nullable Drink drink) {}
