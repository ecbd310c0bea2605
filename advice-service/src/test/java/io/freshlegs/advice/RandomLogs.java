package io.freshlegs.advice;

import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random logs from one seed; the seed comes from {@code -Dfreshlegs.seed=} or is fixed, and belongs in each failure message. */
public final class RandomLogs {
    private final Random random;

    public RandomLogs(long seed) {
        this.random = new Random(seed);
    }

    public static long firstSeed() {
        return Long.getLong("freshlegs.seed", 20_261_123L);
    }

    public RunnerLog next(LocalDate today) {
        RunnerLog log = RunnerLog.on(today);
        if (chance(0.85)) {
            log.with(profile());
        }
        double training = random.nextDouble();
        double eating = random.nextDouble();
        int oldest = random.nextInt(210);
        for (int daysAgo = chance(0.8) ? 0 : random.nextInt(20); daysAgo <= oldest; daysAgo++) {
            while (chance(0.6 * training)) {
                log.workout(daysAgo, workout());
            }
            if (chance(training)) {
                log.night(daysAgo, maybe(240, 560), maybe(40, 70), maybe(20, 110));
            }
            if (chance(0.3)) {
                log.weighing(daysAgo, between(58, 64));
            }
            if (chance(0.3)) {
                log.checkIn(daysAgo, rating(), rating(), symptoms());
            }
            if (daysAgo < 20 && chance(eating)) {
                log.meal(
                        daysAgo,
                        6 + random.nextInt(8),
                        any(MealType.values()),
                        RunnerLog.withVitaminC(between(0, 8), between(0, 90), any(Drink.values())));
                log.closedFoodDay(daysAgo, between(20, 160), between(40, 600), between(1, 30));
            }
        }
        if (chance(0.3)) {
            log.lab(random.nextInt(200), maybe(5, 120), maybe(100, 160), maybe(0, 10));
        }
        return log.shoe("light", 200.0).shoe("heavy", between(200, 380));
    }

    private WorkoutBuilder workout() {
        WorkoutBuilder workout = new WorkoutBuilder(any(Sport.values()), between(5, 200))
                .hour(4 + random.nextInt(18))
                .source(chance(0.8) ? "garmin" : "strava");
        if (chance(0.5)) {
            workout.type(any(WorkoutType.values()));
        }
        if (chance(0.5)) {
            workout.exertion(random.nextInt(11));
        }
        if (chance(0.6)) {
            workout.kilometres(between(1, 35))
                    .elevation(maybe(0, 900), maybe(0, 900))
                    .cadence(between(150, 190));
        }
        if (chance(0.5)) {
            workout.heartRate(between(25, 235));
        }
        if (chance(0.2)) {
            workout.histogram(Map.of(120 + random.nextInt(40), 1800, 160 + random.nextInt(30), 1200));
        }
        return workout.energy(between(100, 1500)).shoe(chance(0.7) ? "light" : "heavy");
    }

    private ProfileBuilder profile() {
        ProfileBuilder profile = new ProfileBuilder().level(any(Level.values()));
        if (chance(0.8)) {
            profile.sex(any(Sex.values())).born(1945 + random.nextInt(75)).height(between(150, 200));
        }
        if (chance(0.8)) {
            profile.mass(between(45, 120)).diet(any(Diet.values())).goal(any(Goal.values()));
        }
        if (chance(0.6)) {
            profile.heartRates(between(38, 70), between(150, 205)).thresholdPace(between(200, 420));
        }
        if (chance(0.2)) {
            profile.with(any(Condition.values())).without(any(OptOut.values()));
        }
        return profile;
    }

    private Symptom[] symptoms() {
        return chance(0.03) ? new Symptom[] {any(Symptom.values())} : new Symptom[0];
    }

    private @Nullable Double rating() {
        return chance(0.8) ? (Double) (1.0 + random.nextInt(5)) : null;
    }

    private @Nullable Double maybe(double from, double to) {
        return chance(0.8) ? (Double) between(from, to) : null;
    }

    public double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
