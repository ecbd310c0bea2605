package io.freshlegs.benchmarks.data;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The events of an athlete who wears a watch and logs food: each day a run with its heart rates, three meals and a night.
 */
public final class Season {

    /** Events of one day. */
    public static final int EVENTS_A_DAY = 5;

    private static final List<String> MEALS = List.of("breakfast", "lunch", "dinner");
    private static final String ITEM = """
            {"foodId":"%d","name":"Food of the table, cooked","grams":150,"energyKcal":210.4,"proteinGrams":9.3,\
            "carbohydrateGrams":31.2,"fatGrams":4.1,"fiberGrams":3.3,"ironMg":1.7,"vitaminCMg":4.2,"calciumMg":35.5,\
            "sodiumMg":120,"flesh":false,"drink":"none"}""";

    private final Instant writtenAt;

    /** @param writtenAt the instant the services wrote these events down */
    public Season(Instant writtenAt) {
        this.writtenAt = writtenAt;
    }

    /** One event: what Kafka and the fact table are given of it. */
    public record Event(EventType type, String athleteId, String recordKey, LocalDate day, UUID id, String body) {

        /** The kind of fact it is in advice-service. */
        public String kind() {
            return switch (type.topic()) {
                case WORKOUTS -> "workout";
                case WELLNESS -> "wellness";
                case MEALS -> "meal";
                case FOOD_DAYS, ADVICE -> throw new IllegalStateException("not part of a season");
            };
        }

        public String key() {
            return athleteId + RecordKeys.SEPARATOR + recordKey;
        }

        public int partition() {
            return AthletePartitioner.partition(athleteId, Topic.DEFAULT_PARTITIONS);
        }
    }

    /** The events of one day. */
    public List<Event> day(String athleteId, LocalDate day) {
        int turn = Math.floorMod(day.toEpochDay(), 40);
        List<Event> events = new ArrayList<>(EVENTS_A_DAY);
        events.add(run(athleteId, day, turn));
        for (int meal = 0; meal < MEALS.size(); meal++) {
            events.add(meal(athleteId, day, meal, turn));
        }
        events.add(night(athleteId, day, turn));
        return events;
    }

    /** The headers of the contract. */
    public Headers headers(Event event) {
        Headers headers = new RecordHeaders();
        headers.add(EventHeaders.SPEC_VERSION, utf8(EventHeaders.SPEC_VERSION_VALUE));
        headers.add(EventHeaders.ID, utf8(event.id().toString()));
        headers.add(EventHeaders.TYPE, utf8(event.type().typeName()));
        headers.add(EventHeaders.SOURCE, utf8("/benchmarks"));
        headers.add(EventHeaders.SUBJECT, utf8(event.key()));
        headers.add(EventHeaders.TIME, utf8(writtenAt.toString()));
        headers.add(EventHeaders.PARTITION_KEY, utf8(event.athleteId()));
        headers.add(EventHeaders.CONTENT_TYPE, utf8(EventHeaders.CONTENT_TYPE_VALUE));
        return headers;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Event run(String athlete, LocalDate day, int turn) {
        UUID id = idOf(athlete, "run", day, 0);
        int seconds = 2700 + 60 * turn;
        int bpm = 138 + turn % 20;
        StringBuilder histogram = new StringBuilder(600);
        for (int rate = bpm - 20; rate < bpm + 20; rate++) {
            histogram
                    .append(histogram.isEmpty() ? "\"" : ",\"")
                    .append(rate)
                    .append("\":")
                    .append(seconds / 40);
        }
        String body = """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"x-%s","revision":1,"status":"active",\
                "localDate":"%s","receivedAt":"%sT20:00:00Z","sport":"running","startTime":"%sT06:00:00Z",\
                "durationSeconds":%d,"movingSeconds":%d,"distanceMeters":%d,"elevationGainMeters":85.5,\
                "elevationLossMeters":84,"energyKcal":640,"averageHeartRateBpm":%d,"maxHeartRateBpm":%d,\
                "heartRateZoneSeconds":[600,900,800,300,100],"averageCadenceSpm":172.5,"perceivedExertion":4,\
                "zoneOffset":"+01:00","quality":[],"heartRateHistogram":{%s}}""".formatted(
                        athlete, id, id, day, day, day, seconds, seconds - 30, seconds * 3, bpm, bpm + 20, histogram);
        return new Event(EventType.WORKOUT_RECORDED, athlete, id.toString(), day, id, body);
    }

    private Event meal(String athlete, LocalDate day, int meal, int turn) {
        UUID id = idOf(athlete, "meal", day, meal);
        String item = ITEM.formatted(1000 + turn);
        String body = """
                {"athleteId":"%s","id":"%s","source":"diary","externalId":"m-%s","revision":1,"status":"active",\
                "localDate":"%s","receivedAt":"%sT20:00:00Z","eatenAt":"%sT%02d:15:00Z","mealType":"%s",\
                "items":[%s,%s],"quality":[],\
                "totals":{"energyKcal":420.8,"proteinGrams":18.6,"carbohydrateGrams":62.4,"fatGrams":8.2,"fiberGrams":6.6,\
                "ironMg":3.4,"vitaminCMg":8.4,"calciumMg":71,"sodiumMg":240},\
                "coverage":{"energyKcal":1,"proteinGrams":1,"carbohydrateGrams":1,"fatGrams":1,"fiberGrams":1,"ironMg":1,\
                "vitaminCMg":1,"calciumMg":1,"sodiumMg":1}}""".formatted(athlete, id, id, day, day, day, 7 + 5 * meal, MEALS.get(meal), item, item);
        return new Event(EventType.MEAL_RECORDED, athlete, id.toString(), day, id, body);
    }

    private Event night(String athlete, LocalDate day, int turn) {
        UUID id = idOf(athlete, "night", day, 0);
        String body = """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"%s","revision":1,"status":"active",\
                "localDate":"%s","receivedAt":"%sT08:00:00Z","date":"%s","sleepMinutes":%d,"restingHeartRateBpm":52,\
                "hrvRmssdMs":61.5}""".formatted(athlete, id, day, day, day, day, 400 + turn % 60);
        return new Event(EventType.WELLNESS_RECORDED, athlete, "garmin/" + day, day, id, body);
    }

    private static UUID idOf(String athlete, String what, LocalDate day, int number) {
        long name = athlete.hashCode() * 31L + what.hashCode();
        return new UUID(name << 16 | 0x7000L | number, 0x8000_0000_0000_0000L | day.toEpochDay());
    }
}
