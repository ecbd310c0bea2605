package io.freshlegs.advice.recovery.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HRV-1: the week's mean of ln rMSSD against the athlete's own normal range, baseline mean ± 0.5 SD.
 * Sources: Plews 2013, 2014 (three valid nights a week), Vesterinen 2016.
 */
public final class HeartRateVariability {
    private static final int NIGHTS_NEEDED = 3;
    private static final int BASELINE_NIGHTS_NEEDED = 14;
    private static final double SMALLEST_WORTHWHILE_CHANGE = 0.5;

    private HeartRateVariability() {}

    /** Where the week lies; without three nights, or 14 in the baseline, nothing is said. */
    public enum State {
        BELOW("below"),
        WITHIN("normal"),
        ABOVE("above"),
        INSUFFICIENT_DATA("unknown");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The code in JSON. */
        public String code() {
            return code;
        }
    }

    public static @Nullable Double lnRmssd(double rmssdMs) {
        return rmssdMs <= 0 ? null : (Double) Math.log(rmssdMs);
    }

    /** The root mean square of successive differences of beat intervals in ms; null with fewer than two. */
    public static @Nullable Double rmssd(List<Double> beatIntervalsMs) {
        int differences = beatIntervalsMs.size() - 1;
        if (differences < 1) {
            return null;
        }
        double squares = 0;
        for (int index = 1; index <= differences; index++) {
            double difference = beatIntervalsMs.get(index) - beatIntervalsMs.get(index - 1);
            squares += difference * difference;
        }
        return Math.sqrt(squares / differences);
    }

    public static State state(
            List<@Nullable Double> weekLn, @Nullable Double baseMean, @Nullable Double baseDeviation, int baseNights) {
        Baseline week = Baseline.of(weekLn);
        if (week.count() < NIGHTS_NEEDED
                || baseNights < BASELINE_NIGHTS_NEEDED
                || baseMean == null
                || baseDeviation == null) {
            return State.INSUFFICIENT_DATA;
        }
        if (week.mean() < lowestNormal(baseMean, baseDeviation)) {
            return State.BELOW;
        }
        return week.mean() > baseMean + SMALLEST_WORTHWHILE_CHANGE * baseDeviation ? State.ABOVE : State.WITHIN;
    }

    /** The lower border of the normal range, on the scale of the baseline. */
    static double lowestNormal(double baseMean, double baseDeviation) {
        return baseMean - SMALLEST_WORTHWHILE_CHANGE * baseDeviation;
    }
}
