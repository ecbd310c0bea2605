package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/** Form in percent of fitness, {@code 100 * (fitness - fatigue) / fitness}; null without fitness. */
public final class FormPercent {
    private FormPercent() {}

    public static @Nullable Double of(double fitness, double fatigue) {
        return fitness <= 0 ? null : 100 * (fitness - fatigue) / fitness;
    }
}
