package io.freshlegs.workout.recording.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class WorkoutsHttpTest {

    @TestHTTPResource
    URI base;

    private static final String RUN = """
            {"sport": "running", "startTime": "2026-11-22T06:40:00+01:00", "durationSeconds": 3600,
             "distanceMeters": 10500.5, "averageHeartRateBpm": 148}""";

    @Test
    void a_new_workout_is_201_created_and_again_200_unchanged() {
        put("first", "1", RUN)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("outcome", equalTo("created"))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"))
                .body("revision", equalTo(1))
                .body("athleteId", equalTo("first"))
                .body("source", equalTo("garmin"))
                .body("externalId", equalTo("1"))
                .body("localDate", equalTo("2026-11-22"))
                .body("startTime", equalTo("2026-11-22T05:40:00Z"))
                .body("zoneOffset", equalTo("+01:00"))
                .body("receivedAt", notNullValue())
                .body("distanceMeters", equalTo(10500.5f))
                .body("quality", hasSize(0));
        put("first", "1", RUN)
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("revision", equalTo(1));
        put("first", "1", RUN.replace("3600", "3601"))
                .statusCode(200)
                .body("outcome", equalTo("updated"))
                .body("revision", equalTo(2));
        athlete("first")
                .get(path("me", "1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("durationSeconds", equalTo(3601))
                .body("outcome", nullValue());
    }

    @Test
    void without_a_token_the_answer_is_401_problem_json() {
        given().contentType(ContentType.JSON)
                .body(RUN)
                .put(path("me", "1"))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("NO_TOKEN"))
                .body("type", equalTo("urn:freshlegs:problem:no-token"))
                .body("status", equalTo(401))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_token_that_is_not_right_is_401_and_says_what_is_wrong_with_it() {
        problem(token(TestToken.ofAthlete("x").withLifetime(Duration.ofMinutes(-5))), 401, "TOKEN_EXPIRED");
        problem(token(TestToken.ofAthlete("x").withAudience("other")), 401, "TOKEN_INVALID");
        problem(token(TestToken.ofAthlete("x").withIssuer("https://elsewhere.example")), 401, "TOKEN_INVALID");
        problem("nonsense", 401, "TOKEN_INVALID");
        for (TestToken.Signature signature : TestToken.Signature.values()) {
            if (signature != TestToken.Signature.values()[0]) {
                problem(token(TestToken.ofAthlete("x").withSignature(signature)), 401, "TOKEN_INVALID");
            }
        }
    }

    private void problem(String token, int status, String code) {
        given().auth()
                .oauth2(token)
                .get(path("x", "1"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void another_athlete_is_403_whether_there_is_one_or_not() {
        put("exists", "1", RUN).statusCode(201);
        String known = athlete("other")
                .get(path("exists", "1"))
                .then()
                .statusCode(403)
                .extract()
                .asString();
        String unknown = athlete("other")
                .get(path("nobody", "1"))
                .then()
                .statusCode(403)
                .extract()
                .asString();
        assertThat(withoutTrace(known)).isEqualTo(withoutTrace(unknown)).contains("NOT_ALLOWED");
    }

    @Test
    void a_partner_writes_for_any_athlete_under_its_own_source_and_reads_back_only_that() {
        put("carla", "own", RUN).statusCode(201);
        partner("polar")
                .contentType(ContentType.JSON)
                .body(RUN)
                .put("/v1/athletes/carla/workouts/polar/7")
                .then()
                .statusCode(201);
        partner("polar")
                .get("/v1/athletes/carla/workouts")
                .then()
                .statusCode(200)
                .body("items.source", equalTo(List.of("polar")));
        partner("polar").get(path("carla", "own")).then().statusCode(403);
        partner("polar")
                .contentType(ContentType.JSON)
                .body(RUN)
                .put(path("carla", "9"))
                .then()
                .statusCode(403);
        partner("polar").get("/v1/athletes/me/workouts").then().statusCode(403);
        given().auth()
                .oauth2(token(TestToken.ofPartner("polar").withScopes("other")))
                .get("/v1/athletes/carla/workouts")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_MISSING"));
    }

    @Test
    void every_field_at_fault_is_named() {
        put("faulty", "1", """
                {"durationSeconds": 0, "startTime": "yesterday", "averageHeartRateBpm": 300, "workoutType": "hard",
                 "source": "polar", "heartRateZoneSeconds": [1, 2], "timeZone": "Mars/Olympus"}""")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("WORKOUT_INVALID"))
                .body("errors.field", hasItem("startTime"))
                .body("errors.field", hasItem("durationSeconds"))
                .body("errors.field", hasItem("averageHeartRateBpm"))
                .body("errors.field", hasItem("heartRateZoneSeconds"))
                .body("errors.field", hasItem("workoutType"))
                .body("errors.field", hasItem("sport"))
                .body("errors.field", hasItem("timeZone"))
                .body("errors.field", hasItem("source"));
        put("faulty", "1", RUN.replace("3600", "0").replace("148", "300"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("durationSeconds", "averageHeartRateBpm")))
                .body("errors.message", everyItem(containsString("must be between")));
        put("faulty", "1", RUN.replace("3600", "\"3600\""))
                .statusCode(422)
                .body("errors[0].field", equalTo("durationSeconds"));
        put("faulty", "1", RUN.replace("3600", "1e999"))
                .statusCode(422)
                .body("errors[0].field", equalTo("durationSeconds"));
        put("faulty", "1", RUN.replace("2026-11-22", "2096-11-22"))
                .statusCode(422)
                .body("errors[0].field", equalTo("startTime"));
        athlete("faulty").get(path("me", "1")).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void what_is_no_json_or_no_object_is_told_so() {
        for (String body : List.of("{", "", "{\"sport\": \"running\",}", "{\"a\": 1, \"a\": 2}", "{} {}", "NaN")) {
            put("broken", "1", body)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("MALFORMED_JSON"));
        }
        for (String body : List.of("[]", "1", "null", "\"run\"")) {
            put("broken", "1", body)
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("WORKOUT_INVALID"));
        }
    }

    @Test
    void an_unlisted_sport_is_other_and_its_name_is_kept() {
        put("skater", "1", RUN.replace("running", "inline_skating"))
                .statusCode(201)
                .body("sport", equalTo("other"))
                .body("sourceSport", equalTo("inline_skating"));
    }

    @Test
    void the_local_day_follows_the_offset_then_the_zone_then_utc() {
        String late = RUN.replace("2026-11-22T06:40:00+01:00", "2026-11-22T23:30:00Z");
        put("traveller", "utc", late).body("localDate", equalTo("2026-11-22")).body("quality", hasItem("zone_assumed"));
        put("traveller", "zone", late.replace("{", "{\"timeZone\": \"Asia/Kathmandu\", "))
                .body("localDate", equalTo("2026-11-23"))
                .body("zoneOffset", equalTo("+05:45"));
        put("traveller", "offset", late.replace("{", "{\"timeZone\": \"Asia/Kathmandu\", \"zoneOffset\": \"-05:00\", "))
                .body("localDate", equalTo("2026-11-22"))
                .body("quality", hasSize(0));
    }

    @Test
    void an_external_id_may_hold_a_slash_and_anything_printable() {
        athlete("slash")
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false)
                .body(RUN)
                .put("/v1/athletes/me/workouts/garmin/a%2Fb%20%C3%A4%3Bc")
                .then()
                .statusCode(201)
                .body("externalId", equalTo("a/b ä;c"));
        athlete("slash")
                .urlEncodingEnabled(false)
                .get("/v1/athletes/me/workouts/garmin/a%2Fb%20%C3%A4%3Bc")
                .then()
                .statusCode(200);
        athlete("slash")
                .urlEncodingEnabled(false)
                .get("/v1/athletes/me/workouts/garmin/a;b")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void a_path_that_would_lead_elsewhere_is_refused_and_touches_nothing() {
        put("dotted", "1", RUN).statusCode(201);
        for (String path : List.of(
                "workouts/garmin/..",
                "workouts/garmin/%2e%2E",
                "workouts/garmin/.",
                "workouts/%2e%2e/%2e%2e",
                "wellness/%2E./x")) {
            athlete("dotted")
                    .urlEncodingEnabled(false)
                    .delete("/v1/athletes/me/" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("PARAMETER_INVALID"));
        }
        athlete("dotted").get(path("me", "1")).then().statusCode(200);
        put("dotted", "a..b", RUN).statusCode(201);
        put("dotted", "...", RUN).statusCode(201);
    }

    @Test
    void a_delete_is_204_again_and_again_and_the_record_is_then_404_deleted() {
        put("deleter", "1", RUN).statusCode(201);
        athlete("deleter")
                .header("If-Match", "\"7\"")
                .delete(path("me", "1"))
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        athlete("deleter").delete(path("me", "1")).then().statusCode(204);
        athlete("deleter").delete(path("me", "1")).then().statusCode(204);
        athlete("deleter").get(path("me", "1")).then().statusCode(404).body("code", equalTo("RECORD_DELETED"));
        athlete("deleter").get("/v1/athletes/me/workouts").then().body("items", hasSize(0));
        put("deleter", "1", RUN)
                .statusCode(201)
                .body("outcome", equalTo("created"))
                .body("revision", equalTo(3));
    }

    @Test
    void a_batch_answers_item_by_item_and_one_bad_item_fails_no_other() {
        String items = IntStream.range(0, 500)
                .mapToObj(i -> i % 71 == 3
                        ? "{\"source\": \"garmin\", \"externalId\": \"" + i + "\", \"sport\": 7}"
                        : RUN.replace("{", "{\"source\": \"garmin\", \"externalId\": \"" + i + "\", "))
                .collect(Collectors.joining(","));
        ValidatableResponse answer = athlete("bulk")
                .contentType(ContentType.JSON)
                .body("{\"workouts\": [" + items + "]}")
                .post("/v1/athletes/me/workouts/batch")
                .then()
                .statusCode(200)
                .body("results", hasSize(500));
        List<String> outcomes = answer.extract().path("results.outcome");
        assertThat(outcomes.stream().filter("created"::equals)).hasSize(493);
        assertThat(outcomes.stream().filter("rejected"::equals)).hasSize(7);
        answer.body("results[3].problem.code", equalTo("WORKOUT_INVALID"))
                .body("results[3].problem.errors[0].field", equalTo("sport"));
        answer.body("results.index", equalTo(IntStream.range(0, 500).boxed().toList()));
    }

    @Test
    void a_batch_that_is_none_or_too_large_is_422() {
        athlete("bulk")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/athletes/me/workouts/batch")
                .then()
                .statusCode(422)
                .body("code", equalTo("BATCH_INVALID"));
        String items = IntStream.range(0, 501).mapToObj(i -> "{}").collect(Collectors.joining(","));
        athlete("bulk")
                .contentType(ContentType.JSON)
                .body("{\"workouts\": [" + items + "]}")
                .post("/v1/athletes/me/workouts/batch")
                .then()
                .statusCode(422)
                .body("code", equalTo("BATCH_TOO_LARGE"));
    }

    @Test
    void a_list_pages_newest_first_without_gap_or_overlap() {
        for (int day = 1; day <= 9; day++) {
            put("pager", "d" + day, RUN.replace("2026-11-22", "2026-11-0" + day))
                    .statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = athlete("pager")
                    .queryParam("limit", 4)
                    .queryParam("from", "2026-11-02")
                    .queryParam("to", "2026-11-08");
            ValidatableResponse page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/athletes/me/workouts")
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.externalId"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactly("d8", "d7", "d6", "d5", "d4", "d3", "d2");
    }

    @Test
    void a_cursor_opens_only_the_list_it_was_made_for() {
        put("pager2", "1", RUN).statusCode(201);
        put("pager2", "2", RUN).statusCode(201);
        String cursor = athlete("pager2")
                .queryParam("limit", 1)
                .get("/v1/athletes/me/workouts")
                .then()
                .extract()
                .path("nextCursor");
        athlete("pager2")
                .queryParam("cursor", cursor)
                .queryParam("from", "2026-01-01")
                .get("/v1/athletes/me/workouts")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        athlete("stranger")
                .queryParam("cursor", cursor)
                .get("/v1/athletes/me/workouts")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        athlete("pager2")
                .queryParam("cursor", cursor + "x")
                .get("/v1/athletes/me/workouts")
                .then()
                .statusCode(400);
        athlete("pager2")
                .queryParam("limit", 201)
                .get("/v1/athletes/me/workouts")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        athlete("pager2")
                .queryParam("from", "2026-02-30")
                .get("/v1/athletes/me/workouts")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
    }

    @Test
    void what_is_not_there_or_not_meant_is_told_in_problem_json() throws IOException {
        athlete("lost").get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        athlete("lost").get("/").then().statusCode(404).contentType("application/problem+json");
        athlete("lost")
                .patch(path("me", "1"))
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        athlete("lost")
                .contentType("text/plain")
                .body("x")
                .put(path("me", "1"))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        athlete("lost")
                .accept("text/csv")
                .get(path("me", "1"))
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        athlete("lost")
                .contentType(ContentType.JSON)
                .body("{\"sourceSport\": \"" + "x".repeat(1 << 20) + "\"}")
                .put(path("me", "1"))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(announcing(9 << 20))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "BODY_TOO_LARGE");
    }

    /** What is answered to a body of that many bytes before any of it is sent. */
    private String announcing(int bytes) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            ("POST /v1/athletes/me/workouts/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                            + "Authorization: Bearer "
                                            + Servers.issuer().athleteToken("lost")
                                            + "\r\nContent-Length: " + bytes + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse put(String athlete, String externalId, String body) {
        return athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path("me", externalId))
                .then();
    }

    private static String path(String athlete, String externalId) {
        return "/v1/athletes/" + athlete + "/workouts/garmin/" + externalId;
    }

    private static RequestSpecification athlete(String id) {
        return given().auth().oauth2(Servers.issuer().athleteToken(id));
    }

    private static RequestSpecification partner(String id) {
        return given().auth().oauth2(Servers.issuer().partnerToken(id));
    }

    private static String token(TestToken token) {
        return Servers.issuer().token(token);
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
