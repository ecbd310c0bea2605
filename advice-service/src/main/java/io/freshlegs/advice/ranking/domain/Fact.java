package io.freshlegs.advice.ranking.domain;

import org.jspecify.annotations.Nullable;

/**
 * One number a rule looked at, with its threshold and window where it has them.
 *
 * @param name camelCase, as in the contract
 * @param value not rounded; null is unknown
 */
public record Fact(
        String name,
        @Nullable Double value,
        String unit,
        @Nullable Double threshold,
        @Nullable String window) {

    public static Fact of(String name, @Nullable Double value, String unit) {
        return new Fact(name, value, unit, null, null);
    }

    public static Fact of(String name, @Nullable Double value, String unit, double threshold, String window) {
        return new Fact(name, value, unit, threshold, window);
    }

    public static Fact count(String name, int value, double threshold, String window) {
        return new Fact(name, (double) value, "count", threshold, window);
    }
}
