package io.freshlegs.nutrition.foods.domain;

import org.jspecify.annotations.Nullable;

/** The nutrients of an amount of food. Null is unknown, 0 is a measured or assumed zero. */
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

    /** The nutrients of so many times the amount; what is unknown stays unknown. */
    public Nutrients times(double factor) {
        return new Nutrients(
                times(energyKcal, factor),
                times(proteinGrams, factor),
                times(carbohydrateGrams, factor),
                times(fatGrams, factor),
                times(fiberGrams, factor),
                times(ironMg, factor),
                times(vitaminCMg, factor),
                times(calciumMg, factor),
                times(sodiumMg, factor));
    }

    /** Products of decimal fractions leave traces far behind the point; they would tell equal meals apart. */
    private static @Nullable Double times(@Nullable Double amount, double factor) {
        return amount == null ? null : Math.round(amount * factor * MICRO) / MICRO;
    }
}
