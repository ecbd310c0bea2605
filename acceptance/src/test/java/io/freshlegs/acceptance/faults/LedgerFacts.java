package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have to be told about an athlete, made of nothing but what was sent and accepted. No code of a service but
 * its domain takes part.
 */
final class LedgerFacts {

    private LedgerFacts() {}

    static AthleteFacts of(Ledger ledger, String athlete) {
        List<WorkoutFact> workouts = new ArrayList<>();
        List<WellnessFact> wellness = new ArrayList<>();
        List<MealFact> meals = new ArrayList<>();
        List<FoodDayFact> foodDays = new ArrayList<>();
        for (Map.Entry<RecordRef, Ledger.Expected> record : ledger.records().entrySet()) {
            RecordRef ref = record.getKey();
            JsonNode body = record.getValue().body();
            if (body == null || !ref.athlete().equals(athlete)) {
                continue;
            }
            long revision = record.getValue().revision();
            switch (ref.kind()) {
                case WORKOUT -> workouts.add(workout(ref, body, revision));
                case WELLNESS ->
                    wellness.add(wellness(ref, body, revision, record.getValue().receivedAt()));
                case MEAL -> meals.add(meal(ref, body, revision));
                case FOOD_DAY -> foodDays.add(new FoodDayFact(LocalDate.parse(ref.externalId()), revision, true));
            }
        }
        JsonNode profile = ledger.profiles().get(athlete);
        return new AthleteFacts(
                profile == null ? null : profile(profile),
                workouts,
                wellness,
                meals,
                foodDays,
                List.of(),
                List.of(),
                List.of());
    }

    private static WorkoutFact workout(RecordRef ref, JsonNode body, long revision) {
        OffsetDateTime start = OffsetDateTime.parse(body.get("startTime").asText());
        Double heartRate = number(body, "averageHeartRateBpm");
        return new WorkoutFact(
                ref.source(),
                ref.externalId(),
                revision,
                Sport.of(text(body, "sport")),
                WorkoutType.of(text(body, "workoutType")),
                start.toInstant(),
                null,
                start.getOffset().getId(),
                null,
                start.toLocalDate(),
                body.get("durationSeconds").asDouble(),
                null,
                number(body, "distanceMeters"),
                null,
                null,
                null,
                heartRate,
                null,
                null,
                null,
                number(body, "perceivedExertion"),
                null,
                heartRate == null ? List.of("heart_rate_missing") : List.of(),
                null);
    }

    private static WellnessFact wellness(RecordRef ref, JsonNode body, long revision, @Nullable Instant receivedAt) {
        return new WellnessFact(
                ref.source(),
                LocalDate.parse(ref.externalId()),
                revision,
                receivedAt,
                number(body, "sleepMinutes"),
                number(body, "restingHeartRateBpm"),
                number(body, "hrvRmssdMs"),
                null,
                null);
    }

    private static MealFact meal(RecordRef ref, JsonNode body, long revision) {
        OffsetDateTime eaten = OffsetDateTime.parse(body.get("eatenAt").asText());
        List<MealItem> items = new ArrayList<>();
        for (JsonNode item : body.get("items")) {
            items.add(new MealItem(
                    null,
                    text(item, "name"),
                    null,
                    number(item, "energyKcal"),
                    number(item, "proteinGrams"),
                    number(item, "carbohydrateGrams"),
                    null,
                    null,
                    number(item, "ironMg"),
                    number(item, "vitaminCMg"),
                    null,
                    null,
                    null,
                    Drink.of(text(item, "drink"))));
        }
        return new MealFact(
                ref.source(),
                ref.externalId(),
                revision,
                eaten.toInstant(),
                eaten.getOffset().getId(),
                null,
                eaten.toLocalDate(),
                MealType.of(text(body, "mealType")),
                items,
                rounded(Nutrients.totalOf(items)),
                rounded(Nutrients.coverageOf(items)));
    }

    /** Totals and coverage of an event are exact to a millionth. */
    private static Nutrients rounded(Nutrients exact) {
        return new Nutrients(
                rounded(exact.energyKcal()),
                rounded(exact.proteinGrams()),
                rounded(exact.carbohydrateGrams()),
                rounded(exact.fatGrams()),
                rounded(exact.fiberGrams()),
                rounded(exact.ironMg()),
                rounded(exact.vitaminCMg()),
                rounded(exact.calciumMg()),
                rounded(exact.sodiumMg()));
    }

    private static @Nullable Double rounded(@Nullable Double exact) {
        return exact == null ? null : Math.round(exact * 1e6) / 1e6;
    }

    private static Profile profile(JsonNode body) {
        return new Profile(
                Sex.of(text(body, "sex")),
                LocalDate.parse(body.get("birthDate").asText()),
                number(body, "bodyMassKg"),
                number(body, "heightCm"),
                text(body, "timeZone"),
                number(body, "maxHeartRateBpm"),
                number(body, "restingHeartRateBpm"),
                null,
                null,
                Level.of(text(body, "level")),
                Diet.of(text(body, "diet")),
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of());
    }

    private static @Nullable Double number(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).asDouble() : null;
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).asText() : null;
    }
}
