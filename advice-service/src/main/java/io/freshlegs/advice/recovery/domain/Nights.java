package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.day.domain.WellnessDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What seven nights ending today say against the 60 nights from 8 to 67 days ago: heart rate variability and resting heart rate. Variability
 * is compared within the source of the newest night alone, so that a new device begins anew.
 *
 * @param weekRmssdMs the geometric mean of the week in ms; null when unknown, as is the border
 * @param lowestNormalRmssdMs the lower border of the own normal range in ms
 */
public record Nights(
        HeartRateVariability.State variability,
        @Nullable Double weekRmssdMs,
        @Nullable Double lowestNormalRmssdMs,
        RestingHeartRate restingHeartRate) {
    /** Nothing known of any night. */
    static final Nights UNKNOWN = new Nights(
            HeartRateVariability.State.INSUFFICIENT_DATA,
            null,
            null,
            new RestingHeartRate(RestingHeartRate.State.UNKNOWN, null));

    private static final int WEEK = 7;
    private static final int BASELINE_FROM = 8;
    private static final int BASELINE_TO = 67;

    public static Nights of(AthleteDay day) {
        String source = newestSource(day);
        Function<WellnessDay, @Nullable Double> ln = night -> lnRmssd(night, source);
        List<@Nullable Double> weekLn = values(day, 0, WEEK - 1, ln);
        Baseline baseline = Baseline.of(values(day, BASELINE_FROM, BASELINE_TO, ln));
        HeartRateVariability.State state =
                HeartRateVariability.state(weekLn, baseline.mean(), baseline.deviation(), baseline.count());
        boolean known = state != HeartRateVariability.State.INSUFFICIENT_DATA;
        return new Nights(
                state,
                known ? (Double) Math.exp(Baseline.of(weekLn).mean()) : null,
                known
                        ? (Double) Math.exp(HeartRateVariability.lowestNormal(baseline.mean(), baseline.deviation()))
                        : null,
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

    private static @Nullable String newestSource(AthleteDay day) {
        for (int daysAgo = 0; daysAgo < WEEK; daysAgo++) {
            String source = day.wellness(daysAgo).hrvSource();
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private static @Nullable Double lnRmssd(WellnessDay night, @Nullable String source) {
        Double rmssd = night.hrvRmssdMs();
        return rmssd == null || !Objects.equals(source, night.hrvSource()) ? null : HeartRateVariability.lnRmssd(rmssd);
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
