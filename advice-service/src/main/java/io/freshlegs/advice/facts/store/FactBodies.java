package io.freshlegs.advice.facts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.contracts.event.FoodDayRecorded;
import io.freshlegs.contracts.event.MealRecorded;
import io.freshlegs.contracts.event.WellnessRecorded;
import io.freshlegs.kit.json.StrictJson;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stored events as facts. A word this release does not know is unknown, not an error; what intake let in and
 * can't be read all the same is {@code CONTRACT_BROKEN}. Safe for several threads.
 */
final class FactBodies {

    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectReader WORKOUT = MAPPER.readerFor(Trained.class);
    private static final ObjectReader WELLNESS = MAPPER.readerFor(WellnessRecorded.class);
    private static final ObjectReader MEAL = MAPPER.readerFor(MealRecorded.class);
    private static final ObjectReader EATEN = MAPPER.readerFor(Eaten.class);
    private static final ObjectReader FOOD_DAY = MAPPER.readerFor(FoodDayRecorded.class);

    private FactBodies() {}

    static WorkoutFact workout(String body) {
        Trained event = read(WORKOUT, body);
        return new WorkoutFact(
                event.source(),
                event.externalId(),
                event.revision(),
                Sport.of(event.sport()),
                WorkoutType.of(event.workoutType()),
                event.startTime(),
                event.endTime(),
                event.zoneOffset(),
                event.timeZone(),
                event.localDate(),
                event.durationSeconds(),
                event.movingSeconds(),
                event.distanceMeters(),
                event.elevationGainMeters(),
                event.elevationLossMeters(),
                event.energyKcal(),
                event.averageHeartRateBpm(),
                event.maxHeartRateBpm(),
                event.heartRateZoneSeconds(),
                event.averageCadenceSpm(),
                event.perceivedExertion(),
                event.shoeId(),
                event.quality() == null ? List.of() : event.quality(),
                event.heartRateHistogram());
    }

    /**
     * Those properties of {@link io.freshlegs.contracts.event.WorkoutRecorded} that rules look at. The event itself keeps its
     * histogram sorted, for the sake of its bytes; here nobody asks for an order.
     */
    private record Trained(
            String source,
            String externalId,
            long revision,
            String sport,
            @Nullable String workoutType,
            Instant startTime,
            @Nullable Instant endTime,
            @Nullable String zoneOffset,
            @Nullable String timeZone,
            LocalDate localDate,
            double durationSeconds,
            @Nullable Double movingSeconds,
            @Nullable Double distanceMeters,
            @Nullable Double elevationGainMeters,
            @Nullable Double elevationLossMeters,
            @Nullable Double energyKcal,
            @Nullable Double averageHeartRateBpm,
            @Nullable Double maxHeartRateBpm,
            @Nullable List<Double> heartRateZoneSeconds,
            @Nullable Double averageCadenceSpm,
            @Nullable Double perceivedExertion,
            @Nullable String shoeId,
            @Nullable List<String> quality,
            @Nullable Map<Integer, Integer> heartRateHistogram) {}

    static WellnessFact wellness(String body) {
        WellnessRecorded event = read(WELLNESS, body);
        return new WellnessFact(
                event.source(),
                event.date(),
                event.revision(),
                event.receivedAt(),
                event.sleepMinutes(),
                event.restingHeartRateBpm(),
                event.hrvRmssdMs(),
                event.bodyMassKg(),
                event.bodyFatPercent());
    }

    static MealFact meal(String body) {
        MealRecorded event = read(MEAL, body);
        return new MealFact(
                event.source(),
                event.externalId(),
                event.revision(),
                event.eatenAt(),
                event.zoneOffset(),
                event.timeZone(),
                event.localDate(),
                MealType.of(event.mealType()),
                event.items().stream().map(FactBodies::item).toList(),
                nutrients(event.totals()),
                nutrients(event.coverage()));
    }

    /** A meal as far as the sum of its day needs it: without its items, which are most of the text. */
    static MealFact mealToSum(LocalDate day, String body) {
        Eaten event = read(EATEN, body);
        return new MealFact(
                event.source(),
                event.externalId(),
                event.revision(),
                event.eatenAt(),
                null,
                null,
                day,
                null,
                List.of(),
                nutrients(event.totals()),
                nutrients(event.coverage()));
    }

    /** Those properties of {@link MealRecorded} that sums are made of. */
    private record Eaten(
            String source,
            String externalId,
            long revision,
            Instant eatenAt,
            Map<String, Double> totals,
            Map<String, Double> coverage) {}

    static FoodDayFact foodDay(String body) {
        FoodDayRecorded event = read(FOOD_DAY, body);
        return new FoodDayFact(event.date(), event.revision(), event.complete());
    }

    /** Intake refuses an object that names a property twice; looking for it at each reading costs for nothing. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = StrictJson.mapper();
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), false);
        return mapper;
    }

    private static MealItem item(MealRecorded.Item item) {
        return new MealItem(
                item.foodId(),
                item.name(),
                item.grams(),
                item.energyKcal(),
                item.proteinGrams(),
                item.carbohydrateGrams(),
                item.fatGrams(),
                item.fiberGrams(),
                item.ironMg(),
                item.vitaminCMg(),
                item.calciumMg(),
                item.sodiumMg(),
                item.flesh(),
                Drink.of(item.drink()));
    }

    private static Nutrients nutrients(Map<String, Double> byName) {
        return new Nutrients(
                byName.get("energyKcal"),
                byName.get("proteinGrams"),
                byName.get("carbohydrateGrams"),
                byName.get("fatGrams"),
                byName.get("fiberGrams"),
                byName.get("ironMg"),
                byName.get("vitaminCMg"),
                byName.get("calciumMg"),
                byName.get("sodiumMg"));
    }

    private static <T> T read(ObjectReader reader, String body) {
        try {
            return reader.readValue(body);
        } catch (JsonProcessingException broken) {
            throw new ProblemException(
                    Problem.CONTRACT_BROKEN, "A stored event can't be read; report the trace id.", List.of(), broken);
        }
    }
}
