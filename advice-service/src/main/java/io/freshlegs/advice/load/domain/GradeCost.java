package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/** The energy cost of running on a slope in J/kg/m. Source: Minetti 2002, valid within a slope of ±0.45; beyond it the border counts. */
public final class GradeCost {
    private static final double STEEPEST = 0.45;

    private GradeCost() {}

    /** The cost at a slope, a fraction: 0.1 is 10 percent up. */
    public static double of(double slope) {
        double i = Math.max(-STEEPEST, Math.min(STEEPEST, slope));
        return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
    }

    /**
     * How many metres on the flat cost as much as one metre of this course, 1 without an elevation. Climb and descent are
     * taken to share one slope; an unknown loss is that of a round course.
     */
    public static double flatEquivalent(
            double distanceMeters, @Nullable Double gainMeters, @Nullable Double lossMeters) {
        if (gainMeters == null || distanceMeters <= 0) {
            return 1;
        }
        double loss = lossMeters == null ? gainMeters : lossMeters;
        double climbed = gainMeters + loss;
        if (climbed <= 0) {
            return 1;
        }
        double slope = climbed / distanceMeters;
        double shareUp = gainMeters / climbed;
        return (shareUp * of(slope) + (1 - shareUp) * of(-slope)) / of(0);
    }
}
