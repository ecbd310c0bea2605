package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.CheckIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * FEEL-1: what the newest check-in of today or yesterday says. Soreness or fatigue of 4 weighs 0.6, of 5 0.9; a 3 that is one deviation worse
 * than the own four weeks weighs 0.5. Soreness that is expected never weighs more than 0.4. Stress and mood that are as bad weigh 0.3, as no
 * severity is known for them. Leg heaviness is what is explained, so it explains nothing. Source: Saw 2016.
 *
 * @param name {@code soreness}, {@code fatigue}, {@code stress} or {@code mood}, whichever weighs most
 * @param rating as the athlete gave it; 5 is worst, of mood best
 */
public record Feeling(
        String name,
        double rating,
        double severity,
        @Nullable SorenessClock expected) {
    private static final double HIGH_RATING = 4;
    private static final double ELEVATED_RATING = 3;
    private static final double WELL_RATING = 2;
    private static final double MOST_OF_EXPECTED = 0.4;
    private static final double OF_STRESS_AND_MOOD = 0.3;
    private static final double WORST = 5;
    private static final double BEST = 1;
    private static final int WEEKS_IN_DAYS = 28;
    private static final int RATINGS_NEEDED = 7;

    /** The heaviest of the feelings, or null when none was rated. */
    public static @Nullable Feeling of(AthleteDay day, @Nullable SorenessClock expected) {
        double mostOfSoreness = expected == null ? 1 : MOST_OF_EXPECTED;
        Feeling heaviest = null;
        heaviest = heavier(heaviest, rated(day, "soreness", CheckIn::soreness, mostOfSoreness, expected));
        heaviest = heavier(heaviest, rated(day, "fatigue", CheckIn::fatigue, 1, null));
        heaviest = heavier(heaviest, rated(day, "stress", CheckIn::stress, OF_STRESS_AND_MOOD, null));
        Feeling mood = rated(day, "mood", Feeling::lowMood, OF_STRESS_AND_MOOD, null);
        return heavier(heaviest, mood == null ? null : mood.turned());
    }

    /** Whether the newest check-in rates both soreness and fatigue as low; what the athlete feels then wins over the nights. */
    static boolean isWell(AthleteDay day) {
        CheckIn newest = day.checkIn(newest(day));
        return newest != null && isLow(newest.soreness()) && isLow(newest.fatigue());
    }

    private static boolean isLow(@Nullable Double rating) {
        return rating != null && rating <= WELL_RATING;
    }

    private static int newest(AthleteDay day) {
        return day.checkIn(0) != null ? 0 : 1;
    }

    /** Mood turned round, so that 5 is worst. */
    private static @Nullable Double lowMood(CheckIn checkIn) {
        return checkIn.mood() == null ? null : (Double) (WORST + BEST - checkIn.mood());
    }

    private Feeling turned() {
        return new Feeling(name, WORST + BEST - rating, severity, expected);
    }

    private static @Nullable Feeling heavier(@Nullable Feeling one, @Nullable Feeling other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.severity() > one.severity() ? other : one;
    }

    private static @Nullable Feeling rated(
            AthleteDay day,
            String name,
            Function<CheckIn, @Nullable Double> field,
            double most,
            @Nullable SorenessClock expected) {
        int daysAgo = newest(day);
        CheckIn checkIn = day.checkIn(daysAgo);
        Double rating = checkIn == null ? null : field.apply(checkIn);
        if (rating == null) {
            return null;
        }
        double severity = severity(rating, () -> ownRatings(day, daysAgo, field));
        return new Feeling(name, rating, Math.min(most, severity), expected);
    }

    private static double severity(double rating, Supplier<Baseline> own) {
        if (rating >= HIGH_RATING) {
            return Math.min(0.9, 0.6 + 0.3 * (rating - HIGH_RATING));
        }
        if (rating < ELEVATED_RATING) {
            return 0;
        }
        Baseline baseline = own.get();
        Double deviations = baseline.zScore(rating);
        return baseline.count() >= RATINGS_NEEDED && deviations != null && deviations >= 1 ? 0.5 : 0;
    }

    private static Baseline ownRatings(AthleteDay day, int daysAgo, Function<CheckIn, @Nullable Double> field) {
        List<@Nullable Double> ratings = new ArrayList<>();
        for (int ago = daysAgo + 1; ago <= daysAgo + WEEKS_IN_DAYS; ago++) {
            CheckIn before = day.checkIn(ago);
            ratings.add(before == null ? null : field.apply(before));
        }
        return Baseline.of(ratings);
    }
}
