package io.freshlegs.advice.iron.domain;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a meal serves iron: the uptake of its non-haem iron, lowered by coffee, tea or much calcium with it or within the hour after.
 * Better from what about 25 mg of vitamin C give, worse below what a plain meal gives. Only three levels are shown.
 * Sources: Monsen 1978, Hallberg and Rossander 1982.
 *
 * @param why codes, helpful ones first
 */
public record IronMealQuality(MealFact meal, Level level, List<String> why) {
    private static final double BETTER_FROM_PERCENT = 4.9;
    private static final double PLAIN_MEAL_PERCENT = 3;
    private static final double TEA = 0.38;
    private static final double COFFEE = 0.63;
    private static final double MUCH_CALCIUM = 0.5;
    private static final double MUCH_CALCIUM_MG = 300;
    private static final double HELPFUL_VITAMIN_C_MG = 25;
    private static final Duration DRINK_AFTER = Duration.ofHours(1);

    /** The three levels. */
    public enum Level {
        BETTER("better"),
        NEUTRAL("neutral"),
        WORSE("worse");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** The code in JSON. */
        public String code() {
            return code;
        }
    }

    /** The quality of each meal of a day, by time. */
    public static List<IronMealQuality> ofDay(AthleteDay day) {
        List<MealFact> meals = day.food(0).meals();
        List<IronMealQuality> qualities = new ArrayList<>();
        for (MealFact meal : meals) {
            qualities.add(of(meal, meals, day));
        }
        return List.copyOf(qualities);
    }

    private static IronMealQuality of(MealFact meal, List<MealFact> meals, AthleteDay day) {
        List<String> why = new ArrayList<>();
        double vitaminC = zeroIfUnknown(meal.totals().vitaminCMg());
        double flesh = fleshGrams(meal);
        double percent = IronUptake.nonHaemPercent(vitaminC, flesh);
        if (vitaminC >= HELPFUL_VITAMIN_C_MG) {
            why.add("vitamin_c");
        }
        if (flesh > 0) {
            why.add("meat_or_fish");
        }
        UptakeWindow window = windowAfterRun(meal, day);
        if (window == UptakeWindow.EARLY_OK) {
            why.add("soon_after_run");
        }
        if (drinks(Drink.TEA, meal, meals)) {
            percent *= TEA;
            why.add("tea");
        } else if (drinks(Drink.COFFEE, meal, meals)) {
            percent *= COFFEE;
            why.add("coffee");
        }
        if (zeroIfUnknown(meal.totals().calciumMg()) >= MUCH_CALCIUM_MG) {
            percent *= MUCH_CALCIUM;
            why.add("calcium");
        }
        if (window == UptakeWindow.SUPPRESSED) {
            why.add("hours_after_run");
        }
        return new IronMealQuality(meal, level(percent), List.copyOf(why));
    }

    private static Level level(double percent) {
        if (percent >= BETTER_FROM_PERCENT) {
            return Level.BETTER;
        }
        return percent < PLAIN_MEAL_PERCENT ? Level.WORSE : Level.NEUTRAL;
    }

    /** An unknown enhancer or inhibitor is not claimed to be there. */
    private static double zeroIfUnknown(@Nullable Double amount) {
        return amount == null ? 0 : amount;
    }

    private static double fleshGrams(MealFact meal) {
        double grams = 0;
        for (MealItem item : meal.items()) {
            if (Boolean.TRUE.equals(item.flesh()) && item.grams() != null) {
                grams += item.grams();
            }
        }
        return grams;
    }

    private static boolean drinks(Drink drink, MealFact meal, List<MealFact> meals) {
        for (MealFact other : meals) {
            Duration after = Duration.between(meal.eatenAt(), other.eatenAt());
            if (!after.isNegative()
                    && after.compareTo(DRINK_AFTER) <= 0
                    && other.items().stream().anyMatch(item -> item.drink() == drink)) {
                return true;
            }
        }
        return false;
    }

    /** The window after the last run that ended before the meal; before any run it is {@link UptakeWindow#BEFORE}. */
    private static UptakeWindow windowAfterRun(MealFact meal, AthleteDay day) {
        UptakeWindow window = UptakeWindow.BEFORE;
        for (WeighedWorkout workout : day.workouts()) {
            if (workout.daysAgo() <= 1 && workout.fact().isRun()) {
                double hours = Duration.between(workout.fact().finishedAt(), meal.eatenAt())
                                .toMinutes()
                        / 60.0;
                UptakeWindow ofRun = UptakeWindow.of(0, hours);
                window = ofRun == UptakeWindow.BEFORE ? window : ofRun;
            }
        }
        return window;
    }
}
