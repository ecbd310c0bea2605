package io.freshlegs.workout.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Callers;
import io.freshlegs.kit.testing.Eventually;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ingest goes on while Kafka is away, and the numbers say so. */
@QuarkusTest
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
class KafkaOutageHttpTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String WORKOUT = """
            {"sport": "running", "startTime": "2026-11-20T06:00:00Z", "durationSeconds": 3600}""";

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void without_kafka_writes_are_accepted_and_ready_while_the_age_of_the_outbox_grows_and_then_it_drains() {
        put("before", 201);
        Eventually.within(DEADLINE, () -> {
            assertThat(metric("freshlegs_outbox_published_total")).isGreaterThanOrEqualTo(1);
            assertThat(metric("freshlegs_outbox_oldest_age_seconds")).isZero();
            assertThat(status("/health/group/dependencies")).isEqualTo(200);
        });

        OwnKafka.broker().stop();
        put("during", 201);

        Eventually.within(
                DEADLINE,
                () -> assertThat(metric("freshlegs_outbox_oldest_age_seconds")).isGreaterThan(3));
        Eventually.within(
                DEADLINE, () -> assertThat(status("/health/group/dependencies")).isEqualTo(503));
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/health/live")).isEqualTo(200);
        put("still during", 201);

        OwnKafka.broker().restart();

        Eventually.within(DEADLINE, () -> {
            assertThat(metric("freshlegs_outbox_oldest_age_seconds")).isZero();
            assertThat(metric("freshlegs_outbox_published_total")).isGreaterThanOrEqualTo(3);
            assertThat(status("/health/group/dependencies")).isEqualTo(200);
        });
    }

    @Test
    void a_problem_is_counted_by_its_code_and_by_who_must_act() {
        double before = metric("freshlegs_http_problems_total{blame=\"CALLER\",code=\"WORKOUT_INVALID\"}");

        Callers.athlete(athlete)
                .contentType(ContentType.JSON)
                .body("{\"sport\": \"running\"}")
                .put("/v1/athletes/me/workouts/garmin/1")
                .then()
                .statusCode(422);

        assertThat(metric("freshlegs_http_problems_total{blame=\"CALLER\",code=\"WORKOUT_INVALID\"}"))
                .isEqualTo(before + 1);
    }

    private void put(String externalId, int status) {
        Callers.athlete(athlete)
                .contentType(ContentType.JSON)
                .body(WORKOUT)
                .put("/v1/athletes/me/workouts/garmin/{id}", externalId)
                .then()
                .statusCode(status);
    }

    private int status(String path) {
        return given().port(management.getPort()).get("/q" + path).statusCode();
    }

    private double metric(String sample) {
        String metrics = given().port(management.getPort()).get("/q/metrics").asString();
        Matcher value = Pattern.compile("(?m)^" + Pattern.quote(sample) + "(?:\\{[^}]*})? ([0-9.Ee+-]+)$")
                .matcher(metrics);
        assertThat(value.find()).as("%s in %s", sample, metrics).isTrue();
        return Double.parseDouble(value.group(1));
    }
}
