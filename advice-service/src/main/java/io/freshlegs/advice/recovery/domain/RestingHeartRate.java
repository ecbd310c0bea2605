package io.freshlegs.advice.recovery.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RHR-1: the resting heart rate of the last nights against the athlete's own mean. Raised with 3 bpm above it on two nights in a row or a
 * week one deviation above it, strongly raised with 7 bpm on both. Sources: Bosquet 2008; a wearable's published rule.
 *
 * @param aboveMeanBpm how far the last two nights, else the week, lie above the mean; null when unknown
 */
public record RestingHeartRate(State state, @Nullable Double aboveMeanBpm) {
    private static final int NIGHTS_NEEDED = 3;
    private static final int BASELINE_NIGHTS_NEEDED = 14;
    private static final double RAISED_BPM = 3;
    private static final double STRONGLY_RAISED_BPM = 7;

    /** How the nights compare. */
    public enum State {
        UNKNOWN("unknown"),
        NORMAL("normal"),
        RAISED("raised"),
        STRONGLY_RAISED("raised");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The code in JSON. */
        public String code() {
            return code;
        }

        public boolean isRaised() {
            return this == RAISED || this == STRONGLY_RAISED;
        }
    }

    /** The state of the nights of a week, the last night first, against the nights of the baseline. */
    public static RestingHeartRate of(List<@Nullable Double> lastNightFirst, List<@Nullable Double> baselineNights) {
        Baseline week = Baseline.of(lastNightFirst);
        Baseline baseline = Baseline.of(baselineNights);
        if (week.count() < NIGHTS_NEEDED || baseline.count() < BASELINE_NIGHTS_NEEDED) {
            return new RestingHeartRate(State.UNKNOWN, null);
        }
        Double lastNight = lastNightFirst.get(0);
        Double nightBefore = lastNightFirst.get(1);
        if (lastNight != null && nightBefore != null) {
            double least = Math.min(lastNight, nightBefore) - baseline.mean();
            double mean = (lastNight + nightBefore) / 2 - baseline.mean();
            if (least >= STRONGLY_RAISED_BPM) {
                return new RestingHeartRate(State.STRONGLY_RAISED, mean);
            }
            if (least >= RAISED_BPM) {
                return new RestingHeartRate(State.RAISED, mean);
            }
        }
        Double deviations = baseline.zScore(week.mean());
        boolean weekIsHigh = deviations != null && deviations >= 1;
        return new RestingHeartRate(weekIsHigh ? State.RAISED : State.NORMAL, week.mean() - baseline.mean());
    }
}
