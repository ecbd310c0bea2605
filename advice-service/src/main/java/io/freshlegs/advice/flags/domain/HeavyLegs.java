package io.freshlegs.advice.flags.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.load.domain.WeighedWorkout;

/**
 * REC-4: how long the legs have been heavy without a break, by check-ins that rate them at 6 of 10 or more. A check-in that rates them lower ends
 * it, as do five days without a rating.
 *
 * @param days from the first such check-in to the newest, both included; 0 without one
 * @param easyDays how many of them had no hard session
 */
record HeavyLegs(int days, int easyDays) {
    static final int TWO_WEEKS = 14;
    static final int EASY_DAYS = 5;
    private static final double HEAVY = 6;
    private static final int LONGEST_SILENCE = 5;

    static HeavyLegs of(AthleteDay day) {
        int newest = -1;
        int oldest = -1;
        for (int daysAgo = 0; daysAgo <= AthleteDay.DAYS_BACK; daysAgo++) {
            CheckIn checkIn = day.checkIn(daysAgo);
            Double heaviness = checkIn == null ? null : checkIn.legHeaviness();
            boolean silentForLong = daysAgo - Math.max(oldest, 0) > LONGEST_SILENCE;
            if (silentForLong || (heaviness != null && heaviness < HEAVY)) {
                break;
            }
            if (heaviness != null) {
                newest = newest < 0 ? daysAgo : newest;
                oldest = daysAgo;
            }
        }
        if (newest < 0) {
            return new HeavyLegs(0, 0);
        }
        int days = oldest - newest + 1;
        return new HeavyLegs(days, days - hardDays(day, newest, oldest));
    }

    private static int hardDays(AthleteDay day, int newest, int oldest) {
        return (int) day.workouts().stream()
                .filter(workout -> workout.hard() && workout.daysAgo() >= newest && workout.daysAgo() <= oldest)
                .mapToInt(WeighedWorkout::daysAgo)
                .distinct()
                .count();
    }
}
