package io.freshlegs.workout.recording.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.EventContract;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class WorkoutEventsTest {

    private static final String WORKOUT = "/v1/athletes/me/workouts/garmin/1";
    private static final String FULL = """
            {"sourceVersion": 3, "sport": "trail_running", "workoutType": "long", "startTime": "2026-11-22T06:40:00+01:00",
             "endTime": "2026-11-22T08:50:00+01:00", "timeZone": "Europe/Berlin", "durationSeconds": 7500.5,
             "movingSeconds": 7400, "distanceMeters": 21100, "elevationGainMeters": 400, "elevationLossMeters": 390,
             "energyKcal": 1500, "averageHeartRateBpm": 151.4, "maxHeartRateBpm": 181,
             "heartRateZoneSeconds": [600, 3000, 3000, 900, 0], "averageCadenceSpm": 172, "averagePowerWatts": 240,
             "perceivedExertion": 6, "shoeId": "blue", "device": {"manufacturer": "garmin", "model": "fenix"},
             "recordingMethod": "device", "heartRateHistogram": {"150": 4000, "151": 3500}}""";

    @Test
    void every_revision_is_published_once_in_order_as_the_contract_says() {
        // Given
        put("announcer", FULL, 201);
        put("announcer", FULL, 200);
        put("announcer", FULL.replace("7500.5", "7600"), 200);
        athlete("announcer").delete(WORKOUT).then().statusCode(204);

        // Then
        Eventually.within(
                Duration.ofSeconds(20), () -> assertThat(events("announcer")).hasSize(3));
        List<ConsumerRecord<String, byte[]>> events = events("announcer");
        events.forEach(event -> EventContract.holds(event, "announcer", "workout-service"));
        assertThat(events).extracting(WorkoutEventsTest::revision).containsExactly(1, 2, 3);
        assertThat(events)
                .extracting(event -> TopicReader.header(event, EventHeaders.TYPE))
                .containsExactly(
                        "io.freshlegs.workout.recorded.v1",
                        "io.freshlegs.workout.recorded.v1",
                        "io.freshlegs.workout.deleted.v1");
    }

    @Test
    void a_trace_context_of_the_caller_is_carried_on() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        athlete("traced")
                .header("traceparent", traceparent)
                .contentType(ContentType.JSON)
                .body(FULL)
                .put(WORKOUT)
                .then()
                .statusCode(201);

        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(events("traced"))
                        .singleElement()
                        .satisfies(event -> assertThat(TopicReader.header(event, EventHeaders.TRACE_PARENT))
                                .isEqualTo(traceparent)));
    }

    @Test
    void a_wellness_day_is_published_under_its_source_and_date() {
        athlete("sleeper")
                .contentType(ContentType.JSON)
                .body(
                        "{\"sleepMinutes\": 432, \"restingHeartRateBpm\": 47, \"hrvRmssdMs\": 61.5, \"bodyMassKg\": 58.2, \"bodyFatPercent\": 22}")
                .put("/v1/athletes/me/wellness/garmin/2026-11-22")
                .then()
                .statusCode(201);

        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(TopicReader.read(Topic.WELLNESS.topicName(), "sleeper/garmin/2026-11-22"::equals))
                        .singleElement()
                        .satisfies(event -> EventContract.holds(event, "sleeper", "workout-service")));
    }

    private static List<ConsumerRecord<String, byte[]>> events(String athlete) {
        return TopicReader.read(Topic.WORKOUTS.topicName(), key -> key.startsWith(athlete + "/"));
    }

    private static int revision(ConsumerRecord<String, byte[]> event) {
        String body = new String(event.value(), StandardCharsets.UTF_8);
        return Integer.parseInt(body.replaceAll(".*\"revision\":(\\d+).*", "$1"));
    }

    private static void put(String athlete, String body, int status) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put(WORKOUT)
                .then()
                .statusCode(status);
    }

    private static io.restassured.specification.RequestSpecification athlete(String id) {
        return given().auth().oauth2(Servers.issuer().athleteToken(id));
    }
}
