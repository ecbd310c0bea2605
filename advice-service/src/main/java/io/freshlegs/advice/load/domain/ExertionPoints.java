package io.freshlegs.advice.load.domain;

/**
 * LOAD-6: points an hour by perceived exertion, interpolated between whole numbers; 0 is 0 points.
 * A coach's table (Friel), on the scale where one hour at threshold is 100.
 */
public final class ExertionPoints {
    private static final double[] POINTS_AN_HOUR = {0, 20, 30, 40, 50, 60, 70, 80, 100, 120, 140};

    private ExertionPoints() {}

    /** The points of a session; the exertion is 0..10. */
    public static double of(double exertion, double minutes) {
        double clamped = Math.max(0, Math.min(10, exertion));
        int below = (int) Math.floor(clamped);
        int above = Math.min(10, below + 1);
        double pointsAnHour =
                POINTS_AN_HOUR[below] + (clamped - below) * (POINTS_AN_HOUR[above] - POINTS_AN_HOUR[below]);
        return pointsAnHour * minutes / 60;
    }
}
