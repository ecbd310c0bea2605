package io.freshlegs.localstack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Her life day by day: a pure function of the day of the first start and the day asked for.
 *
 * <p>The days before the first start lead to heavy legs on that day. Asking for a day later, or again, gives the same.
 */
public final class DemoLife {
    private static final LocalTime WATCH_SYNCED = LocalTime.of(7, 5);
    private static final LocalTime CHECKED_IN = LocalTime.of(7, 30);

    private final LocalDate firstStart;
    private final DemoTraining training;
    private final DemoBody body;
    private final DemoKitchen kitchen;

    public DemoLife(LocalDate firstStart) {
        TrainingPlan plan = new TrainingPlan(firstStart);
        this.firstStart = firstStart;
        this.training = new DemoTraining(plan);
        this.body = new DemoBody(plan);
        this.kitchen = new DemoKitchen(plan, training);
    }

    /**
     * A day of hers.
     *
     * @param closed from when on she says that all she ate is logged; empty when she does not
     */
    public record Day(
            LocalDate date,
            List<Timed<DemoWorkout>> workouts,
            Optional<Timed<Map<String, Object>>> wellness,
            Optional<Timed<Map<String, Object>>> checkIn,
            List<Timed<DemoMeal>> meals,
            Optional<Instant> closed) {}

    /** The first day there is anything of her. */
    public LocalDate firstDay() {
        return firstStart.minusDays(DemoAthlete.DAYS_BEFORE - 1L);
    }

    public Day day(LocalDate date) {
        Instant midnight = date.plusDays(1).atStartOfDay(DemoAthlete.ZONE).toInstant();
        return new Day(
                date,
                training.workouts(date),
                body.wellness(date).map(wellness -> new Timed<>(at(date, WATCH_SYNCED), wellness)),
                body.checkIn(date).map(checkIn -> new Timed<>(at(date, CHECKED_IN), checkIn)),
                kitchen.meals(date),
                kitchen.closesDay(date) ? Optional.of(midnight) : Optional.empty());
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(DemoAthlete.ZONE).toInstant();
    }
}
