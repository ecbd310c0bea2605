package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/** SPIKE-2: the change of a week over the week before in percent; null after an empty week. Source: Nielsen 2014, context only. */
public final class WeekProgression {
    private WeekProgression() {}

    public static @Nullable Double percent(double week, double weekBefore) {
        return weekBefore == 0 ? null : (Double) (100 * (week - weekBefore) / weekBefore);
    }
}
