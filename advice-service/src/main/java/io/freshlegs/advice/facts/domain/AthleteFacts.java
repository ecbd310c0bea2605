package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one athlete; the order within the lists means nothing.
 *
 * @param meals single meals
 * @param foodDays the athlete's word on days whose meals are known singly
 * @param foodSums what was eaten on days whose meals are not known singly; a meal of such a day comes on top
 */
public record AthleteFacts(
        @Nullable Profile profile,
        List<WorkoutFact> workouts,
        List<WellnessFact> wellness,
        List<MealFact> meals,
        List<FoodDayFact> foodDays,
        List<FoodSum> foodSums,
        List<CheckIn> checkIns,
        List<Lab> labs,
        List<Shoe> shoes) {

    public static final AthleteFacts NONE =
            new AthleteFacts(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public AthleteFacts {
        workouts = List.copyOf(workouts);
        wellness = List.copyOf(wellness);
        meals = List.copyOf(meals);
        foodDays = List.copyOf(foodDays);
        foodSums = List.copyOf(foodSums);
        checkIns = List.copyOf(checkIns);
        labs = List.copyOf(labs);
        shoes = List.copyOf(shoes);
    }

    /** Facts in which every meal is known singly. */
    public AthleteFacts(
            @Nullable Profile profile,
            List<WorkoutFact> workouts,
            List<WellnessFact> wellness,
            List<MealFact> meals,
            List<FoodDayFact> foodDays,
            List<CheckIn> checkIns,
            List<Lab> labs,
            List<Shoe> shoes) {
        this(profile, workouts, wellness, meals, foodDays, List.of(), checkIns, labs, shoes);
    }

    /** The profile, or one in which everything is unknown. */
    public Profile profileOrUnknown() {
        return profile == null ? Profile.UNKNOWN : profile;
    }

    /** The same facts without the runs of these days, as if they had been rest. */
    public AthleteFacts withoutRunsOn(Set<LocalDate> days) {
        List<WorkoutFact> others = workouts.stream()
                .filter(workout -> !workout.isRun() || !days.contains(workout.localDate()))
                .toList();
        return new AthleteFacts(profile, others, wellness, meals, foodDays, foodSums, checkIns, labs, shoes);
    }

    /** The facts of these days. Profile and shoes have no day and stay, as do earlier laboratory values: one that was low is remembered. */
    public AthleteFacts between(LocalDate fromInclusive, LocalDate toInclusive) {
        return new AthleteFacts(
                profile,
                within(workouts, WorkoutFact::localDate, fromInclusive, toInclusive),
                within(wellness, WellnessFact::date, fromInclusive, toInclusive),
                within(meals, MealFact::localDate, fromInclusive, toInclusive),
                within(foodDays, FoodDayFact::date, fromInclusive, toInclusive),
                within(foodSums, FoodSum::date, fromInclusive, toInclusive),
                within(checkIns, CheckIn::date, fromInclusive, toInclusive),
                within(labs, Lab::date, LocalDate.MIN, toInclusive),
                shoes);
    }

    /** The same facts with the food of earlier days as sums alone. */
    public AthleteFacts withFoodSummedBefore(LocalDate day) {
        SortedMap<LocalDate, FoodSum> sums = new TreeMap<>();
        foodSums.forEach(sum -> sums.merge(sum.date(), sum, FoodSum::and));
        sumsOf(day).forEach(sum -> sums.merge(sum.date(), sum, FoodSum::and));
        return new AthleteFacts(
                profile,
                workouts,
                wellness,
                meals.stream().filter(meal -> !meal.localDate().isBefore(day)).toList(),
                foodDays.stream().filter(food -> !food.date().isBefore(day)).toList(),
                List.copyOf(sums.values()),
                checkIns,
                labs,
                shoes);
    }

    private List<FoodSum> sumsOf(LocalDate beforeExclusive) {
        Map<LocalDate, List<MealFact>> byDay = new HashMap<>();
        Set<LocalDate> closed = new HashSet<>();
        for (MealFact meal : meals) {
            if (meal.localDate().isBefore(beforeExclusive)) {
                byDay.computeIfAbsent(meal.localDate(), ofDay -> new ArrayList<>(6))
                        .add(meal);
            }
        }
        for (FoodDayFact food : foodDays) {
            if (food.complete() && food.date().isBefore(beforeExclusive)) {
                closed.add(food.date());
                byDay.computeIfAbsent(food.date(), ofDay -> new ArrayList<>(0));
            }
        }
        return byDay.entrySet().stream()
                .map(day -> FoodSum.of(day.getKey(), day.getValue(), closed.contains(day.getKey())))
                .toList();
    }

    private static <T> List<T> within(List<T> facts, Function<T, LocalDate> day, LocalDate from, LocalDate to) {
        return facts.stream()
                .filter(fact ->
                        !day.apply(fact).isBefore(from) && !day.apply(fact).isAfter(to))
                .toList();
    }
}
