package io.freshlegs.advice.sleep.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import org.jspecify.annotations.Nullable;

/**
 * How long the athlete slept in the seven nights that end today.
 *
 * @param meanMinutes null unless three nights are known
 * @param newestDaysAgo how old the newest known night is
 */
public record SleepReading(
        @Nullable Double meanMinutes, @Nullable Double lastNightMinutes, int nights, int newestDaysAgo) {
    public static final int NIGHTS_NEEDED = 3;
    private static final int WINDOW_NIGHTS = 7;

    public static SleepReading of(AthleteDay day) {
        double sum = 0;
        int nights = 0;
        int newest = Integer.MAX_VALUE;
        for (int daysAgo = 0; daysAgo < WINDOW_NIGHTS; daysAgo++) {
            Double minutes = day.wellness(daysAgo).sleepMinutes();
            if (minutes != null) {
                sum += minutes;
                nights++;
                newest = Math.min(newest, daysAgo);
            }
        }
        return new SleepReading(
                nights < NIGHTS_NEEDED ? null : (Double) (sum / nights),
                day.wellness(0).sleepMinutes(),
                nights,
                newest);
    }

    public double coverage() {
        return Math.min(1, (double) nights / NIGHTS_NEEDED) * AthleteDay.freshness(newestDaysAgo);
    }
}
