package io.freshlegs.advice.facts.application;

import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
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

    /** The live facts of these days, in no order. */
    Days of(AthleteId athlete, Window window);

    /** Every live workout, in no order. */
    List<WorkoutFact> workouts(AthleteId athlete);

    /** The workouts of the last local day that has any. */
    List<WorkoutFact> latestWorkouts(AthleteId athlete);

    /** Every event of the athlete written down up to this instant is in the facts; empty while that is not known. */
    Optional<Instant> asOf(AthleteId athlete);

    /**
     * The days of which facts are asked for; all are included.
     *
     * @param foodFrom the first day of which food is asked for
     * @param mealsFrom the first day whose meals are asked for singly; of earlier ones the sums are
     */
    record Window(LocalDate from, LocalDate to, LocalDate foodFrom, LocalDate mealsFrom) {}

    /** The facts of some days. */
    record Days(
            List<WorkoutFact> workouts,
            List<WellnessFact> wellness,
            List<MealFact> meals,
            List<FoodDayFact> foodDays,
            List<FoodSum> foodSums) {}
}
