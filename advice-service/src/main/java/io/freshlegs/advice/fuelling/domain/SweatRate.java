package io.freshlegs.advice.fuelling.domain;

import org.jspecify.annotations.Nullable;

/** FLUID-1: litres of sweat an hour from weighing before and after; null without a duration. Source: Sawka 2007. */
public final class SweatRate {
    private SweatRate() {}

    public static @Nullable Double litresPerHour(
            double massBeforeKg, double massAfterKg, double drunkLitres, double urineLitres, double hours) {
        return hours <= 0 ? null : (Double) ((massBeforeKg - massAfterKg + drunkLitres - urineLitres) / hours);
    }
}
