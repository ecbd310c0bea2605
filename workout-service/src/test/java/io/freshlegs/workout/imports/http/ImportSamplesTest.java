package io.freshlegs.workout.imports.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports every sample and compares what is stored with {@code samples/expected.json}. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ImportSamplesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode EXPECTED = expected();

    /** The label of the file for why it is refused, and the code of the answer. */
    private static final Map<String, String> CODES = Map.of(
            "clock_unset", "CLOCK_UNSET",
            "no_session", "IMPORT_NOTHING_TO_READ",
            "truncated", "IMPORT_UNREADABLE",
            "course_not_activity", "IMPORT_NOTHING_TO_READ",
            "no_points", "IMPORT_NOTHING_TO_READ",
            "too_few_points", "IMPORT_NOTHING_TO_READ",
            "no_times", "IMPORT_NOTHING_TO_READ",
            "doctype_forbidden", "IMPORT_UNREADABLE",
            "IMPORT_NOTHING_TO_READ", "IMPORT_NOTHING_TO_READ");

    static List<String> files() {
        return names("files");
    }

    static List<String> payloads() {
        return names("json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_gives_what_is_expected_of_it_and_nothing_more_the_second_time(String file) {
        // Given
        JsonNode expected = EXPECTED.path("files").path(file);
        String athlete = athleteOf(file);
        String format = file.substring(file.lastIndexOf('.') + 1);

        // When
        Response first = post(athlete, format, bytes(file));
        Response second = post(athlete, format, bytes(file));

        // Then
        if (expected.has("rejected")) {
            refused(first, expected.path("rejected").asText());
            refused(second, expected.path("rejected").asText());
            assertThat(stored(athlete)).isEmpty();
            return;
        }
        int count = expected.path("workouts").size();
        outcomes(first, repeated("created", count));
        outcomes(second, repeated("unchanged", count));
        compare(stored(athlete), expected.path("workouts"), file.endsWith(".gpx") ? 0.02 : 0.01);
        for (JsonNode flag : expected.path("quality")) {
            assertThat(stored(athlete))
                    .allSatisfy(workout ->
                            assertThat(texts(workout.path("quality"))).contains(flag.asText()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void a_payload_gives_what_is_expected_of_it(String payload) {
        // Given
        JsonNode expected = EXPECTED.path("json").path(payload);
        String athlete = athleteOf(payload);
        String format = formatOf(payload);
        for (JsonNode before : expected.path("after")) {
            post(athlete, format, bytes("json/" + before.asText())).then().statusCode(200);
        }

        // When
        Response answer = post(athlete, format, bytes("json/" + payload));

        // Then
        if (expected.has("rejected")) {
            refused(answer, expected.path("rejected").asText());
            return;
        }
        if (expected.has("outcomes")) {
            outcomes(answer, texts(expected.path("outcomes")));
        }
        compare(stored(athlete), expected.path("workouts"), 0.01);
        if (expected.has("daily")) {
            Response day = given().auth()
                    .oauth2(Servers.issuer().athleteToken(athlete))
                    .get("/v1/athletes/me/wellness/garmin/"
                            + expected.path("daily").path("date").asText());
            assertThat(day.statusCode()).isEqualTo(200);
            assertThat(day.jsonPath().getInt("restingHeartRateBpm"))
                    .isEqualTo(
                            expected.path("daily").path("restingHeartRateBpm").asInt());
        }
    }

    @Test
    void the_same_folder_twice_changes_nothing() {
        // Given
        importFolder();
        List<String> once = revisions();

        // When
        List<String> outcomes = importFolder();

        // Then
        assertThat(outcomes).containsOnly("unchanged");
        assertThat(revisions()).isEqualTo(once);
    }

    private static List<String> importFolder() {
        List<String> outcomes = new ArrayList<>();
        for (String file : files()) {
            Response answer = post("folder", file.substring(file.lastIndexOf('.') + 1), bytes(file));
            if (answer.statusCode() == 200) {
                outcomes.addAll(answer.jsonPath().getList("results.outcome", String.class));
            }
        }
        return outcomes;
    }

    private static List<String> revisions() {
        return stored("folder").stream()
                .map(workout -> workout.path("id").asText() + "@" + workout.path("revision"))
                .toList();
    }

    private static void compare(List<JsonNode> stored, JsonNode expected, double distanceShare) {
        assertThat(stored).hasSize(expected.size());
        List<JsonNode> inOrder = new ArrayList<>();
        expected.forEach(inOrder::add);
        inOrder.sort(
                Comparator.comparing(one -> Instant.parse(one.path("startTime").asText())));
        for (int i = 0; i < inOrder.size(); i++) {
            compare(stored.get(i), inOrder.get(i), distanceShare);
        }
    }

    private static void compare(JsonNode workout, JsonNode expected, double distanceShare) {
        assertThat(workout.path("sport").asText())
                .isEqualTo(expected.path("sport").asText());
        assertThat(text(workout, "sourceSport")).isEqualTo(text(expected, "sourceSport"));
        assertThat(Instant.parse(workout.path("startTime").asText()))
                .isEqualTo(Instant.parse(expected.path("startTime").asText()));
        assertThat(text(workout, "zoneOffset")).isEqualTo(text(expected, "zoneOffset"));
        assertThat(texts(workout.path("quality")).contains("zone_assumed")).isEqualTo(!expected.has("zoneOffset"));
        near(workout, expected, "durationSeconds", 1);
        double distance = expected.path("distanceMeters").asDouble();
        near(workout, expected, "distanceMeters", Math.max(5, distance * distanceShare));
        near(workout, expected, "averageHeartRateBpm", 2);
        near(workout, expected, "maxHeartRateBpm", 1);
        for (String exact : List.of("source", "externalId", "localDate", "sourceVersion")) {
            if (expected.has(exact)) {
                assertThat(workout.path(exact).asText())
                        .isEqualTo(expected.path(exact).asText());
            }
        }
    }

    private static void near(JsonNode workout, JsonNode expected, String field, double tolerance) {
        if (expected.hasNonNull(field)) {
            assertThat(workout.path(field).isNumber()).as(field + " is known").isTrue();
            assertThat(workout.path(field).asDouble())
                    .as(field)
                    .isCloseTo(expected.path(field).asDouble(), within(tolerance));
        } else {
            assertThat(workout.hasNonNull(field)).as(field + " is unknown").isFalse();
        }
    }

    private static void refused(Response answer, String reason) {
        answer.then().statusCode(422).contentType("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(CODES.get(reason));
    }

    private static void outcomes(Response answer, List<String> outcomes) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("results.outcome", String.class))
                .as(answer.asString())
                .isEqualTo(outcomes);
    }

    /** The athlete's workouts, the oldest first. */
    private static List<JsonNode> stored(String athlete) {
        try {
            JsonNode page = MAPPER.readTree(given().auth()
                    .oauth2(Servers.issuer().athleteToken(athlete))
                    .get("/v1/athletes/me/workouts?limit=200")
                    .asString());
            List<JsonNode> workouts = new ArrayList<>();
            page.path("items").forEach(workouts::add);
            workouts.sort(Comparator.comparing(
                    one -> Instant.parse(one.path("startTime").asText())));
            return workouts;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Response post(String athlete, String format, byte[] body) {
        return given().auth()
                .oauth2(Servers.issuer().athleteToken(athlete))
                .contentType("application/octet-stream")
                .body(body)
                .post(URI.create("/v1/athletes/me/imports/" + format));
    }

    private static String formatOf(String payload) {
        for (String format : List.of("garmin", "health_connect", "healthkit", "strava")) {
            if (payload.startsWith(format)) {
                return format.replace('_', '-');
            }
        }
        throw new IllegalArgumentException(payload);
    }

    private static String athleteOf(String file) {
        return "of-" + Integer.toHexString(file.hashCode());
    }

    private static List<String> repeated(String word, int times) {
        return java.util.Collections.nCopies(times, word);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> names(String section) {
        List<String> names = new ArrayList<>();
        EXPECTED.path(section).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode expected() {
        try {
            return MAPPER.readTree(bytes("expected.json"));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] bytes(String sample) {
        try (InputStream in = ImportSamplesTest.class.getResourceAsStream("/samples/" + sample)) {
            assertThat(in).as(sample).isNotNull();
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
