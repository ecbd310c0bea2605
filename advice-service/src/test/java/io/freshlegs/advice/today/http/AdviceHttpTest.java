package io.freshlegs.advice.today.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
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
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AdviceHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Inject
    DataSource dataSource;

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Test
    void an_athlete_never_seen_gets_advice_that_says_what_is_missing() {
        me().get("advice?date=" + DAY)
                .then()
                .statusCode(200)
                .body("athleteId", equalTo(athlete))
                .body("date", equalTo(DAY.toString()))
                .body("timeZone", equalTo("UTC"))
                .body("causes", hasSize(0))
                .body("training.today", nullValue())
                .body("recovery.state", equalTo("INSUFFICIENT_DATA"))
                .body("recovery.fitness", nullValue())
                .body("recovery", hasKey("fitness"))
                .body("notEnoughData", not(hasSize(0)))
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void a_workout_and_a_meal_on_their_topics_show_in_the_advice_and_go_with_their_deletion() {
        // Given
        UUID run = UUID.randomUUID();
        given().spec(me())
                .contentType("application/json")
                .body(profile())
                .put("profile")
                .then()
                .statusCode(201);

        // When
        send(List.of(
                Events.workout(athlete, run, 1, DAY, ",\"perceivedExertion\":5"),
                Events.meal(athlete, UUID.randomUUID(), DAY, 1)));

        // Then
        Eventually.within(SOON, () -> assertThat(number("recovery.loadToday")).isPositive());
        Eventually.within(
                SOON, () -> assertThat(number("protein.eatenTodayGrams")).isEqualTo(18));
        assertThat(number("iron.todayMg")).isEqualTo(6.6f);

        send(List.of(Events.workoutErased(athlete, run)));
        Eventually.within(SOON, () -> assertThat(number("recovery.loadToday")).isNaN());
    }

    @Test
    void the_same_facts_give_the_same_bytes_in_whatever_order_they_came() {
        // Given
        String other = athlete + "-b";
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> others = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            events.addAll(dayOf(athlete, day));
            others.addAll(dayOf(other, day));
        }
        Collections.shuffle(others, new Random(Long.getLong("freshlegs.seed", 5L)));
        for (String one : List.of(athlete, other)) {
            given().spec(as(Servers.issuer().athleteToken(one), one))
                    .contentType("application/json")
                    .body(profile())
                    .put("profile")
                    .then()
                    .statusCode(201);
        }

        // When
        send(events);
        send(others);

        // Then
        Eventually.within(SOON, () -> {
            String first = me().get("advice?date=" + DAY).asString();
            String second = as(Servers.issuer().athleteToken(other), other)
                    .get("advice?date=" + DAY)
                    .asString();
            assertThat(first).contains("\"history\":\"ready\"");
            assertThat(second.replace(other, athlete)).isEqualTo(first);
        });
        assertThat(me().get("advice?date=" + DAY).asByteArray())
                .isEqualTo(me().get("advice?date=" + DAY).asByteArray());
    }

    @Test
    void a_tag_saves_the_bytes_until_the_advice_is_another() {
        // Given
        Response first = me().get("advice?date=" + DAY);
        String tag = first.header("ETag");

        // When
        me().header("If-None-Match", tag)
                .get("advice?date=" + DAY)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        me().header("If-None-Match", "\"other\", W/" + tag)
                .get("advice?date=" + DAY)
                .then()
                .statusCode(304);
        me().header("If-None-Match", "\"other\"")
                .get("advice?date=" + DAY)
                .then()
                .statusCode(200);
        send(List.of(Events.workout(athlete, UUID.randomUUID(), 1, DAY, "")));

        // Then
        Eventually.within(
                SOON,
                () -> assertThat(me().header("If-None-Match", tag)
                                .get("advice?date=" + DAY)
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void the_advice_of_today_is_kept_until_something_changes() throws Exception {
        // Given
        given().spec(me())
                .contentType("application/json")
                .body(profile())
                .put("profile")
                .then()
                .statusCode(201);
        Eventually.within(SOON, () -> {
            me().get("advice").then().statusCode(200);
            assertThat(keptMark("kept once")).isEqualTo(1);
        });

        // When
        me().get("advice").then().body("headline", equalTo("kept once"));
        me().get("advice?date=" + DAY).then().body("headline", not(equalTo("kept once")));
        given().spec(me()).contentType("application/json").body("{\"mood\": 1}").put("check-ins/" + DAY);

        // Then
        me().get("advice").then().body("headline", not(equalTo("kept once")));
    }

    @Test
    void advice_comes_in_the_language_that_is_preferred_each_with_a_tag_of_its_own() {
        // Given
        Response english = me().get("advice?date=" + DAY);

        // When
        Response german =
                me().header("Accept-Language", "fr, de-AT;q=0.8, en;q=0.5").get("advice?date=" + DAY);

        // Then
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.header("Vary")).isEqualTo("Accept-Language");
        assertThat(german.<String>path("headline")).isNotEqualTo(english.path("headline"));
        assertThat(german.<String>path("inputsHash")).isEqualTo(english.path("inputsHash"));
        assertThat(german.header("ETag")).isNotEqualTo(english.header("ETag"));
        me().header("Accept-Language", "de")
                .header("If-None-Match", english.header("ETag"))
                .get("advice?date=" + DAY)
                .then()
                .statusCode(200);
        me().header("Accept-Language", "de")
                .header("If-None-Match", german.header("ETag"))
                .get("advice?date=" + DAY)
                .then()
                .statusCode(304)
                .header("Vary", "Accept-Language")
                .header("Content-Language", "de");
        me().header("Accept-Language", "fr").get("advice").then().header("Content-Language", "en");
        me().header("Accept-Language", "no language at all; q=x")
                .get("advice")
                .then()
                .statusCode(200)
                .header("Content-Language", "en");
    }

    @Test
    void advice_that_other_rules_computed_is_not_answered_by_this_release() throws Exception {
        // Given
        given().spec(me())
                .contentType("application/json")
                .body(profile())
                .put("profile")
                .then()
                .statusCode(201);
        Eventually.within(SOON, () -> {
            me().get("advice").then().statusCode(200);
            assertThat(keptMark("of other rules")).isEqualTo(1);
        });

        // When
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update advice_kept set rule_set = '1999.1' where athlete_id = ?")) {
            statement.setString(1, athlete);
            statement.executeUpdate();
        }

        // Then
        me().get("advice").then().statusCode(200).body("headline", not(equalTo("of other rules")));
    }

    @Test
    void the_advice_of_today_is_kept_in_each_language_and_goes_with_the_next_change() throws Exception {
        // Given
        given().spec(me())
                .contentType("application/json")
                .body(profile())
                .put("profile")
                .then()
                .statusCode(201);
        Eventually.within(SOON, () -> {
            me().get("advice").then().statusCode(200);
            me().header("Accept-Language", "de").get("advice").then().statusCode(200);
            assertThat(keptMark("kept twice")).isEqualTo(2);
        });

        // When
        Response german = me().header("Accept-Language", "de").get("advice");
        given().spec(me()).contentType("application/json").body("{\"mood\": 2}").put("check-ins/" + DAY);

        // Then
        assertThat(german.<String>path("headline")).isEqualTo("kept twice");
        for (String language : List.of("en", "de")) {
            me().header("Accept-Language", language)
                    .get("advice")
                    .then()
                    .header("Content-Language", language)
                    .body("headline", not(equalTo("kept twice")));
        }
    }

    @Test
    void the_answer_says_how_far_the_stream_has_been_read() {
        Instant asked = Instant.now();

        Eventually.within(SOON, () -> {
            String asOf = me().get("advice").header(AdviceResource.AS_OF);
            assertThat(asOf).isNotNull();
            assertThat(Instant.parse(asOf)).isAfter(asked);
        });
    }

    @Test
    void a_day_that_has_not_begun_is_422_and_today_is_the_default() {
        me().get("advice?date=2199-01-01").then().statusCode(422).body("code", equalTo("DATE_IN_FUTURE"));
        given().spec(me())
                .contentType("application/json")
                .body("{\"timeZone\": \"Pacific/Kiritimati\"}")
                .put("profile")
                .then()
                .statusCode(201);
        me().get("advice").then().statusCode(200).body("timeZone", equalTo("Pacific/Kiritimati"));
    }

    @Test
    void without_a_profile_the_zone_is_that_of_the_latest_workout() {
        send(List.of(Events.workout(athlete, UUID.randomUUID(), 1, DAY, ",\"timeZone\":\"Asia/Kathmandu\"")));

        Eventually.within(
                SOON,
                () -> assertThat(me().get("advice?date=" + DAY).<String>path("timeZone"))
                        .isEqualTo("Asia/Kathmandu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice?date=today", "advice?date=2026-02-30", "trends?from=x", "trends?to=2026-1-1"})
    void what_is_no_day_is_400(String path) {
        me().get(path).then().statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void trends_are_one_row_a_day_oldest_first_with_null_for_unknown() {
        send(List.of(
                Events.workout(athlete, UUID.randomUUID(), 1, DAY, ",\"perceivedExertion\":5"),
                Events.wellness(athlete, DAY, 1)));

        Eventually.within(
                SOON,
                () -> assertThat(
                                me().get("trends?from=2026-06-29&to=2026-06-30").<Float>path("days[1].load"))
                        .isPositive());
        Eventually.within(
                SOON,
                () -> assertThat(
                                me().get("trends?from=2026-06-29&to=2026-06-30").<Float>path("days[1].sleepMinutes"))
                        .isEqualTo(430f));
        me().get("trends?from=2026-06-29&to=2026-06-30")
                .then()
                .statusCode(200)
                .body("days.date", contains("2026-06-29", "2026-06-30"))
                .body("days[0]", hasKey("load"))
                .body("days[0].hrvRmssdMs", nullValue());
    }

    @Test
    void a_range_of_trends_is_bounded() {
        me().get("trends?from=2025-06-30&to=2026-06-30").then().statusCode(200).body("days", hasSize(366));
        me().get("trends?from=2025-06-29&to=2026-06-30").then().statusCode(400).body("errors.field", contains("from"));
        me().get("trends?from=2026-06-30&to=2026-06-29").then().statusCode(400).body("errors.field", contains("to"));
        me().get("trends?from=2020-01-01").then().statusCode(400);
        me().get("trends?to=2026-06-30").then().statusCode(200).body("days", hasSize(42));
    }

    @Test
    void a_coach_reads_advice_and_trends_of_listed_athletes_and_a_partner_reads_none() {
        String coach = Servers.issuer().token(TestToken.ofCoach("coach", athlete));
        as(coach, athlete).get("advice?date=" + DAY).then().statusCode(200).body("athleteId", equalTo(athlete));
        as(coach, athlete).get("trends").then().statusCode(200);
        as(coach, "somebody").get("advice").then().statusCode(403);
        as(Servers.issuer().athleteToken("rival"), athlete).get("advice").then().statusCode(403);
        as(Servers.issuer().partnerToken("garmin"), athlete)
                .get("advice")
                .then()
                .statusCode(403);
        as(Servers.issuer().partnerToken("garmin"), athlete)
                .get("trends")
                .then()
                .statusCode(403);
        given().basePath("/v1/athletes/" + athlete).get("advice").then().statusCode(401);
        String late = Servers.issuer().token(TestToken.ofAthlete(athlete).withLifetime(Duration.ofMinutes(-5)));
        as(late, athlete).get("advice").then().statusCode(401).body("code", equalTo("TOKEN_EXPIRED"));
    }

    private static List<ProducerRecord<byte[], byte[]>> dayOf(String one, int back) {
        LocalDate day = DAY.minusDays(back);
        UUID run = UUID.nameUUIDFromBytes(("run" + back).getBytes(StandardCharsets.UTF_8));
        UUID meal = UUID.nameUUIDFromBytes(("meal" + back).getBytes(StandardCharsets.UTF_8));
        return List.of(
                Events.workout(one, run, 1, day, ",\"averageHeartRateBpm\":%d".formatted(120 + back % 40)),
                Events.workout(one, run, 2, day, ",\"averageHeartRateBpm\":%d".formatted(121 + back % 40)),
                Events.wellness(one, day, 1),
                Events.meal(one, meal, day, 1),
                Events.foodDay(one, day, 1));
    }

    /** Writes a mark into the kept advice of this test's athlete; the number of rows that had one. */
    private int keptMark(String headline) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update advice_kept k
                        set json = jsonb_set(k.json::jsonb, '{headline}', to_jsonb(?::text))::text
                        from athlete_version v
                        where k.athlete_id = ? and v.athlete_id = k.athlete_id and v.version = k.version
                        """)) {
            statement.setString(1, headline);
            statement.setString(2, athlete);
            return statement.executeUpdate();
        }
    }

    private static String profile() {
        return """
               {"sex": "female", "birthDate": "1990-05-01", "bodyMassKg": 60, "timeZone": "Europe/Berlin",
                "maxHeartRateBpm": 188, "restingHeartRateBpm": 50, "diet": "omnivore"}
               """;
    }

    private float number(String path) {
        Float number = me().get("advice?date=" + DAY).path(path);
        return number == null ? Float.NaN : number;
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            events.forEach(producer::send);
        }
    }

    private RequestSpecification me() {
        return as(Servers.issuer().athleteToken(athlete), athlete);
    }

    private static RequestSpecification as(String token, String whose) {
        return given().auth().oauth2(token).basePath("/v1/athletes/" + whose);
    }
}
