package io.freshlegs.advice.whatif.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.whatif.domain.Hypothesis;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hypothesis as JSON has it; what is absent is as it is. */
@Schema(name = "WhatIf", description = "What is supposed. Everything may be absent: then it is as it is.")
record WhatIfBody(
        @Schema(description = "The athlete's today, or up to 14 days later; today when absent") @Nullable
        LocalDate date,

        @Schema(description = "Added as if recorded, at most 100", maxItems = 100) @Nullable
        List<@Nullable SupposedWorkout> workouts,

        @Schema(description = "Added as if recorded, at most 100", maxItems = 100) @Nullable
        List<@Nullable SupposedMeal> meals,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "Fields of a profile, laid over the stored one; null makes a field unknown",
                examples = "{\"diet\": \"vegan\"}")
        @Nullable
        JsonNode profile,

        @Schema(description = "Days whose runs are taken away, at most 200", maxItems = 200) @Nullable
        List<@Nullable LocalDate> restDays) {

    private static final int MOST_RECORDS = 100;
    private static final int MOST_DAYS = 200;

    /**
     * What this body supposes.
     *
     * @param merged the profile with that of this body laid over it; null when it supposes none
     * @param latest the last instant that can be on a day that may be asked for
     * @throws ProblemException {@code WHAT_IF_INVALID} with every field at fault
     */
    Hypothesis toHypothesis(@Nullable Profile merged, Instant latest) {
        Violations violations = new Violations();
        List<WorkoutFact> runs = runs(latest, violations);
        List<MealFact> eaten = eaten(latest, violations);
        List<@Nullable LocalDate> rest = restDays == null ? List.of() : restDays;
        violations.size("restDays", rest, 0, MOST_DAYS);
        if (rest.stream().anyMatch(Objects::isNull)) {
            violations.add("restDays", "must hold days alone");
        }
        distinct(
                "workouts",
                runs.stream()
                        .map(fact -> fact.source() + '/' + fact.externalId())
                        .toList(),
                violations);
        distinct(
                "meals",
                eaten.stream()
                        .map(fact -> fact.source() + '/' + fact.externalId())
                        .toList(),
                violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, violations.list());
        }
        HashSet<LocalDate> days = new HashSet<>();
        rest.stream().filter(Objects::nonNull).forEach(days::add);
        return new Hypothesis(runs, eaten, merged, days);
    }

    private static void distinct(String field, List<String> names, Violations violations) {
        if (new HashSet<>(names).size() < names.size()) {
            violations.add(field, "must not name the same source and externalId twice");
        }
    }

    private List<WorkoutFact> runs(Instant latest, Violations violations) {
        List<WorkoutFact> runs = new ArrayList<>();
        List<@Nullable SupposedWorkout> ofWorkouts = workouts == null ? List.of() : workouts;
        violations.size("workouts", ofWorkouts, 0, MOST_RECORDS);
        for (int index = 0; index < Math.min(ofWorkouts.size(), MOST_RECORDS); index++) {
            Violations ofRecord = new Violations("workouts[" + index + "].");
            SupposedWorkout body = ofWorkouts.get(index);
            if (body == null) {
                violations.add("workouts[" + index + "]", "must be a JSON object");
                continue;
            }
            WorkoutFact fact = body.toFact(index, latest, ofRecord);
            violations.addAll(ofRecord);
            if (fact != null) {
                runs.add(fact);
            }
        }
        return runs;
    }

    private List<MealFact> eaten(Instant latest, Violations violations) {
        List<MealFact> eaten = new ArrayList<>();
        List<@Nullable SupposedMeal> ofMeals = meals == null ? List.of() : meals;
        violations.size("meals", ofMeals, 0, MOST_RECORDS);
        for (int index = 0; index < Math.min(ofMeals.size(), MOST_RECORDS); index++) {
            String path = "meals[" + index + "].";
            Violations ofRecord = new Violations(path);
            SupposedMeal body = ofMeals.get(index);
            if (body == null) {
                violations.add("meals[" + index + "]", "must be a JSON object");
                continue;
            }
            MealFact fact = body.toFact(index, latest, ofRecord, path);
            violations.addAll(ofRecord);
            if (fact != null) {
                eaten.add(fact);
            }
        }
        return eaten;
    }
}
