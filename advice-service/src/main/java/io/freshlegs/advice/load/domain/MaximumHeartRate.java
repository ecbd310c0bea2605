package io.freshlegs.advice.load.domain;

/** The maximum heart rate expected at an age, {@code 208 - 0.7 * years}, with a spread of about 10 bpm. Source: Tanaka 2001. */
public final class MaximumHeartRate {
    private MaximumHeartRate() {}

    public static double atAge(double years) {
        return 208 - 0.7 * years;
    }
}
