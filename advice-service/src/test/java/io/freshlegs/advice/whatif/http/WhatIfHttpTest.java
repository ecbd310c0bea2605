package io.freshlegs.advice.whatif.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class WhatIfHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Test
    void an_empty_hypothesis_gives_the_advice_of_today_and_stores_nothing() {
        putProfile();
        assertThat(withoutChanged(ask("{}"))).isEqualTo(withoutChanged(me().get("advice")));

        ask("{\"profile\": {\"diet\": \"vegan\"}}").then().statusCode(200).header("Cache-Control", "private, no-store");

        me().get("profile").then().body("diet", equalTo("omnivore")).body("revision", equalTo(1));
        assertThat(withoutChanged(ask("{}"))).isEqualTo(withoutChanged(me().get("advice")));
    }

    @Test
    void a_supposed_workout_gives_the_advice_that_recording_it_gives() {
        // Given
        putProfile();
        UUID run = UUID.randomUUID();
        String supposed = """
                {"workouts": [{"source": "garmin", "externalId": "x-%s", "sport": "running", "startTime": "%sT06:00:00Z",
                 "durationSeconds": 3600, "distanceMeters": 10000, "zoneOffset": "+01:00", "perceivedExertion": 8}]}
                """.formatted(run, TODAY);

        // When
        Response before = ask(supposed);
        send(Events.workout(athlete, run, 1, TODAY, ",\"perceivedExertion\":8"));

        // Then
        before.then().statusCode(200).body("recovery.loadToday", not(nullValue()));
        Eventually.within(
                SOON, () -> assertThat(withoutChanged(me().get("advice"))).isEqualTo(withoutChanged(ask(supposed))));
        assertThat(withoutChanged(ask(supposed))).isEqualTo(withoutChanged(ask("{}")));
        assertThat(before.<String>path("inputsHash"))
                .isEqualTo(me().get("advice").path("inputsHash"));
        ask("{\"restDays\": [\"%s\"]}".formatted(TODAY))
                .then()
                .statusCode(200)
                .body("inputsHash", not(equalTo(before.<String>path("inputsHash"))));
    }

    @Test
    void a_profile_is_laid_over_the_stored_one_and_a_null_makes_a_field_unknown() {
        putProfile();

        Response vegan = ask("{\"profile\": {\"diet\": \"vegan\"}}");
        Response unknown = ask("{\"profile\": {\"bodyMassKg\": null}}");

        assertThat(vegan.<Float>path("protein.targetLowGrams")).isEqualTo(92.4f);
        assertThat(ask("{}").<Float>path("protein.targetLowGrams")).isEqualTo(84f);
        unknown.then().statusCode(200).body("protein.targetLowGrams", nullValue());
    }

    @Test
    void a_day_ahead_is_foreseen_and_its_language_is_the_preferred_one() {
        putProfile();

        Response ahead = given().spec(me())
                .header("Accept-Language", "de")
                .contentType("application/json")
                .body("{\"date\": \"%s\"}".formatted(TODAY.plusDays(14)))
                .post("advice/what-if");

        ahead.then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", "Accept-Language")
                .body("date", equalTo(TODAY.plusDays(14).toString()));
        assertThat(ahead.<String>path("headline"))
                .isNotEqualTo(
                        ask("{\"date\": \"%s\"}".formatted(TODAY.plusDays(14))).path("headline"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"date": "2020-01-01"}                                                       | date
                    {"date": "2199-01-01"}                                                       | date
                    {"workouts": [{}]}                                                           | workouts[0].sport
                    {"workouts": [{}]}                                                           | workouts[0].startTime
                    {"workouts": [{}]}                                                           | workouts[0].durationSeconds
                    {"workouts": [null]}                                                         | workouts[0]
                    {"workouts": [{"sport": "running", "durationSeconds": 0}]}                   | workouts[0].durationSeconds
                    {"workouts": [{"sport": "running", "perceivedExertion": 11}]}                | workouts[0].perceivedExertion
                    {"workouts": [{"sport": "running", "heartRateZoneSeconds": [1, null]}]}      | workouts[0].heartRateZoneSeconds
                    {"workouts": [{"source": "A b"}]}                                            | workouts[0].source
                    {"meals": [{"items": []}]}                                                   | meals[0].items
                    {"meals": [{"items": [{"name": "Tea", "grams": 0}]}]}                        | meals[0].items[0].grams
                    {"meals": [{"items": [{"foodId": "16070", "grams": 200}]}]}                  | meals[0].items[0].foodId
                    {"meals": [{"items": [{"ironMg": -1}]}]}                                     | meals[0].items[0].ironMg
                    {"meals": [{"mealType": "brunch"}]}                                          | meals[0].mealType
                    {"profile": {"bodyMassKg": 1}}                                               | profile.bodyMassKg
                    {"profile": {"timeZone": null}}                                              | profile.timeZone
                    {"profile": []}                                                              | profile
                    {"restDays": [null]}                                                         | restDays
                    {"restDays": ["2199-01-01"]}                                                 | restDays
                    {"restDays": ["monday"]}                                                     | restDays[0]
                    """)
    void what_could_not_be_recorded_cannot_be_supposed(String body, String field) {
        putProfile();

        ask(body)
                .then()
                .statusCode(422)
                .body("code", equalTo("WHAT_IF_INVALID"))
                .body("errors.field", hasItems(field));
    }

    @Test
    void a_coach_may_suppose_for_listed_athletes_and_nobody_else_does() {
        String coach = Servers.issuer().token(TestToken.ofCoach("coach", athlete));
        post(coach).then().statusCode(200).body("athleteId", equalTo(athlete));
        post(Servers.issuer().athleteToken("rival")).then().statusCode(403);
        post(Servers.issuer().partnerToken("garmin")).then().statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/athletes/" + athlete + "/advice/what-if")
                .then()
                .statusCode(401);
    }

    private Response post(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/athletes/" + athlete + "/advice/what-if");
    }

    private Response ask(String body) {
        return given().spec(me()).contentType("application/json").body(body).post("advice/what-if");
    }

    /** {@code changed} alone may depend on what came when. */
    private static String withoutChanged(Response advice) {
        return advice.asString().replaceFirst(",\"changed\":.*", "");
    }

    private void putProfile() {
        given().spec(me())
                .contentType("application/json")
                .body("{\"sex\": \"female\", \"birthDate\": \"1990-05-01\", \"bodyMassKg\": 60, \"timeZone\": \"UTC\","
                        + " \"diet\": \"omnivore\"}")
                .put("profile")
                .then()
                .statusCode(201);
    }

    private static void send(ProducerRecord<byte[], byte[]> event) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List.of(event).forEach(producer::send);
        }
    }

    private RequestSpecification me() {
        return given().auth().oauth2(Servers.issuer().athleteToken(athlete)).basePath("/v1/athletes/" + athlete);
    }
}
