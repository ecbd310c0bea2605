package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.advice.load.domain.LoadSeries;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One athlete seen from one local day. Everything is sorted and indexed by days ago, 0 being the day itself, so that the order in which
 * facts came never shows. Immutable; rules may share it.
 */
public final class AthleteDay {
    /** Days that are held besides the day itself. */
    public static final int DAYS_BACK = 200;

    /** Days besides the day itself whose meals are held singly; of earlier days the sums are. */
    public static final int SINGLE_MEAL_DAYS_BACK = 3;

    private static final int LONGEST_WORKOUT_DAYS = 7;
    private static final WellnessDay NO_WELLNESS = new WellnessDay(null, null, null, null, null, null);
    private static final FoodDay NO_FOOD = FoodDay.of(FoodSum.of(LocalDate.EPOCH, List.of(), false), List.of(), null);

    private final LocalDate date;
    private final boolean running;
    private final Instant moment;
    private final ZoneId zone;
    private final Profile profile;
    private final List<WeighedWorkout> workouts;
    private final LoadSeries series;
    private final int newestFactDaysAgo;
    private final @Nullable WellnessDay[] wellness;
    private final @Nullable CheckIn[] checkIns;
    private final @Nullable FoodDay[] food;
    private final List<Lab> labs;
    private final List<Shoe> shoes;

    AthleteDay(
            LocalDate date,
            boolean running,
            Instant moment,
            ZoneId zone,
            Profile profile,
            List<WeighedWorkout> workouts,
            LoadSeries series,
            int newestFactDaysAgo,
            @Nullable WellnessDay[] wellness,
            @Nullable CheckIn[] checkIns,
            @Nullable FoodDay[] food,
            List<Lab> labs,
            List<Shoe> shoes) {
        this.date = date;
        this.running = running;
        this.moment = moment;
        this.zone = zone;
        this.profile = profile;
        this.workouts = workouts;
        this.series = series;
        this.newestFactDaysAgo = newestFactDaysAgo;
        this.wellness = wellness;
        this.checkIns = checkIns;
        this.food = food;
        this.labs = labs;
        this.shoes = shoes;
    }

    /**
     * The day's view of facts that were cut to its window.
     *
     * @param running whether the day is not over yet
     * @param moment the instant windows of hours count back from
     * @param knownFrom this day and later ones count as known even without a fact; null for none
     */
    public static AthleteDay of(
            AthleteFacts facts,
            LocalDate date,
            boolean running,
            Instant moment,
            ZoneId zone,
            @Nullable LocalDate knownFrom) {
        return new AthleteDayAssembly(facts, date, zone, knownFrom).assemble(running, moment);
    }

    /** 1 for what is at most 2 days old, 0.5 to 7 days, else 0. */
    public static double freshness(int daysAgo) {
        if (daysAgo <= 2) {
            return 1;
        }
        return daysAgo <= 7 ? 0.5 : 0;
    }

    public LocalDate date() {
        return date;
    }

    /** Whether the day is not over, so that it is judged so far. */
    public boolean isRunning() {
        return running;
    }

    public Instant moment() {
        return moment;
    }

    public ZoneId zone() {
        return zone;
    }

    public Profile profile() {
        return profile;
    }

    /** Completed years, or null. */
    public @Nullable Integer age() {
        return profile.ageOn(date);
    }

    /** The workouts that count, by start; duplicates are left out. */
    public List<WeighedWorkout> workouts() {
        return workouts;
    }

    /** The workouts of one day. */
    public List<WeighedWorkout> workoutsOn(int daysAgo) {
        return workouts.stream().filter(workout -> workout.daysAgo() == daysAgo).toList();
    }

    /** The workouts of the last so many days, today's included. */
    public List<WeighedWorkout> workoutsOfLast(int days) {
        return workouts.stream().filter(workout -> workout.daysAgo() < days).toList();
    }

    /** The workouts that ended within so many hours before the moment, and any of the day after it. */
    public List<WeighedWorkout> workoutsOfLastHours(int hours) {
        Instant since = moment.minus(Duration.ofHours(hours));
        int oldest = hours / 24 + LONGEST_WORKOUT_DAYS + 1;
        return workouts.stream()
                .filter(workout -> workout.daysAgo() <= oldest
                        && workout.fact().finishedAt().isAfter(since))
                .toList();
    }

    /** The hours from the end of a workout to the moment; not below 0. */
    public double hoursSince(WeighedWorkout workout) {
        return Math.max(0, Duration.between(workout.fact().finishedAt(), moment).toMinutes() / 60.0);
    }

    public LoadSeries series() {
        return series;
    }

    /** How old the newest workout, wellness day or check-in is; null when there is none. */
    public @Nullable Integer newestFactDaysAgo() {
        return newestFactDaysAgo < 0 ? null : newestFactDaysAgo;
    }

    public WellnessDay wellness(int daysAgo) {
        WellnessDay at = wellness[daysAgo];
        return at == null ? NO_WELLNESS : at;
    }

    public @Nullable CheckIn checkIn(int daysAgo) {
        return checkIns[daysAgo];
    }

    public FoodDay food(int daysAgo) {
        FoodDay at = food[daysAgo];
        return at == null ? NO_FOOD : at;
    }

    /** Laboratory values, newest first. */
    public List<Lab> labs() {
        return labs;
    }

    public List<Shoe> shoes() {
        return shoes;
    }

    /** The profile's body mass, else the newest weighing; null when neither is known. */
    public @Nullable Double bodyMassKg() {
        if (profile.bodyMassKg() != null) {
            return profile.bodyMassKg();
        }
        return newestWeighing(wellness);
    }

    static @Nullable Double newestWeighing(@Nullable WellnessDay[] byDaysAgo) {
        for (WellnessDay day : byDaysAgo) {
            if (day != null && day.bodyMassKg() != null) {
                return day.bodyMassKg();
            }
        }
        return null;
    }

    /** Body mass by height squared, or null. */
    public @Nullable Double bodyMassIndex() {
        Double mass = bodyMassKg();
        Double height = profile.heightCm();
        return mass == null || height == null || height <= 0 ? null : (Double) (mass / (height / 100) / (height / 100));
    }
}
