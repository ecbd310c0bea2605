package io.freshlegs.advice.day.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The middle of a set of values; of an even count the mean of the two in the middle, of none null. */
public final class Medians {
    private Medians() {}

    public static @Nullable Double of(double[] values) {
        if (values.length == 0) {
            return null;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
