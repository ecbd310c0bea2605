package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.WellnessDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What seven nights ending today say against the 60 nights from 8 to 67 days ago: heart rate variability and resting heart rate. */
public record Nights(HeartRateVariability.State variability, RestingHeartRate restingHeartRate) {
    private static final int WEEK = 7;
    private static final int BASELINE_FROM = 8;
    private static final int BASELINE_TO = 67;

    public static Nights of(AthleteDay day) {
        List<@Nullable Double> baselineLn = values(day, BASELINE_FROM, BASELINE_TO, Nights::lnRmssd);
        Baseline baseline = Baseline.of(baselineLn);
        return new Nights(
                HeartRateVariability.state(
                        values(day, 0, WEEK - 1, Nights::lnRmssd),
                        baseline.mean(),
                        baseline.deviation(),
                        baseline.count()),
                RestingHeartRate.of(
                        values(day, 0, WEEK - 1, WellnessDay::restingHeartRateBpm),
                        values(day, BASELINE_FROM, BASELINE_TO, WellnessDay::restingHeartRateBpm)));
    }

    /** How much the nights weigh: variability below the range 0.5, with a raised resting rate 0.8, a raised rate alone 0.3 or 0.5. */
    public double severity() {
        boolean below = variability == HeartRateVariability.State.BELOW;
        if (below) {
            return restingHeartRate.state().isRaised() ? 0.8 : 0.5;
        }
        return switch (restingHeartRate.state()) {
            case STRONGLY_RAISED -> 0.5;
            case RAISED -> 0.3;
            case NORMAL, UNKNOWN -> 0;
        };
    }

    private static @Nullable Double lnRmssd(WellnessDay night) {
        Double rmssd = night.hrvRmssdMs();
        return rmssd == null ? null : HeartRateVariability.lnRmssd(rmssd);
    }

    private static List<@Nullable Double> values(
            AthleteDay day, int fromDaysAgo, int toDaysAgo, Function<WellnessDay, @Nullable Double> field) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int daysAgo = fromDaysAgo; daysAgo <= toDaysAgo; daysAgo++) {
            values.add(field.apply(day.wellness(daysAgo)));
        }
        return values;
    }
}
