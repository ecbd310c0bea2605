package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * Makes up what a runner's devices and logs send, from a seed. Every free text holds {@link #MARKER}, which must turn up in no log.
 */
final class Runner {

    /** Planted in every free text. */
    static final String MARKER = "marker-heather-7f3a";

    private static final List<String> SPORTS =
            List.of("running", "running", "running", "trail_running", "cycling", "strength", "walking");
    private static final List<String> TYPES = List.of("easy", "easy", "long", "tempo", "intervals");
    private static final List<String> MEALS = List.of("breakfast", "lunch", "dinner", "snack");

    private final Random random;
    private final LocalDate today;

    Runner(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    JsonNode profile() {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("timeZone", "Europe/Berlin")
                .put("sex", random.nextBoolean() ? "female" : "male")
                .put(
                        "birthDate",
                        LocalDate.of(1985, 3, 1).plusDays(random.nextInt(4000)).toString())
                .put("bodyMassKg", 52.0 + random.nextInt(30))
                .put("heightCm", 160.0 + random.nextInt(30))
                .put("maxHeartRateBpm", 180.0 + random.nextInt(15))
                .put("restingHeartRateBpm", 45.0 + random.nextInt(15))
                .put("level", "recreational")
                .put("diet", List.of("omnivore", "vegetarian", "vegan").get(random.nextInt(3)));
        return body;
    }

    /** A workout of the last 40 days, now and then of long ago. */
    JsonNode workout(long sourceVersion) {
        LocalDate day = today.minusDays(random.nextInt(10) == 0 ? 100 + random.nextInt(60) : 1 + random.nextInt(40));
        OffsetDateTime start =
                day.atTime(5 + random.nextInt(14), random.nextInt(60)).atOffset(ZoneOffset.ofHours(1));
        ObjectNode body = Api.JSON.createObjectNode();
        double duration = 1200 + random.nextInt(6000);
        body.put("sport", SPORTS.get(random.nextInt(SPORTS.size())))
                .put("sourceSport", MARKER)
                .put("sourceVersion", sourceVersion)
                .put("startTime", start.toString())
                .put("durationSeconds", duration);
        if (random.nextInt(4) > 0) {
            body.put("workoutType", TYPES.get(random.nextInt(TYPES.size())));
        }
        if (random.nextInt(4) > 0) {
            body.put("averageHeartRateBpm", 120.0 + random.nextInt(50));
        }
        if (random.nextInt(3) > 0) {
            body.put("distanceMeters", Math.round(duration * 2.8));
        }
        if (random.nextInt(3) == 0) {
            body.put("perceivedExertion", (double) random.nextInt(10));
        }
        return body;
    }

    /** The same session as another device saw it. */
    JsonNode twin(JsonNode workout, long sourceVersion) {
        ObjectNode twin = workout.deepCopy();
        OffsetDateTime start = OffsetDateTime.parse(workout.get("startTime").asText());
        twin.put("startTime", start.plusSeconds(random.nextInt(100)).toString());
        twin.put("sourceVersion", sourceVersion);
        twin.remove("averageHeartRateBpm");
        return twin;
    }

    JsonNode meal(long sourceVersion) {
        LocalDate day = today.minusDays(random.nextInt(16));
        int hour = day.equals(today) ? 0 : 6 + random.nextInt(15);
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("sourceVersion", sourceVersion)
                .put(
                        "eatenAt",
                        day.atTime(hour, random.nextInt(60))
                                .atOffset(ZoneOffset.ofHours(1))
                                .toString())
                .put("mealType", MEALS.get(random.nextInt(MEALS.size())));
        ArrayNode items = body.putArray("items");
        for (int i = 0; i <= random.nextInt(3); i++) {
            ObjectNode item = items.addObject();
            item.put("name", MARKER + " " + i)
                    .put("energyKcal", (double) (150 + random.nextInt(700)))
                    .put("proteinGrams", (double) random.nextInt(45))
                    .put("carbohydrateGrams", (double) random.nextInt(120));
            if (random.nextBoolean()) {
                item.put("ironMg", random.nextInt(80) / 8.0).put("vitaminCMg", (double) random.nextInt(60));
            }
            if (random.nextInt(5) == 0) {
                item.put("drink", "coffee");
            }
        }
        return body;
    }

    JsonNode wellness(long sourceVersion) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("sourceVersion", sourceVersion)
                .put("sleepMinutes", (double) (300 + random.nextInt(240)))
                .put("restingHeartRateBpm", (double) (44 + random.nextInt(14)))
                .put("hrvRmssdMs", (double) (30 + random.nextInt(60)));
        return body;
    }

    JsonNode closedDay() {
        return Api.JSON.createObjectNode().put("complete", true);
    }
}
