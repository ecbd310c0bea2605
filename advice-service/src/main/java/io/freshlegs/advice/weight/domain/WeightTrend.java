package io.freshlegs.advice.weight.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import org.jspecify.annotations.Nullable;

/**
 * The smoothed body mass of 28 days, each weighing moving it by a tenth of the gap.
 *
 * @param changePercent from the first weighing to the newest smoothed value; null with fewer than eight weighings
 * @param weeklyPercent the same a week; negative is loss
 * @param newestDaysAgo how old the newest weighing is
 */
public record WeightTrend(
        int weighings,
        @Nullable Double changePercent,
        @Nullable Double weeklyPercent,
        @Nullable Double smoothedKg,
        int newestDaysAgo) {
    static final int WEIGHINGS_NEEDED = 8;
    private static final int WINDOW_DAYS = 28;
    private static final double STEP = 0.1;

    public static WeightTrend of(AthleteDay day) {
        int weighings = 0;
        double first = 0;
        double smoothed = 0;
        int firstDaysAgo = 0;
        int lastDaysAgo = 0;
        for (int daysAgo = WINDOW_DAYS - 1; daysAgo >= 0; daysAgo--) {
            Double mass = day.wellness(daysAgo).bodyMassKg();
            if (mass != null) {
                if (weighings == 0) {
                    first = mass;
                    smoothed = mass;
                    firstDaysAgo = daysAgo;
                }
                smoothed += STEP * (mass - smoothed);
                lastDaysAgo = daysAgo;
                weighings++;
            }
        }
        if (weighings < WEIGHINGS_NEEDED || first <= 0) {
            return new WeightTrend(weighings, null, null, null, lastDaysAgo);
        }
        double change = 100 * (smoothed - first) / first;
        double weeks = (firstDaysAgo - lastDaysAgo) / 7.0;
        return new WeightTrend(weighings, change, weeks <= 0 ? 0 : change / weeks, smoothed, lastDaysAgo);
    }
}
