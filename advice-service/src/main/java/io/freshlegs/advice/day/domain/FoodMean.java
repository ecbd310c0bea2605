package io.freshlegs.advice.day.domain;

import org.jspecify.annotations.Nullable;

/**
 * The mean of a nutrient over the complete days of a window that ends yesterday.
 *
 * @param mean null without a complete day
 * @param newestDaysAgo how old the newest complete day is
 */
public record FoodMean(@Nullable Double mean, int completeDays, int newestDaysAgo) {

    public static FoodMean of(AthleteDay day, Nutrient nutrient, int windowDays) {
        double sum = 0;
        int complete = 0;
        int newest = Integer.MAX_VALUE;
        for (int daysAgo = 1; daysAgo <= windowDays; daysAgo++) {
            FoodDay food = day.food(daysAgo);
            if (food.isCompleteFor(nutrient)) {
                Double eaten = food.eaten(nutrient);
                sum += eaten == null ? 0 : eaten;
                complete++;
                newest = Math.min(newest, daysAgo);
            }
        }
        return new FoodMean(complete == 0 ? null : (Double) (sum / complete), complete, newest);
    }

    /** Complete days by needed days, times freshness. */
    public double coverage(int neededDays) {
        return Math.min(1, (double) completeDays / neededDays) * AthleteDay.freshness(newestDaysAgo);
    }
}
