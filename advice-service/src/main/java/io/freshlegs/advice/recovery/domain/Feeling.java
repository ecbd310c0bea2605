package io.freshlegs.advice.recovery.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.CheckIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * FEEL-1: soreness and fatigue of the newest check-in of today or yesterday. 4 of 5 weighs 0.6, 5 weighs 0.9; a 3 that is one deviation worse
 * than the own four weeks weighs 0.5. Soreness that is expected never weighs more than 0.4. Leg heaviness is what is explained, so it explains
 * nothing. Source: Saw 2016.
 *
 * @param name {@code soreness} or {@code fatigue}, whichever weighs more
 */
public record Feeling(
        String name,
        double rating,
        double severity,
        @Nullable SorenessClock expected) {
    private static final double HIGH_RATING = 4;
    private static final double ELEVATED_RATING = 3;
    private static final double MOST_OF_EXPECTED = 0.4;
    private static final int WEEKS_IN_DAYS = 28;
    private static final int RATINGS_NEEDED = 7;

    /** The heavier of the two feelings, or null when neither was rated. */
    public static @Nullable Feeling of(AthleteDay day, @Nullable SorenessClock expected) {
        int daysAgo = day.checkIn(0) != null ? 0 : 1;
        CheckIn newest = day.checkIn(daysAgo);
        if (newest == null) {
            return null;
        }
        Feeling soreness = rated(day, daysAgo, "soreness", CheckIn::soreness, expected);
        Feeling fatigue = rated(day, daysAgo, "fatigue", CheckIn::fatigue, null);
        if (soreness == null || fatigue == null) {
            return soreness == null ? fatigue : soreness;
        }
        return fatigue.severity() > soreness.severity() ? fatigue : soreness;
    }

    private static @Nullable Feeling rated(
            AthleteDay day,
            int daysAgo,
            String name,
            Function<CheckIn, @Nullable Double> field,
            @Nullable SorenessClock expected) {
        CheckIn checkIn = day.checkIn(daysAgo);
        Double rating = checkIn == null ? null : field.apply(checkIn);
        if (rating == null) {
            return null;
        }
        double severity = severity(rating, () -> ownRatings(day, daysAgo, field));
        return new Feeling(name, rating, expected == null ? severity : Math.min(MOST_OF_EXPECTED, severity), expected);
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
