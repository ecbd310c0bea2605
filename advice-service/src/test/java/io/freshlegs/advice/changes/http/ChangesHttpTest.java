package io.freshlegs.advice.changes.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ChangesHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    @Inject
    DataSource dataSource;

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_workout_that_comes_is_edited_late_and_deleted_is_each_time_the_cause() {
        // Given
        UUID run = UUID.randomUUID();
        putProfile();
        awaitCauses("profile.recorded");

        // When
        send(Events.workout(athlete, run, 1, TODAY, ",\"perceivedExertion\":9"));
        awaitCauses("workout.recorded", "profile.recorded");
        send(Events.workout(athlete, run, 2, TODAY.minusDays(1), ",\"perceivedExertion\":3"));
        awaitCauses("workout.updated", "workout.recorded", "profile.recorded");
        send(Events.workoutDeleted(athlete, run, 3));
        awaitCauses("workout.deleted", "workout.updated", "workout.recorded", "profile.recorded");

        // Then
        JsonPath changes = changes("");
        for (int item = 0; item < 3; item++) {
            String cause = "items[" + item + "].cause.";
            assertThat(changes.getString(cause + "source")).isEqualTo("garmin");
            assertThat(changes.getString(cause + "externalId")).isEqualTo("x-" + run);
            assertThat(changes.getInt(cause + "revision")).isEqualTo(3 - item);
            assertThat(changes.getString("items[" + item + "].date")).isEqualTo(TODAY.toString());
            assertThat(changes.getMap("items[" + item + "].before"))
                    .as("what was said before is what the change before said")
                    .isEqualTo(changes.getMap("items[" + (item + 1) + "].after"));
        }
        assertThat(changes.getMap("items[3]")).containsKey("before").containsEntry("before", null);
        assertThat(changes.getString("items[3].cause.externalId")).isEqualTo("profile");
        assertThat(changes.getString("items[0].after.headline"))
                .isEqualTo(me().get("advice").path("headline"));
    }

    @Test
    void advice_says_since_when_and_because_of_what_it_is_another() {
        // Given
        putProfile();
        awaitCauses("profile.recorded");

        // When
        given().spec(me())
                .contentType("application/json")
                .body("{\"legHeaviness\": 9, \"soreness\": 5}")
                .put("check-ins/" + TODAY)
                .then()
                .statusCode(201);
        awaitCauses("check-in.recorded", "profile.recorded");

        // Then
        me().get("advice")
                .then()
                .body("changed.since", equalTo(changes("").getString("items[0].at")))
                .body("changed.because", hasSize(1))
                .body("changed.because[0].type", equalTo("check-in.recorded"))
                .body("changed.because[0].externalId", equalTo(TODAY.toString()))
                .body("changed.because[0]", hasKey("source"));
        me().get("advice?date=" + TODAY.minusDays(3)).then().body("changed", nullValue());
        given().spec(me())
                .contentType("application/json")
                .body("{\"legHeaviness\": 9, \"soreness\": 5}")
                .put("check-ins/" + TODAY)
                .then()
                .statusCode(200);
        me().delete("check-ins/" + TODAY).then().statusCode(204);
        awaitCauses("check-in.deleted", "check-in.recorded", "profile.recorded");
    }

    @Test
    void the_list_goes_on_by_cursor_and_is_the_athletes_own() {
        // Given
        putProfile();
        awaitCauses("profile.recorded");
        for (int soreness = 5; soreness > 1; soreness--) {
            given().spec(me())
                    .contentType("application/json")
                    .body("{\"soreness\": %d, \"fatigue\": %d}".formatted(soreness, soreness))
                    .put("check-ins/" + TODAY);
            int so = 6 - soreness + 1;
            Eventually.within(
                    SOON, () -> assertThat(changes("").getList("items")).hasSize(so));
        }

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = changes("?limit=2" + cursor);
            seen.addAll(page.getList("items.at", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen)
                .isEqualTo(changes("").getList("items.at", String.class))
                .hasSize(5);
        me().get("changes?limit=0").then().statusCode(400);
        me().get("changes?cursor=abc").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
        String coach = Servers.issuer().token(TestToken.ofCoach("coach", athlete));
        given().auth()
                .oauth2(coach)
                .get("/v1/athletes/" + athlete + "/changes")
                .then()
                .statusCode(403);
        given().get("/v1/athletes/" + athlete + "/changes").then().statusCode(401);
    }

    @Test
    void changes_are_exported_forgotten_after_90_days_and_erased_with_the_athlete() throws Exception {
        // Given
        putProfile();
        awaitCauses("profile.recorded");
        me().get("export")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].cause.type", equalTo("profile.recorded"));

        // When
        age("89 days");
        int kept = changes("").getList("items").size();
        age("2 days");
        int old = changes("").getList("items").size();

        // Then
        assertThat(kept).isEqualTo(1);
        assertThat(old).isZero();
        me().delete("").then().statusCode(202);
        assertThat(rows()).isZero();
    }

    private void age(String by) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update advice_change set at = at - cast(? as interval) where athlete_id = ?")) {
            statement.setString(1, by);
            statement.setString(2, athlete);
            statement.executeUpdate();
        }
    }

    private int rows() throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from advice_change where athlete_id = ?")) {
            statement.setString(1, athlete);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private void awaitCauses(String... types) {
        Eventually.within(
                SOON,
                () -> assertThat(changes("").getList("items.cause.type", String.class))
                        .containsExactly(types));
    }

    private JsonPath changes(String query) {
        return me().get("changes" + query).jsonPath();
    }

    private void putProfile() {
        given().spec(me())
                .contentType("application/json")
                .body("{\"sex\": \"female\", \"birthDate\": \"1990-05-01\", \"bodyMassKg\": 60, \"timeZone\": \"UTC\"}")
                .put("profile")
                .then()
                .statusCode(201);
    }

    private static void send(ProducerRecord<byte[], byte[]> event) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(event);
        }
    }

    private RequestSpecification me() {
        return given().auth().oauth2(Servers.issuer().athleteToken(athlete)).basePath("/v1/athletes/" + athlete);
    }
}
