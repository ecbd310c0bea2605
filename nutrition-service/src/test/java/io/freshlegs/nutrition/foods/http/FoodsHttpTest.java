package io.freshlegs.nutrition.foods.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.EventContract;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class FoodsHttpTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            lentils        | 16070
            lentil cookd   | 16070
            lentels        | 16070
            beef liver     | 13326
            liver beef     | 13326
            tofu           | 16126
            orange juice   | 09206
            orange juce    | 09206
            oat            | 20038
            spinich        | 11457
            chicken liver  | 05028
            mussels        | 15164
            coffee         | 14209
            banan          | 09040
            egg            | 01129
            white beans    | 16050
            yoghurt        | 01116
            peanut butter  | 16098
            quinoa cooked  | 20137
            eggs           | 01129
            eggs           | 01123
            oatmeal        | 08121
            porridge       | 08121
            chicken breast | 05064
            banana         | 09040
            rice           | 20045
            brown rice     | 20041
            milk           | 01077
            yogurt         | 01116
            greek yog      | 01256
            spinach        | 11457
            whey           | 14066
            protein powder | 14066
            pasta          | 20121
            spaghetti      | 20121
            bread          | 18069
            soy milk       | 16120
            cornflakes     | 08020
            dark chocolate | 19904
            cheddar        | 01009
            butter         | 01145
            bacon          | 10862
            ham            | 07029
            ice cream      | 19095
            cola           | 14400
            sports drink   | 14460
            black beans    | 16015
            tomato         | 11529
            turkey         | 05219
            """, delimiter = '|')
    void the_right_food_is_among_the_first_three(String query, String foodId) {
        List<String> found = search(query).extract().path("items.foodId");
        assertThat(found.subList(0, Math.min(3, found.size()))).contains(foodId);
    }

    @Test
    void plain_food_comes_before_what_is_made_of_it() {
        List<String> names = search("lentils").extract().path("items.name");
        assertThat(names.subList(0, 3)).noneMatch(name -> name.toLowerCase().contains("soup"));
        assertThat(names).anyMatch(name -> name.toLowerCase().contains("soup"));
    }

    @Test
    void results_come_while_the_word_is_typed() {
        for (String typed : List.of("le", "len", "lent", "lenti", "lentil")) {
            List<String> names = search(typed).extract().path("items.name");
            assertThat(names).as(typed).isNotEmpty();
            assertThat(names.get(0).toLowerCase()).as(typed).startsWith("le");
        }
    }

    @Test
    void words_that_no_food_has_together_find_foods_that_have_some() {
        List<String> names = search("lentils banana").extract().path("items.name");
        assertThat(names.subList(0, 5)).anyMatch(name -> name.startsWith("Lentils"));
    }

    @Test
    void hostile_and_meaningless_queries_find_nothing_and_break_nothing() {
        for (String query : List.of("xqzwv", "' & | ! ( ) :*", "the", "\u0000\uD800x", "%_%", "💩")) {
            search(query);
        }
        problem("", "query");
        problem(" ".repeat(20), "query");
        problem("x".repeat(101), "query");
        signedIn().get("/v1/foods").then().statusCode(400).body("errors[0].field", equalTo("query"));
        signedIn()
                .queryParam("query", "oat")
                .queryParam("limit", "0")
                .get("/v1/foods")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void a_food_says_what_is_unknown_by_null_and_zero_by_zero() {
        signedIn()
                .get("/v1/foods/16070")
                .then()
                .statusCode(200)
                .body("foodId", equalTo("16070"))
                .body("name", equalTo("Lentils, mature seeds, cooked, boiled, without salt"))
                .body("group", equalTo("Legumes and Legume Products"))
                .body("flesh", equalTo(false))
                .body("drink", equalTo("none"))
                .body("per100g.ironMg", equalTo(3.33f))
                .body("per100g.proteinGrams", equalTo(9.02f))
                .body("measures", hasSize(1))
                .body("measures[0]", hasEntry("name", "1 cup"));
        signedIn()
                .get("/v1/foods/03022")
                .then()
                .statusCode(200)
                .body("per100g", hasKey("vitaminCMg"))
                .body("per100g.vitaminCMg", nullValue());
        signedIn().get("/v1/foods/99999").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void an_answer_can_be_kept_and_asked_for_again_by_its_tag() {
        String tag = signedIn().get("/v1/foods/16070").then().extract().header("ETag");
        signedIn().header("If-None-Match", tag).get("/v1/foods/16070").then().statusCode(304);
        signedIn().header("If-None-Match", tag).get("/v1/foods/16069").then().statusCode(200);
        search("oat").header("Cache-Control", equalTo("private, max-age=3600"));
    }

    @Test
    void every_signed_in_caller_may_read_and_nobody_else() {
        given().get("/v1/foods/16070").then().statusCode(401).body("code", equalTo("NO_TOKEN"));
        given().get("/v1/foods?query=oat").then().statusCode(401);
        given().auth()
                .oauth2(Servers.issuer().token(TestToken.ofPartner("garmin")))
                .get("/v1/foods/16070")
                .then()
                .statusCode(200);
    }

    @Test
    void two_hundred_grams_of_cooked_lentils_hold_what_the_table_says() {
        meal("lentils", """
                {"foodId": "16070", "grams": 200, "ironMg": 99}""")
                .statusCode(201)
                .body("totals.ironMg", equalTo(6.66f))
                .body("totals.proteinGrams", equalTo(18.04f))
                .body("items[0].foodId", equalTo("16070"))
                .body("items[0].name", equalTo("Lentils, mature seeds, cooked, boiled, without salt"))
                .body("items[0].flesh", equalTo(false))
                .body("items[0].drink", equalTo("none"))
                .body("coverage.ironMg", equalTo(1));
    }

    @Test
    void what_a_food_does_not_state_stays_unknown_in_the_meal() {
        meal("unknown-c", """
                {"foodId": "03022", "grams": 100, "vitaminCMg": 50}""")
                .statusCode(201)
                .body("totals", org.hamcrest.Matchers.not(hasKey("vitaminCMg")))
                .body("items[0]", org.hamcrest.Matchers.not(hasKey("vitaminCMg")))
                .body("coverage.vitaminCMg", equalTo(0));
    }

    @Test
    void what_a_food_does_not_state_is_unknown_in_the_event_too() {
        // Given
        given().auth()
                .oauth2(Servers.issuer().athleteToken("announced-eater"))
                .contentType(ContentType.JSON)
                .body("""
                        {"eatenAt": "2026-11-22T12:30:00+01:00", "mealType": "lunch",
                         "items": [{"foodId": "03022", "grams": 100}]}""")
                .put("/v1/athletes/me/meals/app/1")
                .then()
                .statusCode(201);

        // Then
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(TopicReader.read(Topic.MEALS.topicName(), key -> key.startsWith("announced-eater/")))
                        .singleElement()
                        .satisfies(event -> {
                            EventContract.holds(event, "announced-eater", "nutrition-service");
                            assertThat(new String(event.value(), StandardCharsets.UTF_8))
                                    .contains("\"foodId\":\"03022\"", "\"vitaminCMg\":0}")
                                    .containsOnlyOnce("vitaminCMg");
                        }));
    }

    @Test
    void coffee_and_liver_carry_what_advice_needs_to_judge_iron() {
        meal("iron", """
                {"foodId": "13326", "grams": 100}, {"foodId": "14209", "grams": 240, "name": "My coffee"},
                {"foodId": "42128", "grams": 50, "flesh": true}, {"foodId": "42128", "grams": 50}""")
                .statusCode(201)
                .body("items[0].flesh", equalTo(true))
                .body("items[1].drink", equalTo("coffee"))
                .body("items[1].name", equalTo("My coffee"))
                .body("items[2].flesh", equalTo(true))
                .body("items[3].flesh", nullValue());
    }

    @Test
    void an_unknown_food_and_missing_grams_are_violations_of_their_item() {
        meal("wrong", """
                {"name": "Bread", "energyKcal": 250}, {"foodId": "99999", "grams": 10}, {"foodId": "16070"},
                {"foodId": "16070", "grams": 0}, {"foodId": "16070", "grams": 5001}""")
                .statusCode(422)
                .body("code", equalTo("MEAL_INVALID"))
                .body(
                        "errors.field",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "items[1].foodId", "items[2].grams", "items[3].grams", "items[4].grams"));
    }

    @Test
    void a_great_amount_of_a_food_is_accepted_whatever_it_adds_up_to() {
        meal("oil", """
                {"foodId": "04053", "grams": 5000}""").statusCode(201);
    }

    private static ValidatableResponse meal(String externalId, String items) {
        return given().auth()
                .oauth2(Servers.issuer().token(TestToken.ofAthlete("eater")))
                .contentType(ContentType.JSON)
                .body("{\"eatenAt\": \"2026-11-22T12:30:00+01:00\", \"mealType\": \"lunch\", \"items\": [" + items
                        + "]}")
                .put("/v1/athletes/me/meals/app/" + externalId)
                .then();
    }

    private static ValidatableResponse search(String query) {
        return signedIn().queryParam("query", query).get("/v1/foods").then().statusCode(200);
    }

    private static void problem(String query, String field) {
        signedIn()
                .queryParam("query", query)
                .get("/v1/foods")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"))
                .body("errors[0].field", equalTo(field));
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Servers.issuer().token(TestToken.ofAthlete("eater")));
    }
}
