package io.freshlegs.advice.live.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.EventStream;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AdviceStreamHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);
    private final String token = Servers.issuer().athleteToken(athlete);
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    private final List<EventStream> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(EventStream::close);
    }

    @Test
    void a_stream_begins_with_the_bytes_of_get() {
        putProfile();

        EventStream stream = open(Map.of());

        Eventually.within(
                SOON,
                () -> assertThat(lastOf(stream).data())
                        .isEqualTo(me().get("advice").asString()));
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(stream.header("Vary")).isEqualTo("Accept-Language");
        assertThat(stream.header("Content-Language")).isEqualTo("en");
        assertThat(stream.retryMillis()).isBetween(1_000L, 4_000L);
        assertThat(lastOf(stream).name()).isEqualTo("advice");
        assertThat(lastOf(stream).id()).isNotBlank();
        Eventually.within(SOON, () -> assertThat(stream.comments()).contains("heartbeat"));
    }

    @Test
    void a_check_in_and_a_workout_from_the_topic_each_bring_the_changed_advice() {
        // Given
        putProfile();
        EventStream stream = open(Map.of());
        Eventually.within(SOON, () -> assertThat(stream.events()).isNotEmpty());

        // When
        given().spec(me())
                .contentType("application/json")
                .body("{\"legHeaviness\": 9, \"soreness\": 5}")
                .put("check-ins/" + today)
                .then()
                .statusCode(201);

        // Then
        Eventually.within(SOON, () -> {
            assertThat(lastOf(stream).data()).contains("check-in.recorded");
            assertThat(lastOf(stream).data()).isEqualTo(me().get("advice").asString());
        });
        send(Events.workout(athlete, UUID.randomUUID(), 1, today, ",\"perceivedExertion\":9"));
        Eventually.within(SOON, () -> {
            assertThat(lastOf(stream).data()).doesNotContain("\"loadToday\":null");
            assertThat(lastOf(stream).data()).isEqualTo(me().get("advice").asString());
        });
        assertThat(stream.events()).extracting(EventStream.Event::id).doesNotHaveDuplicates();
    }

    @Test
    void whoever_comes_back_with_the_advice_that_holds_is_told_only_of_the_next() {
        // Given
        putProfile();
        EventStream first = open(Map.of());
        Eventually.within(
                SOON,
                () -> assertThat(lastOf(first).data())
                        .isEqualTo(me().get("advice").asString()));
        String held = lastOf(first).id();
        first.close();

        // When
        EventStream second = open(Map.of("Last-Event-ID", held));
        Eventually.within(SOON, () -> assertThat(second.comments()).contains("heartbeat"));
        boolean toldAgain = !second.events().isEmpty();
        given().spec(me())
                .contentType("application/json")
                .body("{\"legHeaviness\": 8}")
                .put("check-ins/" + today);

        // Then
        assertThat(toldAgain).isFalse();
        Eventually.within(SOON, () -> assertThat(second.events()).isNotEmpty());
        assertThat(second.events().get(0).id()).isNotEqualTo(held);
        EventStream third = open(Map.of("Last-Event-ID", held));
        Eventually.within(SOON, () -> assertThat(third.events()).isNotEmpty());
    }

    @Test
    void a_stream_speaks_the_language_that_is_preferred() {
        putProfile();

        EventStream stream = open(Map.of("Accept-Language", "de-DE, en;q=0.4"));

        assertThat(stream.header("Content-Language")).isEqualTo("de");
        Eventually.within(
                SOON,
                () -> assertThat(lastOf(stream).data())
                        .isEqualTo(me().header("Accept-Language", "de")
                                .get("advice")
                                .asString()));
    }

    @Test
    void a_stream_ends_when_its_token_does() {
        String brief = Servers.issuer().token(TestToken.ofAthlete(athlete).withLifetime(Duration.ofSeconds(4)));

        EventStream stream = open(Map.of("Authorization", "Bearer " + brief));

        Eventually.within(SOON, () -> assertThat(stream.events()).isNotEmpty());
        Eventually.within(SOON, () -> assertThat(stream.hasEnded()).isTrue());
    }

    @Test
    void the_streams_of_an_athlete_end_with_the_erasure() {
        // Given
        putProfile();
        EventStream stream = open(Map.of());
        Eventually.within(SOON, () -> assertThat(stream.events()).isNotEmpty());

        // When
        me().delete("").then().statusCode(202);

        // Then
        Eventually.within(SOON, () -> assertThat(stream.hasEnded()).isTrue());
    }

    @Test
    void the_sixth_stream_is_refused_until_one_is_closed() {
        // Given
        for (int number = 0; number < 5; number++) {
            assertThat(open(Map.of()).status()).isEqualTo(200);
        }

        // When
        me().accept("text/event-stream")
                .get("advice/stream")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("TOO_MANY_STREAMS"));
        open.remove(0).close();

        // Then
        Eventually.within(SOON, () -> assertThat(open(Map.of()).status()).isEqualTo(200));
    }

    @Test
    void a_coach_follows_listed_athletes_and_nobody_else_does() {
        String coach = Servers.issuer().token(TestToken.ofCoach("coach", athlete));

        EventStream stream = open(Map.of("Authorization", "Bearer " + coach));

        Eventually.within(SOON, () -> assertThat(lastOf(stream).data()).contains("\"athleteId\":\"" + athlete + "\""));
        for (String other :
                List.of(Servers.issuer().athleteToken("rival"), Servers.issuer().partnerToken("garmin"))) {
            given().auth()
                    .oauth2(other)
                    .get("/v1/athletes/" + athlete + "/advice/stream")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("NOT_ALLOWED"));
        }
        given().get("/v1/athletes/" + athlete + "/advice/stream").then().statusCode(401);
        me().accept("application/json").get("advice/stream").then().statusCode(406);
    }

    private static EventStream.Event lastOf(EventStream stream) {
        List<EventStream.Event> events = stream.events();
        assertThat(events).isNotEmpty();
        return events.get(events.size() - 1);
    }

    private EventStream open(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(EventStream.bearer(token));
        all.putAll(headers);
        EventStream stream = EventStream.open(
                "http://localhost:" + RestAssured.port + "/v1/athletes/" + athlete + "/advice/stream", all);
        open.add(stream);
        return stream;
    }

    private void putProfile() {
        given().spec(me())
                .contentType("application/json")
                .body("{\"sex\": \"female\", \"birthDate\": \"1990-05-01\", \"bodyMassKg\": 60, \"timeZone\": \"UTC\"}")
                .put("profile")
                .then()
                .statusCode(201);
    }

    private static void send(org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> event) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(event);
        }
    }

    private RequestSpecification me() {
        return given().auth().oauth2(token).basePath("/v1/athletes/" + athlete);
    }
}
