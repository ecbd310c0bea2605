package io.freshlegs.workout.athlete.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.freshlegs.contracts.EventHeaders;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ErasureHttpTest {

    private static final String RUN = """
            {"sport": "running", "startTime": "2026-11-22T06:40:00+01:00", "durationSeconds": %d}""";

    @Test
    void everything_of_the_athlete_is_gone_from_the_database_and_every_key_ends_with_a_tombstone() {
        // Given
        String id = "eraser-one";
        put(id, "/workouts/garmin/1", RUN.formatted(60), 201);
        put(id, "/workouts/garmin/1", RUN.formatted(61), 200);
        put(id, "/workouts/polar/2", RUN.formatted(62), 201);
        put(id, "/workouts/polar/3", RUN.formatted(63), 201);
        athlete(id).delete("/v1/athletes/me/workouts/polar/3").then().statusCode(204);
        put(id, "/wellness/garmin/2026-11-22", "{\"sleepMinutes\": 400}", 201);
        link(id, "erased-user", 201);
        ServiceDatabase.execute("""
                insert into outbox_parked (seq, event_id, topic, record_key, athlete_id, event_type, body, written_at, code)
                values (-1, gen_random_uuid(), 't', '%s/1', '%s', 't', '{}', now(), 'RECORD_TOO_LARGE')""".formatted(id, id));

        // When
        athlete(id).delete("/v1/athletes/me").then().statusCode(202);

        // Then
        athlete(id).get("/v1/athletes/me/workouts").then().statusCode(200).body("items", hasSize(0));
        athlete(id)
                .get("/v1/athletes/me/workouts/polar/3")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        athlete(id).get("/v1/links/garmin/erased-user").then().statusCode(404);
        awaitDrainedOutbox();
        assertThat(ServiceDatabase.rowsWith(id)).isZero();
        assertThat(tombstones(Topic.WORKOUTS, id)).hasSize(3);
        assertThat(tombstones(Topic.WELLNESS, id)).containsExactly(id + "/garmin/2026-11-22");
    }

    @Test
    void an_erasure_event_is_a_null_body_with_headers_of_the_deleted_type() {
        String id = "eraser-two";
        put(id, "/workouts/garmin/1", RUN.formatted(60), 201);
        athlete(id).delete("/v1/athletes/" + id).then().statusCode(202);

        awaitDrainedOutbox();
        List<ConsumerRecord<String, byte[]>> events = events(Topic.WORKOUTS, id);
        assertThat(events).hasSize(2);
        ConsumerRecord<String, byte[]> erasure = events.get(1);
        assertThat(erasure.value()).isNull();
        assertThat(erasure.partition()).isEqualTo(events.get(0).partition());
        EventHeaders.REQUIRED.forEach(name -> TopicReader.header(erasure, name));
        assertThat(TopicReader.header(erasure, EventHeaders.TYPE)).isEqualTo("io.freshlegs.workout.deleted.v1");
    }

    @Test
    void erasing_again_or_an_athlete_never_seen_changes_nothing_and_nobody_else_is_touched() {
        put("eraser-three", "/workouts/garmin/1", RUN.formatted(60), 201);
        put("eraser-three2", "/workouts/garmin/1", RUN.formatted(60), 201);
        for (int i = 0; i < 2; i++) {
            athlete("eraser-three").delete("/v1/athletes/me").then().statusCode(202);
        }
        athlete("never-seen").delete("/v1/athletes/me").then().statusCode(202);

        awaitDrainedOutbox();
        assertThat(events(Topic.WORKOUTS, "eraser-three")).hasSize(2);
        assertThat(events(Topic.WORKOUTS, "never-seen")).isEmpty();
        athlete("eraser-three2").get("/v1/athletes/me/workouts").then().body("items", hasSize(1));
    }

    @Test
    void what_is_recorded_after_an_erasure_is_new_at_revision_1() {
        String id = "eraser-four";
        put(id, "/wellness/garmin/2026-11-22", "{\"sleepMinutes\": 400}", 201);
        put(id, "/wellness/garmin/2026-11-22", "{\"sleepMinutes\": 401}", 200);
        athlete(id).delete("/v1/athletes/me").then().statusCode(202);
        athlete(id)
                .contentType(ContentType.JSON)
                .body("{\"sleepMinutes\": 402}")
                .put("/v1/athletes/me/wellness/garmin/2026-11-22")
                .then()
                .statusCode(201)
                .body("revision", equalTo(1));

        awaitDrainedOutbox();
        List<ConsumerRecord<String, byte[]>> events = events(Topic.WELLNESS, id);
        assertThat(events).extracting(event -> event.value() == null).containsExactly(false, false, true, false);
    }

    @Test
    void a_write_beside_an_erasure_comes_wholly_before_or_wholly_after_it() throws Exception {
        // Given
        String id = "eraser-five";
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; writing.get(); i++) {
                int status = athlete(id)
                        .contentType(ContentType.JSON)
                        .body(RUN.formatted(60 + i))
                        .put("/v1/athletes/me/workouts/garmin/" + i % 5)
                        .then()
                        .extract()
                        .statusCode();
                assertThat(status).isIn(200, 201, 503);
            }
        });

        // When
        for (int i = 0; i < 12; i++) {
            athlete(id).delete("/v1/athletes/me").then().statusCode(202);
        }
        writing.set(false);
        writer.join();

        // Then
        awaitDrainedOutbox();
        Set<String> stored = new HashSet<>();
        Map<String, Integer> revisions = new HashMap<>();
        athlete(id)
                .get("/v1/athletes/me/workouts")
                .then()
                .extract()
                .<List<Map<String, Object>>>path("items")
                .forEach(item -> {
                    stored.add(id + "/" + item.get("id"));
                    revisions.put(id + "/" + item.get("id"), (Integer) item.get("revision"));
                });
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        events(Topic.WORKOUTS, id).forEach(event -> last.put(event.key(), event));
        last.forEach((key, event) -> {
            assertThat(event.value() != null).as(key).isEqualTo(stored.contains(key));
            if (event.value() != null) {
                assertThat(new String(event.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("\"revision\":" + revisions.get(key) + ",");
            }
        });
        assertThat(last.keySet()).containsAll(stored);
    }

    @Test
    void only_the_athlete_erases_and_exports() {
        put("eraser-six", "/workouts/garmin/1", RUN.formatted(60), 201);
        for (String path : List.of("/v1/athletes/eraser-six", "/v1/athletes/me")) {
            partner("garmin").delete(path).then().statusCode(403);
            partner("garmin").get(path + "/export").then().statusCode(403);
        }
        athlete("other").delete("/v1/athletes/eraser-six").then().statusCode(403);
        athlete("other").get("/v1/athletes/eraser-six/export").then().statusCode(403);
        athlete("eraser-six").get("/v1/athletes/me/workouts").then().body("items", hasSize(1));
    }

    @Test
    void an_export_holds_every_live_record_as_its_own_put_takes_it() {
        // Given
        String id = "exporter";
        put(id, "/workouts/garmin/1", """
                {"sourceVersion": 4, "sport": "inline_skating", "startTime": "2026-11-22T23:40:00Z", "timeZone": "Asia/Kathmandu",
                 "durationSeconds": 0.5e4, "heartRateHistogram": {"140": 60}, "device": {"model": "fenix"}}""", 201);
        put(id, "/workouts/garmin/a b", RUN.formatted(60).replace("+01:00", "Z"), 201);
        put(id, "/workouts/polar/gone", RUN.formatted(60), 201);
        athlete(id).delete("/v1/athletes/me/workouts/polar/gone").then().statusCode(204);
        put(id, "/wellness/garmin/2026-11-22", "{\"sleepMinutes\": 0, \"bodyMassKg\": 58.25}", 201);
        link(id, "exported-user", 201);

        // When
        Map<String, Object> export = athlete(id)
                .get("/v1/athletes/me/export")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("athleteId", equalTo(id))
                .body("workouts", hasSize(2))
                .body("wellness", hasSize(1))
                .body("links[0].providerUserId", equalTo("exported-user"))
                .extract()
                .path("$");

        // Then
        assertThat(export.keySet()).containsExactly("athleteId", "exportedAt", "wellness", "workouts", "links");
        for (Map<String, Object> workout : records(export, "workouts")) {
            assertThat(workout).doesNotContainKeys("id", "revision", "quality", "receivedAt", "status");
            unchanged(id, "/workouts/" + workout.get("source") + "/" + workout.get("externalId"), workout);
        }
        for (Map<String, Object> day : records(export, "wellness")) {
            unchanged(id, "/wellness/" + day.get("source") + "/" + day.get("date"), day);
        }
    }

    @Test
    void an_export_of_more_than_a_page_is_whole_and_of_nothing_is_empty() {
        StringBuilder items = new StringBuilder();
        for (int batch = 0; batch < 3; batch++) {
            items.setLength(0);
            for (int i = 0; i < 400; i++) {
                items.append(i == 0 ? "" : ",")
                        .append(RUN.formatted(60)
                                .replaceFirst(
                                        "\\{",
                                        "{\"source\": \"garmin\", \"externalId\": \"" + batch + "-" + i + "\", "));
            }
            athlete("bulky")
                    .contentType(ContentType.JSON)
                    .body("{\"workouts\": [" + items + "]}")
                    .post("/v1/athletes/me/workouts/batch")
                    .then()
                    .statusCode(200);
        }
        List<String> ids =
                athlete("bulky").get("/v1/athletes/me/export").then().extract().path("workouts.externalId");
        assertThat(ids).hasSize(1200).doesNotHaveDuplicates();
        athlete("empty").get("/v1/athletes/me/export").then().statusCode(200).body("workouts", hasSize(0));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> records(Map<String, Object> export, String kind) {
        return (List<Map<String, Object>>) export.get(kind);
    }

    private static void unchanged(String athlete, String path, Map<String, Object> body) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/athletes/me" + path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
    }

    private static void put(String athlete, String path, String body, int status) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/athletes/me" + path)
                .then()
                .statusCode(status);
    }

    private static void link(String athlete, String user, int status) {
        athlete(athlete)
                .contentType(ContentType.JSON)
                .body("{\"athleteId\": \"me\"}")
                .put("/v1/links/garmin/" + user)
                .then()
                .statusCode(status);
    }

    private static void awaitDrainedOutbox() {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(ServiceDatabase.number("select count(*) from outbox"))
                        .isZero());
    }

    private static List<ConsumerRecord<String, byte[]>> events(Topic topic, String athlete) {
        return TopicReader.read(topic.topicName(), key -> key.startsWith(athlete + "/"));
    }

    /** The keys of the athlete whose last record is a tombstone; fails when one has another end. */
    private static Set<String> tombstones(Topic topic, String athlete) {
        Map<String, Boolean> erased = new HashMap<>();
        events(topic, athlete).forEach(event -> erased.put(event.key(), event.value() == null));
        assertThat(erased.values()).containsOnly(true);
        return erased.keySet();
    }
}
