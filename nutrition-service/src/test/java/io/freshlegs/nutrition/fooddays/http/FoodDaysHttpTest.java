package io.freshlegs.nutrition.fooddays.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.partner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class FoodDaysHttpTest {

    private static final String COMPLETE = "{\"complete\": true}";

    @Test
    void a_day_is_closed_reopened_and_closed_again() {
        put("me", "2026-11-22", COMPLETE)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("outcome", equalTo("created"))
                .body("date", equalTo("2026-11-22"))
                .body("localDate", equalTo("2026-11-22"))
                .body("complete", equalTo(true));
        put("me", "2026-11-22", COMPLETE).statusCode(200).body("outcome", equalTo("unchanged"));
        athlete("nora").get(path("nora", "2026-11-22")).then().statusCode(200).body("complete", equalTo(true));
        athlete("nora").delete(path("me", "2026-11-22")).then().statusCode(204);
        athlete("nora").get(path("me", "2026-11-22")).then().statusCode(404).body("code", equalTo("RECORD_DELETED"));
        put("me", "2026-11-22", COMPLETE).statusCode(201).body("revision", equalTo(3));
    }

    @Test
    void a_day_that_was_never_closed_is_404_and_may_be_reopened() {
        athlete("nora").get(path("me", "2026-11-01")).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        athlete("nora").delete(path("me", "2026-11-01")).then().statusCode(204);
    }

    @Test
    void only_true_closes_a_day() {
        for (String body : List.of("{}", "{\"complete\": false}", "{\"complete\": null}")) {
            put("me", "2026-11-20", body)
                    .statusCode(422)
                    .body("code", equalTo("FOOD_DAY_INVALID"))
                    .body("errors.field", equalTo(List.of("complete")));
        }
        put("me", "2026-11-20", "{\"complete\": \"true\"}").statusCode(422);
        put("me", "2026-11-20", "{\"complete\": 1}").statusCode(422);
    }

    @Test
    void a_date_that_is_none_or_lies_ahead_or_is_another_than_that_of_the_path_is_422() {
        for (String date : List.of("2026-02-30", "today", "1999-12-31", "2096-01-01")) {
            put("me", date, COMPLETE).statusCode(422).body("errors.field", hasItem("date"));
        }
        put("me", "2026-11-20", "{\"complete\": true, \"date\": \"2026-11-21\"}")
                .statusCode(422)
                .body("errors.field", hasItem("date"));
    }

    @Test
    void only_the_athlete_can_say_that_all_was_logged() {
        partner("yazio")
                .contentType(ContentType.JSON)
                .body(COMPLETE)
                .put(path("nora", "2026-11-22"))
                .then()
                .statusCode(403);
        athlete("other").get(path("nora", "2026-11-22")).then().statusCode(403);
    }

    private static ValidatableResponse put(String athlete, String date, String body) {
        return athlete("nora")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path(athlete, date))
                .then();
    }

    private static String path(String athlete, String date) {
        return "/v1/athletes/" + athlete + "/food-days/" + date;
    }
}
