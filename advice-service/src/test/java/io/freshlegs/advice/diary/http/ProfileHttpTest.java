package io.freshlegs.advice.diary.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ProfileHttpTest {

    private static final String FULL = """
            {"sex": "female", "birthDate": "1990-05-01", "bodyMassKg": 60.5, "heightCm": 170, "timeZone": "Europe/Berlin",
             "maxHeartRateBpm": 188, "restingHeartRateBpm": 50, "lactateThresholdHeartRateBpm": 170,
             "thresholdPaceSecondsPerKm": 285.5, "level": "recreational", "diet": "vegan", "lowCarb": false,
             "menstruating": true, "heavyPeriods": false, "pregnant": false, "lactating": false,
             "bloodDonationDate": "2026-01-15", "conditions": ["hypertension", "coeliac"], "goal": "maintain",
             "optOut": ["weight"], "favouriteColour": "blue"}
            """;

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_profile_is_stored_once_read_back_and_deleted() {
        profile()
                .body(FULL)
                .put()
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("diet", equalTo("vegan"));
        profile()
                .get()
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("athleteId", equalTo(athlete))
                .body("revision", equalTo(1))
                .body("bodyMassKg", equalTo(60.5f))
                .body("lowCarb", equalTo(false))
                .body("conditions", contains("coeliac", "hypertension"))
                .body("favouriteColour", nullValue());
        profile().delete().then().statusCode(204);
        profile().delete().then().statusCode(204);
        profile()
                .get()
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void the_same_profile_again_keeps_the_revision_and_another_one_raises_it() {
        profile().body(FULL).put().then().statusCode(201);
        profile().body(FULL).put().then().statusCode(200).header("ETag", "\"1\"");
        profile().body("{\"timeZone\": \"UTC\"}").put().then().statusCode(200).header("ETag", "\"2\"");
        profile().get().then().body("sex", nullValue()).body("timeZone", equalTo("UTC"));
    }

    @Test
    void if_match_protects_what_was_read() {
        profile().header("If-Match", "\"1\"").body(FULL).put().then().statusCode(412);
        profile().body(FULL).put().then().statusCode(201);
        profile()
                .header("If-Match", "\"2\"")
                .body(FULL)
                .put()
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        profile()
                .header("If-Match", "\"1\"")
                .body("{\"timeZone\": \"UTC\"}")
                .put()
                .then()
                .statusCode(200);
        profile().header("If-Match", "\"1\"").delete().then().statusCode(412);
        profile().header("If-Match", "\"2\"").delete().then().statusCode(204);
        profile().header("If-Match", "one").delete().then().statusCode(400);
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        profile()
                .body("""
                        {"athleteId": "rival", "sex": "often", "birthDate": "1850-01-01", "bodyMassKg": 19.9,
                         "timeZone": "Mars/Olympus", "restingHeartRateBpm": 151, "level": "pro", "conditions": ["flu"],
                         "optOut": ["running", null], "goal": "win", "diet": "keto"}
                        """)
                .put()
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PROFILE_INVALID"))
                .body("traceId", notNullValue())
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "athleteId",
                                "sex",
                                "birthDate",
                                "bodyMassKg",
                                "timeZone",
                                "restingHeartRateBpm",
                                "level",
                                "conditions[0]",
                                "optOut[0]",
                                "optOut[1]",
                                "goal",
                                "diet"));
        profile().get().then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|timeZone",
                "{\"timeZone\": null}|timeZone",
                "{\"timeZone\": \"UTC\", \"bodyMassKg\": \"60\"}|bodyMassKg",
                "{\"timeZone\": \"UTC\", \"bodyMassKg\": 1e999}|bodyMassKg",
                "{\"timeZone\": \"UTC\", \"birthDate\": \"tomorrow\"}|birthDate",
                "{\"timeZone\": \"UTC\", \"lowCarb\": \"yes\"}|lowCarb",
                "{\"timeZone\": \"UTC\", \"conditions\": \"flu\"}|conditions",
                "{\"timeZone\": \"UTC\", \"maxHeartRateBpm\": 100, \"restingHeartRateBpm\": 100}|restingHeartRateBpm"
            })
    void a_single_fault_is_named(String body, String field) {
        profile().body(body).put().then().statusCode(422).body("errors.field", hasItems(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"timeZone\": \"UTC\"", "nonsense"})
    void what_is_no_json_is_malformed(String body) {
        profile().body(body).put().then().statusCode(400).body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void another_media_type_is_unsupported() {
        given().auth()
                .oauth2(Servers.issuer().athleteToken(athlete))
                .contentType(ContentType.TEXT)
                .body("x")
                .put("/v1/athletes/{athlete}/profile", athlete)
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_UNSUPPORTED"));
    }

    @Test
    void nobody_but_the_athlete_reaches_a_profile() {
        profile().body(FULL).put().then().statusCode(201);
        given().get("/v1/athletes/{athlete}/profile", athlete)
                .then()
                .statusCode(401)
                .body("code", equalTo("NO_TOKEN"));
        as(Servers.issuer().athleteToken("rival")).get().then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        as(Servers.issuer().token(TestToken.ofCoach("coach", athlete)))
                .get()
                .then()
                .statusCode(403);
        as(Servers.issuer().partnerToken("garmin")).get().then().statusCode(403);
        as(Servers.issuer().partnerToken("garmin")).body(FULL).put().then().statusCode(403);
        as(Servers.issuer().athleteToken("rival")).delete().then().statusCode(403);
        profile().get().then().statusCode(200);
    }

    @Test
    void me_is_the_own_id() {
        profile().body(FULL).put().then().statusCode(201);
        given().auth()
                .oauth2(Servers.issuer().athleteToken(athlete))
                .get("/v1/athletes/me/profile")
                .then()
                .statusCode(200)
                .body("athleteId", equalTo(athlete));
    }

    private RequestSpecification profile() {
        return as(Servers.issuer().athleteToken(athlete));
    }

    private RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .basePath("/v1/athletes/" + athlete + "/profile");
    }
}
