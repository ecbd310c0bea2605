package io.freshlegs.nutrition.athlete.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.ServiceDatabase;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ErasureHttpTest {

    private static final String MEAL = """
            {"eatenAt": "2026-11-22T12:30:00+01:00", "mealType": "lunch", "items": [
              {"name": "Lentil soup", "grams": 400, "energyKcal": 360.5, "ironMg": 6.2}, {"name": "Tea", "drink": "tea"}]}""";

    @Test
    void meals_and_food_days_are_gone_from_the_database_and_every_key_ends_with_a_tombstone() {
        // Given
        String id = "eater-one";
        put(id, "/meals/app/1", MEAL, 201);
        put(id, "/meals/app/1", MEAL.replace("6.2", "6.3"), 200);
        put(id, "/meals/app/2", MEAL, 201);
        athlete(id).delete("/v1/athletes/me/meals/app/2").then().statusCode(204);
        put(id, "/food-days/2026-11-22", "{\"complete\": true}", 201);

        // When
        athlete(id).delete("/v1/athletes/me").then().statusCode(202);

        // Then
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(ServiceDatabase.number("select count(*) from outbox"))
                        .isZero());
        assertThat(ServiceDatabase.rowsWith(id)).isZero();
        assertThat(lastBodies(Topic.MEALS, id)).hasSize(2).containsOnly(true);
        assertThat(lastBodies(Topic.FOOD_DAYS, id)).containsExactly(true);
        athlete(id).get("/v1/athletes/me/meals").then().statusCode(200).body("items", hasSize(0));
        athlete(id).get("/v1/athletes/me/food-days/2026-11-22").then().statusCode(404);
    }

    @Test
    void an_export_holds_every_live_record_as_its_own_put_takes_it() {
        String id = "eater-two";
        put(id, "/meals/app/1", MEAL, 201);
        put(id, "/meals/scale/2", MEAL.replace("+01:00", "Z").replaceFirst("\\{", "{\"sourceVersion\": 9, "), 201);
        put(id, "/food-days/2026-11-22", "{\"complete\": true}", 201);

        Map<String, Object> export = athlete(id)
                .get("/v1/athletes/me/export")
                .then()
                .statusCode(200)
                .body("meals", hasSize(2))
                .body("foodDays", equalTo(List.of(Map.of("date", "2026-11-22", "complete", true))))
                .extract()
                .path("$");

        assertThat(export.keySet()).containsExactly("athleteId", "exportedAt", "foodDays", "meals");
        for (Object one : (List<?>) export.get("meals")) {
            Map<?, ?> meal = (Map<?, ?>) one;
            assertThat(meal.containsKey("totals") || meal.containsKey("coverage") || meal.containsKey("quality"))
                    .isFalse();
            athlete(id)
                    .contentType(ContentType.JSON)
                    .body(meal)
                    .put("/v1/athletes/me/meals/" + meal.get("source") + "/" + meal.get("externalId"))
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("unchanged"));
        }
    }

    @Test
    void a_partner_neither_erases_nor_exports() {
        partner("app").delete("/v1/athletes/eater-one").then().statusCode(403);
        partner("app").get("/v1/athletes/eater-one/export").then().statusCode(403);
    }

    @Test
    void a_partner_records_meals_of_many_athletes_and_an_athlete_may_not() {
        String items = "{\"meals\": ["
                + MEAL.replaceFirst("\\{", "{\"athleteId\": \"ina\", \"source\": \"yazio\", \"externalId\": \"1\",")
                + "," + MEAL.replaceFirst("\\{", "{\"athleteId\": \"ben\", \"source\": \"app\", \"externalId\": \"1\",")
                + "]}";
        partner("yazio")
                .contentType(ContentType.JSON)
                .body(items)
                .post("/v1/meals/batch")
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "rejected")))
                .body("results.athleteId", equalTo(List.of("ina", "ben")))
                .body("results[1].problem.code", equalTo("NOT_ALLOWED"));
        athlete("ina")
                .contentType(ContentType.JSON)
                .body(items)
                .post("/v1/meals/batch")
                .then()
                .statusCode(403);
    }

    /** For each key whether its last record is a tombstone. */
    private static List<Boolean> lastBodies(Topic topic, String athlete) {
        Map<String, Boolean> erased = new HashMap<>();
        TopicReader.read(topic.topicName(), key -> key.startsWith(athlete + "/"))
                .forEach(event -> erased.put(event.key(), event.value() == null));
        return List.copyOf(erased.values());
    }

    private static void put(String athlete, String path, String body, int status) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/athletes/me" + path)
                .then()
                .statusCode(status);
    }
}
