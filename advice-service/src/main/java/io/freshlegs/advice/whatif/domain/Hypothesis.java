package io.freshlegs.advice.whatif.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed: workouts and meals as if they had been recorded, days as if nobody had run, a profile as if it had been
 * stored.
 *
 * <p>A supposed record takes the place of a recorded one of the same source and external id, as its PUT would. Runs of rest
 * days are taken away before supposed workouts are added, so a run can be exchanged for another workout.
 *
 * @param profile null for the profile that is stored
 */
public record Hypothesis(
        List<WorkoutFact> workouts,
        List<MealFact> meals,
        @Nullable Profile profile,
        Set<LocalDate> restDays) {

    /** What names a record within its athlete. */
    private record Name(String source, String externalId) {}

    public Hypothesis {
        workouts = List.copyOf(workouts);
        meals = List.copyOf(meals);
        restDays = Set.copyOf(restDays);
    }

    /** The facts as they would be. */
    public AthleteFacts laidOver(AthleteFacts known) {
        AthleteFacts rested = known.withoutRunsOn(restDays);
        return new AthleteFacts(
                profile == null ? known.profile() : profile,
                replaced(rested.workouts(), workouts, workout -> new Name(workout.source(), workout.externalId())),
                known.wellness(),
                replaced(known.meals(), meals, meal -> new Name(meal.source(), meal.externalId())),
                known.foodDays(),
                known.foodSums(),
                known.checkIns(),
                known.labs(),
                known.shoes());
    }

    private static <T> List<T> replaced(List<T> recorded, List<T> supposed, Function<T, Name> name) {
        Set<Name> names = new HashSet<>();
        supposed.forEach(record -> names.add(name.apply(record)));
        List<T> facts = new ArrayList<>(supposed);
        recorded.stream().filter(record -> !names.contains(name.apply(record))).forEach(facts::add);
        return facts;
    }
}
