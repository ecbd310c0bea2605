package io.freshlegs.workout.recording.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.holder;
import static io.freshlegs.kit.testing.Callers.partner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class PartnerBatchHttpTest {

    @Test
    void a_partner_records_workouts_of_many_athletes_under_its_own_source_alone() {
        post(partner("suunto"), "workouts", """
                {"workouts": [%s, %s, %s, {"source": "suunto", "externalId": "4"}, 7]}""".formatted(
                        run("anna", "suunto", "1", 60), run("bert", "suunto", "2", 60), run("cleo", "polar", "3", 60)))
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "created", "rejected", "rejected", "rejected")))
                .body("results[0].athleteId", equalTo("anna"))
                .body("results[1].athleteId", equalTo("bert"))
                .body("results[2].problem.code", equalTo("NOT_ALLOWED"))
                .body("results[3].problem.errors[0].field", equalTo("athleteId"))
                .body("results[4].problem.code", equalTo("WORKOUT_INVALID"));
        athlete("bert").get("/v1/athletes/me/workouts").then().body("items.externalId", equalTo(List.of("2")));
        athlete("cleo").get("/v1/athletes/me/workouts").then().body("items", hasSize(0));
    }

    @Test
    void me_names_nobody_in_a_partners_batch() {
        post(partner("suunto"), "workouts", "{\"workouts\": [" + run("me", "suunto", "1", 60) + "]}")
                .statusCode(200)
                .body("results[0].outcome", equalTo("rejected"))
                .body("results[0].problem.errors[0].field", equalTo("athleteId"));
    }

    @Test
    void of_a_record_that_comes_more_than_once_the_last_one_stands() {
        StringBuilder items = new StringBuilder(run("order", "suunto", "1", 60));
        for (int i = 61; i <= 180; i++) {
            items.append(',').append(run("order", "suunto", i % 3 == 0 ? "1" : "other" + i, i));
        }
        post(partner("suunto"), "workouts", "{\"workouts\": [" + items + "]}")
                .statusCode(200)
                .body("results", hasSize(121));
        athlete("order")
                .get("/v1/athletes/me/workouts/suunto/1")
                .then()
                .body("durationSeconds", equalTo(180))
                .body("revision", equalTo(41));
    }

    @Test
    void a_partner_records_wellness_days_of_many_athletes() {
        post(partner("suunto"), "wellness", """
                {"wellness": [
                  {"athleteId": "anna", "source": "suunto", "date": "2026-11-22", "sleepMinutes": 420},
                  {"athleteId": "bert", "source": "suunto", "date": "2026-11-22", "sleepMinutes": 0},
                  {"athleteId": "bert", "source": "suunto", "date": "2026-13-22", "sleepMinutes": 1},
                  {"athleteId": "bert", "source": "suunto"}]}""")
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "created", "rejected", "rejected")))
                .body("results[2].problem.errors[0].field", equalTo("date"))
                .body("results[3].problem.errors[0].field", equalTo("date"));
        athlete("bert").get("/v1/athletes/me/wellness/suunto/2026-11-22").then().body("sleepMinutes", equalTo(0));
    }

    @Test
    void only_a_partner_may_send_it() {
        for (String kind : List.of("workouts", "wellness")) {
            post(athlete("anna"), kind, "{\"" + kind + "\": []}")
                    .statusCode(403)
                    .body("code", equalTo("NOT_ALLOWED"));
            post(holder(TestToken.ofPartner("suunto").withScopes("other")), kind, "{}")
                    .statusCode(403)
                    .body("code", equalTo("SCOPE_MISSING"));
            post(partner("suunto"), kind, "{}").statusCode(422).body("code", equalTo("BATCH_INVALID"));
            post(partner("suunto"), kind, "{\"" + kind + "\": []}")
                    .statusCode(200)
                    .body("results", hasSize(0));
        }
    }

    private static ValidatableResponse post(RequestSpecification caller, String kind, String body) {
        return caller.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/" + kind + "/batch")
                .then();
    }

    private static String run(String athlete, String source, String externalId, int seconds) {
        return """
                {"athleteId": "%s", "source": "%s", "externalId": "%s", "sport": "running",
                 "startTime": "2026-11-22T06:40:00+01:00", "durationSeconds": %d}""".formatted(athlete, source, externalId, seconds);
    }
}
