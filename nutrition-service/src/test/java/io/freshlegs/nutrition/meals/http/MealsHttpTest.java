package io.freshlegs.nutrition.meals.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static io.freshlegs.kit.testing.Callers.holder;
import static io.freshlegs.kit.testing.Callers.partner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class MealsHttpTest {

    private static final String LUNCH = """
            {"eatenAt": "2026-11-22T12:30:00+01:00", "mealType": "lunch", "items": [
              {"name": "Lentil soup", "grams": 400, "energyKcal": 360, "proteinGrams": 22, "ironMg": 6.2},
              {"name": "Coffee", "energyKcal": 40, "drink": "coffee"}]}""";

    @Test
    void a_meal_is_created_then_unchanged_then_updated_with_its_totals_and_coverage() {
        put("first", "1", LUNCH)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("outcome", equalTo("created"))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"))
                .body("revision", equalTo(1))
                .body("athleteId", equalTo("first"))
                .body("localDate", equalTo("2026-11-22"))
                .body("eatenAt", equalTo("2026-11-22T11:30:00Z"))
                .body("zoneOffset", equalTo("+01:00"))
                .body("items[1].drink", equalTo("coffee"))
                .body("items[1]", not(hasKey("proteinGrams")))
                .body("totals.energyKcal", equalTo(400))
                .body("totals.proteinGrams", equalTo(22))
                .body("totals", not(hasKey("fatGrams")))
                .body("coverage.ironMg", equalTo(0.9f))
                .body("coverage.fatGrams", equalTo(0));
        put("first", "1", LUNCH).statusCode(200).body("outcome", equalTo("unchanged"));
        put("first", "1", LUNCH.replace("6.2", "6.3"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("outcome", equalTo("updated"));
        athlete("first")
                .get(path("me", "1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Cache-Control", "private, no-cache")
                .body("totals.ironMg", equalTo(6.3f))
                .body("$", not(hasKey("outcome")));
    }

    @Test
    void totals_of_the_client_are_ignored() {
        put(
                        "totaler",
                        "1",
                        LUNCH.replace("{\"eatenAt\"", "{\"totals\": {\"ironMg\": 99}, \"coverage\": 7, \"eatenAt\""))
                .statusCode(201)
                .body("totals.ironMg", equalTo(6.2f))
                .body("coverage.ironMg", equalTo(0.9f));
        put("totaler", "1", LUNCH).body("outcome", equalTo("unchanged"));
    }

    @Test
    void unknown_and_0_are_two_things() {
        String known = LUNCH.replace("\"drink\": \"coffee\"", "\"drink\": \"coffee\", \"ironMg\": 0");
        put("zero", "1", LUNCH).statusCode(201).body("coverage.ironMg", equalTo(0.9f));
        put("zero", "1", LUNCH.replace("\"drink\": \"coffee\"", "\"drink\": \"coffee\", \"ironMg\": null"))
                .body("outcome", equalTo("unchanged"));
        put("zero", "1", known)
                .body("outcome", equalTo("updated"))
                .body("coverage.ironMg", equalTo(1))
                .body("items[1].ironMg", equalTo(0));
    }

    @Test
    void a_lower_source_version_is_stale_and_shows_what_is_stored() {
        put("versions", "1", LUNCH.replaceFirst("\\{", "{\"sourceVersion\": 5,"))
                .statusCode(201);
        put("versions", "1", LUNCH.replaceFirst("\\{", "{\"sourceVersion\": 4,").replace("6.2", "1"))
                .statusCode(200)
                .body("outcome", equalTo("stale"))
                .body("totals.ironMg", equalTo(6.2f))
                .body("revision", equalTo(1));
    }

    @Test
    void an_edit_of_another_revision_is_412_and_of_the_right_one_is_stored() {
        put("editor", "1", LUNCH).statusCode(201);
        edit("editor", "\"2\"", LUNCH.replace("6.2", "1")).statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
        edit("editor", "\"1\"", LUNCH.replace("6.2", "1")).statusCode(200).header("ETag", "\"2\"");
        edit("editor", "1", LUNCH).statusCode(400).body("errors[0].field", equalTo("If-Match"));
    }

    @Test
    void every_field_at_fault_is_named() {
        put("faulty", "1", "{}")
                .statusCode(422)
                .body("code", equalTo("MEAL_INVALID"))
                .body("errors.field", containsInAnyOrder("eatenAt", "mealType", "items"));
        put("faulty", "1", """
                {"eatenAt": "2026-11-22T12:30:00Z", "mealType": "brunch", "zoneOffset": "1",
                 "items": [{"name": "", "grams": 0, "ironMg": -1, "drink": "beer"}, {"energyKcal": 10001}, null]}""")
                .statusCode(422)
                .body(
                        "errors.field",
                        hasItems(
                                "mealType",
                                "zoneOffset",
                                "items[0].name",
                                "items[0].grams",
                                "items[0].ironMg",
                                "items[0].drink",
                                "items[1].name",
                                "items[1].energyKcal",
                                "items[2]"));
        put("faulty", "1", LUNCH.replaceAll("(?s)\"items\".*", "\"items\": []}"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("items")));
        put("faulty", "1", LUNCH.replace("400", "\"400\""))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("items[0].grams")));
        athlete("faulty").get(path("me", "1")).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_null_item_before_a_faulty_one_does_not_shift_its_place() {
        put("shifted", "1", LUNCH.replaceAll("(?s)\"items\".*", "\"items\": [null, {\"name\": \"a\", \"grams\": -1}]}"))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("items[0]", "items[1].grams"));
    }

    @Test
    void a_meal_holds_fifty_items_and_no_more() {
        String item = "{\"name\": \"a\", \"energyKcal\": 1}";
        put("many", "50", meal(item, 50)).statusCode(201).body("totals.energyKcal", equalTo(50));
        put("many", "51", meal(item, 51)).statusCode(422).body("errors.field", equalTo(List.of("items")));
    }

    @Test
    void without_offset_or_zone_the_day_is_that_of_utc_and_the_meal_says_so() {
        put("zoneless", "1", LUNCH.replace("12:30:00+01:00", "23:30:00Z"))
                .statusCode(201)
                .body("localDate", equalTo("2026-11-22"))
                .body("quality", equalTo(List.of("zone_assumed")));
    }

    @Test
    void another_athletes_meals_are_403_and_a_partner_sees_and_writes_its_own_source_alone() {
        put("anna", "1", LUNCH).statusCode(201);
        athlete("other").get(path("anna", "1")).then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        put(partner("yazio"), "/v1/athletes/anna/meals/yazio/1", LUNCH).statusCode(201);
        partner("yazio")
                .get("/v1/athletes/anna/meals")
                .then()
                .statusCode(200)
                .body("items.source", equalTo(List.of("yazio")));
        put(partner("yazio"), path("anna", "2"), LUNCH).statusCode(403);
        holder(TestToken.ofPartner("yazio").withScopes())
                .get("/v1/athletes/anna/meals")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_MISSING"));
        given().get(path("anna", "1")).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_deleted_meal_is_404_and_its_revival_counts_on() {
        put("deleter", "1", LUNCH).statusCode(201);
        athlete("deleter").delete(path("me", "1")).then().statusCode(204);
        athlete("deleter").delete(path("me", "1")).then().statusCode(204);
        athlete("deleter").get(path("me", "1")).then().statusCode(404).body("code", equalTo("RECORD_DELETED"));
        put("deleter", "1", LUNCH).statusCode(201).body("revision", equalTo(3));
    }

    @Test
    void a_batch_answers_item_by_item() {
        String bad = "{\"source\": \"app\", \"externalId\": \"bad\", \"mealType\": \"lunch\"}";
        String foreign =
                LUNCH.replaceFirst("\\{", "{\"athleteId\": \"anna\", \"source\": \"app\", \"externalId\": \"f\",");
        athlete("bulk")
                .contentType(ContentType.JSON)
                .body("{\"meals\": [" + named("1") + "," + bad + ",7," + foreign + "," + named("1") + "]}")
                .post("/v1/athletes/me/meals/batch")
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("created", "rejected", "rejected", "rejected", "unchanged")))
                .body("results.index", equalTo(List.of(0, 1, 2, 3, 4)))
                .body("results[1].problem.code", equalTo("MEAL_INVALID"))
                .body("results[1].externalId", equalTo("bad"))
                .body("results[3].problem.errors[0].field", equalTo("athleteId"));
    }

    @Test
    void a_list_pages_newest_first_within_local_days() {
        for (int day = 1; day <= 7; day++) {
            put("pager", "d" + day, LUNCH.replace("2026-11-22", "2026-11-0" + day))
                    .statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = athlete("pager")
                    .queryParam("limit", 2)
                    .queryParam("from", "2026-11-02")
                    .queryParam("to", "2026-11-06");
            ValidatableResponse page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/athletes/me/meals")
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.externalId"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactly("d6", "d5", "d4", "d3", "d2");
    }

    @Test
    void nothing_of_what_was_sent_is_repeated_in_a_problem() {
        String marker = "marker-7f3a";
        String answer = put("echo", "1", LUNCH.replace("lunch", marker).replace("400", "\"" + marker + "\""))
                .statusCode(422)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(marker);
    }

    @Test
    void no_meal_is_503_or_500_for_any_printable_name() {
        for (String name : List.of("Żurek", "味噌汁", "🍌 milk", "a\\\"b", "'; drop table meal; --", "\\u200fabc")) {
            put("names", "1", LUNCH.replace("Lentil soup", name)).statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        }
        put("names", "1", LUNCH.replace("Lentil soup", "a\\u0000b")).statusCode(422);
        put("names", "1", LUNCH.replace("Lentil soup", "\\ud800")).statusCode(422);
    }

    private static String meal(String item, int count) {
        return LUNCH.replaceAll(
                "(?s)\"items\".*",
                "\"items\": [" + IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(",")) + "]}");
    }

    private static String named(String externalId) {
        return LUNCH.replaceFirst("\\{", "{\"source\": \"app\", \"externalId\": \"" + externalId + "\",");
    }

    private static ValidatableResponse put(String athlete, String externalId, String body) {
        return put(athlete(athlete), path("me", externalId), body);
    }

    private static ValidatableResponse put(RequestSpecification caller, String path, String body) {
        return caller.contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static ValidatableResponse edit(String athlete, String ifMatch, String body) {
        return put(athlete(athlete).header("If-Match", ifMatch), path("me", "1"), body);
    }

    private static String path(String athlete, String externalId) {
        return "/v1/athletes/" + athlete + "/meals/app/" + externalId;
    }
}
