package io.freshlegs.workout.imports.http;

import static io.freshlegs.workout.imports.http.ImportSamplesTest.bytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.EventContract;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ImportsHttpTest {

    @TestHTTPResource
    URI base;

    private static final String FENIX = "fitdecode__garmin-fenix-5-run.fit";
    private static final String UNSET = "fitdecode__compressed-speed-distance.fit";

    private static final String RICH = """
            {"activities": [{"activityId": 7, "activityType": "RUNNING", "startTimeInSeconds": 1795239600,
             "startTimeOffsetInSeconds": 3600, "durationInSeconds": 2703, "distanceInMeters": 8204.17,
             "averageHeartRateInBeatsPerMinute": 148, "maxHeartRateInBeatsPerMinute": 176, "deviceName": "fr265"}]}""";
    private static final String POOR = """
            [{"activityId": 7, "activityType": "UNCATEGORIZED", "startTimeInSeconds": 1795239600,
             "durationInSeconds": 2703, "activeKilocalories": 512}]""";

    @Test
    void a_run_without_heart_rate_and_the_same_with_it_are_one_workout_in_either_order() {
        for (List<String> order : List.of(List.of("no_hr", "test"), List.of("test", "no_hr"))) {
            String athlete = "order-" + order.get(0).replace('_', '-');
            post(athlete, "tcx", bytes("tcxparser__" + order.get(0) + ".tcx")).statusCode(200);
            post(athlete, "tcx", bytes("tcxparser__" + order.get(1) + ".tcx"))
                    .statusCode(200)
                    .body("results[0].outcome", equalTo(order.get(1).equals("test") ? "updated" : "unchanged"));
            workouts(athlete)
                    .body("items", hasSize(1))
                    .body("items[0].averageHeartRateBpm", equalTo(160))
                    .body("items[0].heartRateHistogram.size()", org.hamcrest.Matchers.greaterThan(10))
                    .body("items[0].quality", not(hasItem("heart_rate_missing")));
        }
    }

    @Test
    void a_poorer_export_adds_what_it_knows_and_takes_nothing_away() {
        post("poorer", "garmin", RICH).body("results[0].outcome", equalTo("created"));
        post("poorer", "garmin", POOR).statusCode(200).body("results[0].outcome", equalTo("updated"));
        workouts("poorer")
                .body("items[0].energyKcal", equalTo(512))
                .body("items[0].distanceMeters", equalTo(8204.17f))
                .body("items[0].averageHeartRateBpm", equalTo(148))
                .body("items[0].zoneOffset", equalTo("+01:00"))
                .body("items[0].localDate", equalTo("2026-11-21"))
                .body("items[0].device.model", equalTo("fr265"))
                .body("items[0].quality", hasSize(0));
        post("poorer", "garmin", POOR).body("results[0].outcome", equalTo("unchanged"));
    }

    @Test
    void what_the_athlete_added_by_hand_survives_the_next_import() {
        post("hand", "garmin", RICH);
        athlete("hand")
                .contentType(ContentType.JSON)
                .body("""
                        {"sport": "running", "startTime": "2026-11-21T06:40:00+01:00", "durationSeconds": 2703,
                         "perceivedExertion": 7, "workoutType": "tempo"}""")
                .put("/v1/athletes/me/workouts/garmin/7")
                .then()
                .statusCode(200);
        post("hand", "garmin", RICH).body("results[0].outcome", equalTo("updated"));
        workouts("hand").body("items[0].perceivedExertion", equalTo(7)).body("items[0].workoutType", equalTo("tempo"));
    }

    @Test
    void two_exports_at_once_of_one_new_activity_lose_nothing() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                String athlete = "race-" + round;
                List<Future<?>> sent = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String body = i % 2 == 0 ? RICH : POOR;
                    sent.add(clients.submit(() -> post(athlete, "garmin", body).statusCode(200)));
                }
                for (Future<?> one : sent) {
                    one.get();
                }
                workouts(athlete)
                        .body("items", hasSize(1))
                        .body("items[0].averageHeartRateBpm", equalTo(148))
                        .body("items[0].energyKcal", equalTo(512));
            }
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void several_copies_of_a_workout_in_one_import_are_joined_in_their_order() {
        String both = RICH.replace("]}", "," + POOR.substring(1)) + "}";
        post("copies", "garmin", both)
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "updated")))
                .body("results.index", equalTo(List.of(0, 1)));
        workouts("copies").body("items[0].energyKcal", equalTo(512)).body("items[0].averageHeartRateBpm", equalTo(148));
    }

    @Test
    void a_clock_that_was_never_set_needs_the_start_and_is_marked() {
        post("clock", "fit", bytes(UNSET)).statusCode(422).body("code", equalTo("CLOCK_UNSET"));
        workouts("clock").body("items", hasSize(0));
        post("clock", "fit?startTime=2026-11-20T18:00:00%2B01:00", bytes(UNSET))
                .statusCode(200)
                .body("results[0].outcome", equalTo("created"));
        workouts("clock")
                .body("items[0].startTime", equalTo("2026-11-20T17:00:00Z"))
                .body("items[0].zoneOffset", equalTo("+01:00"))
                .body("items[0].durationSeconds", equalTo(3772.75f))
                .body("items[0].averageHeartRateBpm", equalTo(170))
                .body("items[0].quality", hasItem("clock_unset"));
        post("clock", "fit?startTime=yesterday", bytes(UNSET))
                .statusCode(400)
                .body("errors[0].field", equalTo("startTime"));
    }

    @Test
    void the_source_is_the_format_unless_it_is_named() {
        post("sourced", "fit", bytes(FENIX)).body("results[0].source", equalTo("fit"));
        post("sourced", "fit?source=garmin", bytes(FENIX))
                .body("results[0].source", equalTo("garmin"))
                .body("results[0].outcome", equalTo("created"));
        post("sourced", "fit?source=No%20Source", bytes(FENIX))
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
        workouts("sourced")
                .body("items.externalId", everyEqual(2))
                .body("items[0].externalId", containsString("garmin-"));
    }

    private static org.hamcrest.Matcher<List<String>> everyEqual(int size) {
        return new org.hamcrest.CustomTypeSafeMatcher<>(size + " equal texts") {
            @Override
            protected boolean matchesSafely(List<String> texts) {
                return texts.size() == size && texts.stream().distinct().count() == 1;
            }
        };
    }

    @Test
    void an_unknown_format_is_404_and_no_token_401_and_another_athlete_403() {
        post("x", "kml", bytes(FENIX)).statusCode(404).body("code", equalTo("IMPORT_FORMAT_UNKNOWN"));
        given().body(bytes(FENIX)).post("/v1/athletes/me/imports/fit").then().statusCode(401);
        athlete("x")
                .body(bytes(FENIX))
                .post("/v1/athletes/y/imports/fit")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void a_partner_imports_under_its_own_source_alone() {
        String path = "/v1/athletes/imported-for/imports/";
        partner("polar")
                .body(bytes(FENIX))
                .post(path + "fit?source=polar")
                .then()
                .statusCode(200);
        partner("polar")
                .body(bytes(FENIX))
                .post(path + "fit?source=garmin")
                .then()
                .statusCode(403);
        partner("polar").body(bytes(FENIX)).post(path + "fit").then().statusCode(403);
    }

    @Test
    void broken_empty_renamed_and_hostile_files_are_422_and_leave_nothing_behind() {
        byte[] fit = bytes(FENIX);
        byte[] damaged = fit.clone();
        damaged[2_000] ^= 0x10;
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        unreadable("fit", new byte[0]);
        unreadable("gpx", new byte[0]);
        unreadable("garmin", new byte[0]);
        unreadable("fit", damaged);
        unreadable("fit", noise);
        unreadable("tcx", noise);
        unreadable("strava", noise);
        unreadable("fit", Arrays.copyOf(fit, 13));
        unreadable("gpx", fit);
        unreadable("fit", bytes("togeojson__run.gpx"));
        unreadable("gpx", bytes("tcxparser__test.tcx"));
        unreadable("tcx", bytes("togeojson__run.gpx"));
        unreadable("tcx", Arrays.copyOf(bytes("tcxparser__test.tcx"), 90_000));
        unreadable("garmin", bytes("togeojson__run.gpx"));
        unreadable("polar", "{\"id\": 1} {\"id\": 2}".getBytes(StandardCharsets.UTF_8));
        unreadable("polar", ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        unreadable("gpx", ("<gpx>" + "<a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        unreadable("gpx", """
                <?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <gpx><trk><name>&b;</name></trk></gpx>""".getBytes(StandardCharsets.UTF_8));
        unreadable("tcx", """
                <!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><TrainingCenterDatabase/>""".getBytes(StandardCharsets.UTF_8));
        workouts("hostile").body("items", hasSize(0));
        post("hostile", "fit", fit).statusCode(200);
    }

    @Test
    void a_file_whose_only_workout_breaks_the_rules_is_422_with_the_field() {
        post("rules", "gpx", """
                <gpx><trk><trkseg>
                <trkpt lat="50" lon="8"><time>2120-01-01T10:00:00Z</time></trkpt>
                <trkpt lat="50.01" lon="8"><time>2120-01-01T10:10:00Z</time></trkpt></trkseg></trk></gpx>""")
                .statusCode(422)
                .body("code", equalTo("WORKOUT_INVALID"))
                .body("errors[0].field", equalTo("startTime"));
    }

    @Test
    void one_bad_item_of_a_provider_never_fails_the_others() {
        post("items", "polar", """
                [{"id": "a", "start_time": "2026-11-20T07:00:00", "start_time_utc_offset": 60, "duration": "PT45M",
                  "distance": 9000, "sport": "RUNNING", "heart_rate": {"average": 140, "maximum": 160}},
                 {"id": "b", "start_time": "2026-11-20T08:00:00", "duration": "PT0S", "sport": "RUNNING"},
                 {"start_time": "2026-11-20T08:00:00", "duration": "PT10M", "sport": "RUNNING"}]""")
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "rejected", "rejected")))
                .body("results[1].problem.errors[0].field", equalTo("durationSeconds"))
                .body("results[2].problem.errors[0].field", equalTo("externalId"));
        workouts("items")
                .body("items", hasSize(1))
                .body("items[0].startTime", equalTo("2026-11-20T06:00:00Z"))
                .body("items[0].zoneOffset", equalTo("+01:00"))
                .body("items[0].averageHeartRateBpm", equalTo(140));
    }

    @Test
    void an_activity_of_strava_keeps_its_times_and_counts_both_feet() {
        post("strava-run", "strava", """
                {"id": 12345678987654321, "sport_type": "TrailRun", "start_date": "2026-11-20T07:00:00Z",
                 "utc_offset": 3600.0, "elapsed_time": 3700, "moving_time": 3600, "distance": 10000.5,
                 "average_cadence": 84.5, "average_heartrate": 151.2, "max_heartrate": 175, "workout_type": 1}""").statusCode(200).body("results[0].externalId", equalTo("12345678987654321"));
        workouts("strava-run")
                .body("items[0].sport", equalTo("trail_running"))
                .body("items[0].durationSeconds", equalTo(3700))
                .body("items[0].movingSeconds", equalTo(3600))
                .body("items[0].averageCadenceSpm", equalTo(169))
                .body("items[0].workoutType", equalTo("race"))
                .body("items[0].zoneOffset", equalTo("+01:00"));

        post("strava-run", "strava", bytes("json/strava_webhook_delete.json"))
                .statusCode(200)
                .body("results[0].outcome", equalTo("updated"))
                .body("results[0].revision", equalTo(2));
        post("strava-run", "strava", bytes("json/strava_webhook_delete.json"))
                .body("results[0].outcome", equalTo("unchanged"))
                .body("results[0].revision", equalTo(2));
        athlete("strava-run")
                .get("/v1/athletes/me/workouts/strava/12345678987654321")
                .then()
                .statusCode(404)
                .body("code", equalTo("RECORD_DELETED"));
    }

    @Test
    void a_user_id_that_no_user_can_have_is_not_linked() {
        String push = """
                {"activities": [{"userId": "no\\u0000body", "activityId": 1, "activityType": "RUNNING",
                  "startTimeInSeconds": 1795239600, "durationInSeconds": 1800}]}""";
        partner("garmin")
                .body(push.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/garmin")
                .then()
                .statusCode(200)
                .body("results[0].problem.code", equalTo("USER_NOT_LINKED"));
    }

    @Test
    void a_push_of_many_users_stores_the_linked_and_names_the_others() {
        link("push-u1", "push-athlete-1");
        link("push-u2", "push-athlete-2");
        String push = """
                {"activities": [
                  {"userId": "push-u1", "activityId": 1, "activityType": "RUNNING", "startTimeInSeconds": 1795239600,
                   "durationInSeconds": 1800},
                  {"userId": "stranger", "activityId": 2, "activityType": "RUNNING", "startTimeInSeconds": 1795239600,
                   "durationInSeconds": 1800},
                  {"userId": "push-u2", "activityId": 3, "activityType": "RUNNING", "startTimeInSeconds": 0,
                   "durationInSeconds": 1800}],
                 "dailies": [{"userId": "push-u2", "calendarDate": "2026-11-21",
                   "restingHeartRateInBeatsPerMinute": 47}]}""";
        partner("garmin")
                .body(push.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/garmin")
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "rejected", "rejected", "created")))
                .body("results[1].problem.code", equalTo("USER_NOT_LINKED"))
                .body("results[2].problem.code", equalTo("WORKOUT_INVALID"));
        workouts("push-athlete-1").body("items", hasSize(1));
        workouts("push-athlete-2").body("items", hasSize(0));
        athlete("push-athlete-1")
                .contentType("application/octet-stream")
                .body(push.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/garmin")
                .then()
                .statusCode(403);
    }

    @Test
    void an_imported_workout_is_announced_as_the_contract_says() {
        post("announced", "fit", bytes("fitparse__strava-android-app.fit")).statusCode(200);
        post("announced", "fit", bytes("fitdecode__activity-small-fenix2-run.fit"))
                .statusCode(200);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(TopicReader.read(Topic.WORKOUTS.topicName(), key -> key.startsWith("announced/")))
                        .hasSize(2)
                        .allSatisfy(event -> EventContract.holds(event, "announced", "workout-service")));
    }

    @Test
    void more_than_32_mebibytes_are_413_before_they_are_sent() throws IOException {
        String path = "/v1/athletes/me/imports/gpx";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Servers.issuer().athleteToken("large") + "\r\nContent-Length: "
                                    + ((32 << 20) + 1) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("BODY_TOO_LARGE");
        }
    }

    private static void link(String user, String athlete) {
        partner("garmin")
                .contentType(ContentType.JSON)
                .body("{\"athleteId\": \"" + athlete + "\"}")
                .put("/v1/links/garmin/" + user)
                .then()
                .statusCode(201);
    }

    private static void unreadable(String format, byte[] body) {
        post("hostile", format, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("IMPORT_UNREADABLE"));
    }

    private static ValidatableResponse post(String athlete, String path, String body) {
        return post(athlete, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(String athlete, String path, byte[] body) {
        return athlete(athlete)
                .contentType("application/octet-stream")
                .body(body)
                .post("/v1/athletes/me/imports/" + path)
                .then();
    }

    private static ValidatableResponse workouts(String athlete) {
        return athlete(athlete).get("/v1/athletes/me/workouts").then().statusCode(200);
    }

    private static RequestSpecification athlete(String id) {
        return given().urlEncodingEnabled(false).auth().oauth2(Servers.issuer().athleteToken(id));
    }

    private static RequestSpecification partner(String id) {
        return given().urlEncodingEnabled(false)
                .contentType("application/octet-stream")
                .auth()
                .oauth2(Servers.issuer().partnerToken(id));
    }
}
