package io.freshlegs.advice.recovery.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The count, mean and sample standard deviation of what is known of a window; unknown values are left out.
 * With no value the mean is 0, with fewer than two the deviation is 0.
 */
public record Baseline(int count, double mean, double deviation) {

    public static Baseline of(List<@Nullable Double> values) {
        int count = 0;
        double sum = 0;
        for (Double value : values) {
            if (value != null) {
                count++;
                sum += value;
            }
        }
        if (count == 0) {
            return new Baseline(0, 0, 0);
        }
        double mean = sum / count;
        double squares = 0;
        for (Double value : values) {
            if (value != null) {
                squares += (value - mean) * (value - mean);
            }
        }
        return new Baseline(count, mean, count < 2 ? 0 : Math.sqrt(squares / (count - 1)));
    }

    /** How many deviations a value lies above the mean; null without a spread. */
    public @Nullable Double zScore(double value) {
        return deviation == 0 ? null : (Double) ((value - mean) / deviation);
    }
}
