package io.freshlegs.advice.facts.application;

import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.kit.domain.AthleteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the event stream has told of each athlete. */
public interface RecordedFacts {

    /** The live facts of the days from {@code from} to {@code to}, both included, in no order. */
    Days between(AthleteId athlete, LocalDate from, LocalDate to);

    /** Every live workout, in no order. */
    List<WorkoutFact> workouts(AthleteId athlete);

    /** The workouts of the last local day that has any. */
    List<WorkoutFact> latestWorkouts(AthleteId athlete);

    /** Every event of the athlete written down up to this instant is in the facts; empty while that is not known. */
    Optional<Instant> asOf(AthleteId athlete);

    /** The facts of some days. */
    record Days(
            List<WorkoutFact> workouts,
            List<WellnessFact> wellness,
            List<MealFact> meals,
            List<FoodDayFact> foodDays) {}
}
