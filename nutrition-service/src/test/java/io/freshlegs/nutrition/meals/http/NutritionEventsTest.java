package io.freshlegs.nutrition.meals.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.json.StrictJson;
import io.freshlegs.kit.testing.EventContract;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class NutritionEventsTest {

    private static final String MEAL = "/v1/athletes/me/meals/app/1";
    private static final String DAY = "/v1/athletes/me/food-days/2026-11-22";
    private static final String FULL = """
            {"sourceVersion": 3, "eatenAt": "2026-11-22T12:30:00.250+01:00", "timeZone": "Europe/Berlin",
             "mealType": "post_run", "items": [
              {"name": "Beef stew", "grams": 350.5, "energyKcal": 520, "proteinGrams": 41, "carbohydrateGrams": 20,
               "fatGrams": 28, "fiberGrams": 4, "ironMg": 5.1, "vitaminCMg": 12, "calciumMg": 40, "sodiumMg": 900,
               "flesh": true, "drink": "none"},
              {"name": "Tea", "energyKcal": 2, "drink": "tea"}]}""";
    private static final String MINIMAL = """
            {"eatenAt": "2026-11-22T12:30:00Z", "mealType": "snack", "items": [{"name": "Something"}]}""";

    @Test
    void every_revision_of_a_meal_is_published_once_in_order_as_the_contract_says() throws Exception {
        // Given
        put("announcer", MEAL, FULL, 201);
        put("announcer", MEAL, FULL, 200);
        put("announcer", MEAL, MINIMAL, 200);
        athlete("announcer").delete(MEAL).then().statusCode(204);

        // Then
        List<ConsumerRecord<String, byte[]>> events = await(Topic.MEALS, "announcer", 3);
        events.forEach(event -> EventContract.holds(event, "announcer", "nutrition-service"));
        assertThat(events)
                .extracting(event -> TopicReader.header(event, EventHeaders.TYPE))
                .containsExactly(
                        "io.freshlegs.meal.recorded.v1",
                        "io.freshlegs.meal.recorded.v1",
                        "io.freshlegs.meal.deleted.v1");
        for (int i = 0; i < 3; i++) {
            assertThat(StrictJson.mapper()
                            .readTree(events.get(i).value())
                            .get("revision")
                            .asInt())
                    .isEqualTo(i + 1);
        }
        assertThat(StrictJson.mapper()
                        .readTree(events.get(0).value())
                        .at("/items/1/proteinGrams")
                        .isMissingNode())
                .as("what is not stated stays unknown")
                .isTrue();
    }

    @Test
    void a_food_day_is_published_under_its_date_and_so_is_its_reopening() {
        // Given
        put("closer", DAY, "{\"complete\": true}", 201);
        athlete("closer").delete(DAY).then().statusCode(204);
        put("closer", DAY, "{\"complete\": true, \"date\": \"2026-11-22\"}", 201);

        // Then
        List<ConsumerRecord<String, byte[]>> events = await(Topic.FOOD_DAYS, "closer", 3);
        events.forEach(event -> EventContract.holds(event, "closer", "nutrition-service"));
        assertThat(events).extracting(ConsumerRecord::key).containsOnly("closer/2026-11-22");
        assertThat(events)
                .extracting(event -> TopicReader.header(event, EventHeaders.TYPE))
                .containsExactly(
                        "io.freshlegs.food-day.recorded.v1",
                        "io.freshlegs.food-day.deleted.v1",
                        "io.freshlegs.food-day.recorded.v1");
    }

    private static List<ConsumerRecord<String, byte[]>> await(Topic topic, String athlete, int count) {
        Eventually.within(
                Duration.ofSeconds(20), () -> assertThat(events(topic, athlete)).hasSize(count));
        return events(topic, athlete);
    }

    private static List<ConsumerRecord<String, byte[]>> events(Topic topic, String athlete) {
        return TopicReader.read(topic.topicName(), key -> key.startsWith(athlete + "/"));
    }

    private static void put(String athlete, String path, String body, int status) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }
}
