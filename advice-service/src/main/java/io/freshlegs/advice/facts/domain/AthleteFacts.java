package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything known about one athlete; the order within the lists means nothing. */
public record AthleteFacts(
        @Nullable Profile profile,
        List<WorkoutFact> workouts,
        List<WellnessFact> wellness,
        List<MealFact> meals,
        List<FoodDayFact> foodDays,
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
        checkIns = List.copyOf(checkIns);
        labs = List.copyOf(labs);
        shoes = List.copyOf(shoes);
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
        return new AthleteFacts(profile, others, wellness, meals, foodDays, checkIns, labs, shoes);
    }

    /** The facts of these days. Profile and shoes have no day and stay, as do earlier laboratory values: one that was low is remembered. */
    public AthleteFacts between(LocalDate fromInclusive, LocalDate toInclusive) {
        return new AthleteFacts(
                profile,
                within(workouts, WorkoutFact::localDate, fromInclusive, toInclusive),
                within(wellness, WellnessFact::date, fromInclusive, toInclusive),
                within(meals, MealFact::localDate, fromInclusive, toInclusive),
                within(foodDays, FoodDayFact::date, fromInclusive, toInclusive),
                within(checkIns, CheckIn::date, fromInclusive, toInclusive),
                within(labs, Lab::date, LocalDate.MIN, toInclusive),
                shoes);
    }

    private static <T> List<T> within(List<T> facts, Function<T, LocalDate> day, LocalDate from, LocalDate to) {
        return facts.stream()
                .filter(fact ->
                        !day.apply(fact).isBefore(from) && !day.apply(fact).isAfter(to))
                .toList();
    }
}
