package io.freshlegs.advice;

import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A runner's log written for a test: days are counted back from one day, and only what a story needs is said. */
public final class RunnerLog {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final LocalDate today;
    private @Nullable Profile profile;
    private final List<WorkoutFact> workouts = new ArrayList<>();
    private final List<WellnessFact> wellness = new ArrayList<>();
    private final List<MealFact> meals = new ArrayList<>();
    private final List<FoodDayFact> foodDays = new ArrayList<>();
    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<Lab> labs = new ArrayList<>();
    private final List<Shoe> shoes = new ArrayList<>();

    private RunnerLog(LocalDate today) {
        this.today = today;
    }

    public static RunnerLog empty() {
        return new RunnerLog(TODAY);
    }

    public static RunnerLog on(LocalDate today) {
        return new RunnerLog(today);
    }

    public RunnerLog with(ProfileBuilder builder) {
        profile = builder.build();
        return this;
    }

    /** A run in the morning of a day, changed as the story wants. */
    public RunnerLog run(int daysAgo, double minutes, UnaryOperator<WorkoutBuilder> change) {
        return workout(daysAgo, change.apply(new WorkoutBuilder(Sport.RUNNING, minutes)));
    }

    /** An easy run at a perceived exertion of 3. */
    public RunnerLog easyRun(int daysAgo, double minutes) {
        return run(daysAgo, minutes, run -> run.exertion(3).type(WorkoutType.EASY));
    }

    /** Intervals in the evening at a perceived exertion of 8. */
    public RunnerLog hardRun(int daysAgo, double minutes) {
        return run(daysAgo, minutes, run -> run.hour(17).exertion(8).type(WorkoutType.INTERVALS));
    }

    public RunnerLog strength(int daysAgo) {
        return workout(daysAgo, new WorkoutBuilder(Sport.STRENGTH, 45));
    }

    public RunnerLog workout(int daysAgo, WorkoutBuilder workout) {
        workouts.add(workout.build(today.minusDays(daysAgo), "w" + workouts.size()));
        return this;
    }

    public RunnerLog night(
            int daysAgo, @Nullable Double sleepMinutes, @Nullable Double restingRate, @Nullable Double rmssd) {
        wellness.add(new WellnessFact(
                "garmin", today.minusDays(daysAgo), 1, null, sleepMinutes, restingRate, rmssd, null, null));
        return this;
    }

    /** A night of heart rate variability of one source. */
    public RunnerLog variability(int daysAgo, String source, double rmssd) {
        wellness.add(new WellnessFact(source, today.minusDays(daysAgo), 1, null, null, null, rmssd, null, null));
        return this;
    }

    /** A day on which the scales told mass and body fat. */
    public RunnerLog bodyFat(int daysAgo, double kilograms, double percent) {
        wellness.add(
                new WellnessFact("withings", today.minusDays(daysAgo), 1, null, null, null, null, kilograms, percent));
        return this;
    }

    public RunnerLog weighing(int daysAgo, double kilograms) {
        wellness.add(
                new WellnessFact("withings", today.minusDays(daysAgo), 1, null, null, null, null, kilograms, null));
        return this;
    }

    /** A whole day's food as one meal, and the day closed. */
    public RunnerLog closedFoodDay(int daysAgo, double protein, double carbohydrate, double iron) {
        foodDays.add(new FoodDayFact(today.minusDays(daysAgo), 1, true));
        return meal(daysAgo, 13, MealType.LUNCH, food(2200, protein, carbohydrate, iron));
    }

    public RunnerLog closedDayWithoutMeals(int daysAgo) {
        foodDays.add(new FoodDayFact(today.minusDays(daysAgo), 1, true));
        return this;
    }

    public RunnerLog meal(int daysAgo, int hour, MealType type, MealItem... items) {
        List<MealItem> eaten = List.of(items);
        LocalDate date = today.minusDays(daysAgo);
        meals.add(new MealFact(
                "app",
                "m" + meals.size(),
                1,
                date.atTime(hour, 0).toInstant(ZoneOffset.UTC),
                null,
                null,
                date,
                type,
                eaten,
                Nutrients.totalOf(eaten),
                Nutrients.coverageOf(eaten)));
        return this;
    }

    public static MealItem food(
            double kcal, @Nullable Double protein, @Nullable Double carbohydrate, @Nullable Double iron) {
        return new MealItem(
                null, "food", 300.0, kcal, protein, carbohydrate, null, null, iron, 0.0, 0.0, 0.0, false, Drink.NONE);
    }

    public static MealItem withVitaminC(double iron, double vitaminC, Drink drink) {
        return new MealItem(null, "food", 300.0, 400.0, 10.0, 60.0, null, null, iron, vitaminC, 0.0, 0.0, false, drink);
    }

    public RunnerLog checkIn(int daysAgo, @Nullable Double soreness, @Nullable Double fatigue, Symptom... symptoms) {
        checkIns.add(new CheckIn(today.minusDays(daysAgo), null, soreness, fatigue, null, null, List.of(symptoms)));
        return this;
    }

    /** A check-in of heaviness, mood and stress alone. */
    public RunnerLog mind(int daysAgo, @Nullable Double heaviness, @Nullable Double mood, @Nullable Double stress) {
        checkIns.add(new CheckIn(today.minusDays(daysAgo), heaviness, null, null, mood, stress, List.of()));
        return this;
    }

    public RunnerLog lab(Lab lab) {
        labs.add(lab);
        return this;
    }

    public RunnerLog lab(int daysAgo, @Nullable Double ferritin, @Nullable Double haemoglobin, @Nullable Double crp) {
        labs.add(new Lab(today.minusDays(daysAgo), ferritin, haemoglobin, null, crp));
        return this;
    }

    public RunnerLog shoe(String shoeId, @Nullable Double grams) {
        shoes.add(new Shoe(shoeId, shoeId, grams, null, null));
        return this;
    }

    public AthleteFacts facts() {
        return new AthleteFacts(profile, workouts, wellness, meals, foodDays, checkIns, labs, shoes);
    }

    /** The log's day as the rules see it, at its end. */
    public AthleteDay day() {
        return AthleteDay.of(
                facts(),
                today,
                false,
                today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                null);
    }

    /** The advice of the log's day, judged at its end. */
    public Advice advice() {
        return AdviceEngine.advise(facts(), AdviceMoment.endOf(today));
    }

    public static Advice.Cause cause(Advice advice, String code) {
        return advice.causes().stream()
                .filter(cause -> cause.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + advice.causes()));
    }

    public static Advice.Fine fine(Advice advice, String code) {
        return advice.fine().stream()
                .filter(fine -> fine.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + advice.fine()));
    }

    public static Advice.NotEnoughData lacking(Advice advice, String code) {
        return advice.notEnoughData().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + advice.notEnoughData()));
    }
}
