package io.freshlegs.advice.diary.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class DiaryHttpTest {

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_check_in_is_stored_read_listed_and_deleted() {
        String body = """
                {"legHeaviness": 7, "soreness": 3.5, "fatigue": 4, "mood": 2, "stress": 5,
                 "symptoms": ["focal_bone_pain_at_night", "calf_throbbing_one_sided"]}
                """;
        json().body(body).put("check-ins/2026-11-20").then().statusCode(201).header("ETag", "\"1\"");
        json().body(body).put("check-ins/2026-11-20").then().statusCode(200).header("ETag", "\"1\"");
        json().get("check-ins/2026-11-20")
                .then()
                .statusCode(200)
                .body("date", equalTo("2026-11-20"))
                .body("legHeaviness", equalTo(7))
                .body("soreness", equalTo(3.5f))
                .body("symptoms", contains("calf_throbbing_one_sided", "focal_bone_pain_at_night"));
        json().delete("check-ins/2026-11-20").then().statusCode(204);
        json().get("check-ins/2026-11-20").then().statusCode(404);
    }

    @Test
    void zero_heaviness_is_a_measured_zero_and_an_absent_one_is_unknown() {
        json().body("{\"legHeaviness\": 0}").put("check-ins/2026-11-20").then().statusCode(201);

        json().get("check-ins/2026-11-20")
                .then()
                .body("legHeaviness", equalTo(0))
                .body("soreness", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check-ins/2026-11-20|{\"legHeaviness\": 11}|CHECK_IN_INVALID|legHeaviness",
                "check-ins/2026-11-20|{\"legHeaviness\": -1}|CHECK_IN_INVALID|legHeaviness",
                "check-ins/2026-11-20|{\"soreness\": 0}|CHECK_IN_INVALID|soreness",
                "check-ins/2026-11-20|{\"mood\": 6}|CHECK_IN_INVALID|mood",
                "check-ins/2026-11-20|{\"symptoms\": [\"tired\"]}|CHECK_IN_INVALID|symptoms[0]",
                "check-ins/2026-11-20|{\"date\": \"2026-11-21\"}|CHECK_IN_INVALID|date",
                "check-ins/2026-11-20|{\"athleteId\": \"rival\"}|CHECK_IN_INVALID|athleteId",
                "check-ins/1999-12-31|{}|CHECK_IN_INVALID|date",
                "check-ins/2199-12-31|{}|CHECK_IN_INVALID|date",
                "labs/2026-11-20|{\"ferritinUgPerL\": -1}|LAB_INVALID|ferritinUgPerL",
                "labs/2026-11-20|{\"haemoglobinGPerL\": 1.4}|LAB_INVALID|haemoglobinGPerL",
                "labs/2026-11-20|{\"transferrinSaturationPercent\": 101}|LAB_INVALID|transferrinSaturationPercent",
                "labs/2026-11-20|{\"crpMgPerL\": \"low\"}|LAB_INVALID|crpMgPerL",
                "shoes/blue|{}|SHOE_INVALID|name",
                "shoes/blue|{\"name\": \" \"}|SHOE_INVALID|name",
                "shoes/blue|{\"name\": \"Blue\", \"massGrams\": 10}|SHOE_INVALID|massGrams",
                "shoes/blue|{\"name\": \"Blue\", \"shoeId\": \"red\"}|SHOE_INVALID|shoeId"
            })
    void a_wrong_value_is_named(String path, String body, String code, String field) {
        json().body(body)
                .put(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors.field", contains(field));
        json().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"check-ins/yesterday", "labs/2026-13-01", "check-ins/2026-02-30"})
    void a_path_without_a_day_is_400(String path) {
        json().body("{}").put(path).then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void blood_values_are_stored_as_sent() {
        json().body("{\"ferritinUgPerL\": 21.5, \"haemoglobinGPerL\": 131, \"crpMgPerL\": 0}")
                .put("labs/2026-10-01")
                .then()
                .statusCode(201)
                .body("ferritinUgPerL", equalTo(21.5f))
                .body("crpMgPerL", equalTo(0))
                .body("transferrinSaturationPercent", nullValue());
    }

    @Test
    void shoes_are_listed_the_last_stored_first_page_by_page() {
        for (String shoe : List.of("blue", "red", "tr/ail", "spike 1")) {
            json().body("{\"name\": \"" + shoe + "\", \"massGrams\": 240, \"retired\": false}")
                    .put("shoes/{id}", shoe)
                    .then()
                    .statusCode(201)
                    .body("shoeId", equalTo(shoe));
        }
        assertThat(ids("shoes?limit=3", "shoeId")).containsExactly("spike 1", "tr/ail", "red", "blue");
        json().delete("shoes/{id}", "tr/ail").then().statusCode(204);
        assertThat(ids("shoes", "shoeId")).containsExactly("spike 1", "red", "blue");
    }

    @Test
    void check_ins_are_listed_newest_first_page_by_page_within_the_days_asked_for() {
        for (int day = 1; day <= 9; day++) {
            json().body("{\"mood\": 3}").put("check-ins/2026-11-0" + day).then().statusCode(201);
        }
        assertThat(ids("check-ins?from=2026-11-02&to=2026-11-07&limit=4", "date"))
                .containsExactly("2026-11-07", "2026-11-06", "2026-11-05", "2026-11-04", "2026-11-03", "2026-11-02");
        assertThat(ids("check-ins?limit=3", "date")).hasSize(9);
    }

    @Test
    void a_cursor_opens_no_other_list() {
        json().body("{\"mood\": 3}").put("check-ins/2026-11-01").then().statusCode(201);
        json().body("{\"mood\": 3}").put("check-ins/2026-11-02").then().statusCode(201);
        String cursor = json().get("check-ins?limit=1").then().extract().path("nextCursor");

        json().get("check-ins?limit=1&from=2026-11-01&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        json().get("labs?limit=1&cursor=" + cursor).then().statusCode(400);
        json().get("check-ins?limit=0").then().statusCode(400).body("errors.field", contains("limit"));
        json().get("check-ins?from=2026-11-02&to=2026-11-01").then().statusCode(400);
    }

    @Test
    void an_athlete_without_records_has_empty_lists() {
        for (String list : List.of("check-ins", "labs", "shoes")) {
            json().get(list).then().statusCode(200).body("items", hasSize(0)).body("nextCursor", nullValue());
        }
    }

    @Test
    void twenty_first_writes_at_once_are_one_created_and_one_revision() {
        String token = Servers.issuer().athleteToken(athlete);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>(IntStream.range(0, 20)
                    .mapToObj(copy -> CompletableFuture.supplyAsync(
                            () -> as(token)
                                    .body("{\"mood\": 3}")
                                    .put("check-ins/2026-11-20")
                                    .statusCode(),
                            threads))
                    .toList());

            assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                    .hasSize(1);
            json().get("check-ins/2026-11-20").then().header("ETag", "\"1\"");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nobody_else_reaches_the_diary() {
        for (String path : List.of("check-ins", "labs", "shoes", "check-ins/2026-11-20", "shoes/blue")) {
            given().basePath("/v1/athletes/" + athlete).get(path).then().statusCode(401);
            as(Servers.issuer().athleteToken("rival")).get(path).then().statusCode(403);
            as(Servers.issuer().partnerToken("garmin")).get(path).then().statusCode(403);
        }
    }

    @Test
    void today_may_be_checked_in_wherever_the_athlete_is() {
        json().body("{\"mood\": 3}")
                .put("check-ins/" + LocalDate.now(ZoneOffset.ofHours(14)))
                .then()
                .statusCode(201);
    }

    /** What each item of a list holds there, over all pages. */
    private List<String> ids(String list, String name) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = json().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items." + name, String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private RequestSpecification json() {
        return as(Servers.issuer().athleteToken(athlete));
    }

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).basePath("/v1/athletes/" + athlete);
    }
}
