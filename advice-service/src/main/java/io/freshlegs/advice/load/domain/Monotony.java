package io.freshlegs.advice.load.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean of seven daily loads by their spread, at most 10; null for a week without load. Strain is the week's load times it.
 * Source: Foster 1998. Known rest days are zeros, and trailing days that are missing are known rest days.
 */
public final class Monotony {
    private static final int DAYS = 7;
    private static final double CAP = 10;

    private Monotony() {}

    /** Which standard deviation the mean is divided by. */
    public enum Spread {
        POPULATION(0),
        SAMPLE(1);

        private final int lostDegrees;

        Spread(int lostDegrees) {
            this.lostDegrees = lostDegrees;
        }
    }

    public static @Nullable Double of(double[] daily, Spread spread) {
        double[] week = Arrays.copyOf(daily, DAYS);
        double mean = Arrays.stream(week).sum() / DAYS;
        if (mean == 0) {
            return null;
        }
        double squares = 0;
        for (double load : week) {
            squares += (load - mean) * (load - mean);
        }
        double deviation = Math.sqrt(squares / (DAYS - spread.lostDegrees));
        return deviation == 0 ? (Double) CAP : (Double) Math.min(CAP, mean / deviation);
    }

    public static @Nullable Double strain(double[] daily, Spread spread) {
        Double monotony = of(daily, spread);
        return monotony == null ? null : (Double) (Arrays.stream(daily).sum() * monotony);
    }
}
