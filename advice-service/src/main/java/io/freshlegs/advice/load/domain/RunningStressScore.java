package io.freshlegs.advice.load.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LOAD-5: 100 times hours times the square of the intensity factor, which is threshold pace by pace.
 * One hour at threshold pace is 100. Source: Coggan and McGregor. A pace or threshold of 0 gives null.
 */
public final class RunningStressScore {
    private RunningStressScore() {}

    /** One stretch at an intensity factor. */
    public record Stretch(double intensityFactor, double minutes) {}

    public static @Nullable Double of(double seconds, double paceSecondsPerKm, double thresholdPaceSecondsPerKm) {
        if (paceSecondsPerKm <= 0 || thresholdPaceSecondsPerKm <= 0 || seconds < 0) {
            return null;
        }
        double intensityFactor = thresholdPaceSecondsPerKm / paceSecondsPerKm;
        return 100 * seconds / 3600 * intensityFactor * intensityFactor;
    }

    /** The score of stretches; each is weighed on its own and no part is cut to a whole number. */
    public static double ofStretches(List<Stretch> stretches) {
        double score = 0;
        for (Stretch stretch : stretches) {
            score += 100 * stretch.minutes() / 60 * stretch.intensityFactor() * stretch.intensityFactor();
        }
        return score;
    }
}
