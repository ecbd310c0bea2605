package io.freshlegs.advice.erasure.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class PrivacyHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);

    @Inject
    DataSource dataSource;

    @Test
    void an_export_holds_every_own_record_as_its_put_takes_it() {
        // Given
        String profile = "{\"timeZone\": \"Europe/Berlin\", \"diet\": \"vegan\"}";
        json().body(profile).put("profile").then().statusCode(201);
        json().body("{\"mood\": 3}").put("check-ins/2026-06-29").then().statusCode(201);
        json().body("{\"mood\": 4}").put("check-ins/2026-06-30").then().statusCode(201);
        json().body("{\"ferritinUgPerL\": 30}").put("labs/2026-05-01").then().statusCode(201);
        json().body("{\"name\": \"Blue\"}").put("shoes/blue").then().statusCode(201);

        // When
        Map<String, Object> export = json().get("export")
                .then()
                .statusCode(200)
                .body("athleteId", equalTo(athlete))
                .body("exportedAt", notNullValue())
                .body("profiles.diet", contains("vegan"))
                .body("checkIns.date", contains("2026-06-30", "2026-06-29"))
                .body("labs.ferritinUgPerL", contains(30))
                .body("shoes.shoeId", contains("blue"))
                .extract()
                .path("$");

        // Then
        json().body(((List<?>) export.get("profiles")).get(0))
                .put("profile")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        json().body(((List<?>) export.get("labs")).get(0))
                .put("labs/2026-05-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void an_erased_athlete_reads_as_one_never_seen() throws Exception {
        // Given
        json().body("{\"timeZone\": \"Europe/Berlin\"}").put("profile").then().statusCode(201);
        json().body("{\"mood\": 3}").put("check-ins/2026-06-29").then().statusCode(201);
        json().body("{\"ferritinUgPerL\": 30}").put("labs/2026-05-01").then().statusCode(201);
        json().body("{\"name\": \"Blue\"}").put("shoes/blue").then().statusCode(201);
        send(List.of(
                Events.workout(athlete, UUID.randomUUID(), 1, DAY, ""),
                Events.meal(athlete, UUID.randomUUID(), DAY, 1)));
        Eventually.within(SOON, () -> assertThat(rowsOf("fact")).isEqualTo(2));

        // When
        json().delete("").then().statusCode(202);

        // Then
        for (String table : tablesOfAthletes()) {
            assertThat(rowsOf(table)).as(table).isZero();
        }
        json().get("profile").then().statusCode(404);
        json().get("check-ins").then().statusCode(200).body("items", hasSize(0));
        json().get("export").then().statusCode(200).body("profiles", hasSize(0));
        json().get("advice").then().statusCode(200).body("recovery.state", equalTo("INSUFFICIENT_DATA"));
        json().delete("").then().statusCode(202);
    }

    @Test
    void an_erasure_waits_for_an_announcement_that_is_under_way() throws Exception {
        // Given: somebody whose turn to be announced comes much later
        CompletableFuture<Integer> erasure;
        try (Connection announcement = dataSource.getConnection();
                Statement statement = announcement.createStatement()) {
            statement.execute("insert into athlete_version (athlete_id, version) values ('" + athlete + "', 1)");
            statement.execute("insert into advice_due (athlete_id, since) values ('" + athlete
                    + "', clock_timestamp() + interval '1 hour')");

            // When
            announcement.setAutoCommit(false);
            statement.execute("delete from advice_due where athlete_id = '" + athlete + "'");
            erasure = CompletableFuture.supplyAsync(() -> json().delete("").statusCode());
            Eventually.within(
                    SOON,
                    () -> assertThat(texts("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database() and query like '%advice_due%'"))
                            .hasSize(1));
            statement.execute("update athlete_version set version = version + 1 where athlete_id = '" + athlete + "'");
            announcement.commit();
            announcement.setAutoCommit(true);
        }

        // Then
        assertThat(erasure).succeedsWithin(SOON).isEqualTo(202);
        assertThat(rowsOf("athlete_version")).isZero();
        assertThat(rowsOf("advice_due")).isZero();
    }

    @Test
    void nobody_but_the_athlete_may_export_or_erase() {
        json().body("{\"timeZone\": \"UTC\"}").put("profile").then().statusCode(201);
        for (String token : List.of(
                Servers.issuer().athleteToken("rival"),
                Servers.issuer().token(TestToken.ofCoach("coach", athlete)),
                Servers.issuer().partnerToken("garmin"))) {
            as(token).get("export").then().statusCode(403);
            as(token).delete("").then().statusCode(403);
            as(token).get("duplicates").then().statusCode(403);
        }
        given().delete("/v1/athletes/" + athlete).then().statusCode(401);
        json().get("profile").then().statusCode(200);
    }

    @Test
    void two_records_of_one_run_are_listed_as_duplicates_and_the_richer_one_counts() {
        // Given
        UUID poor = UUID.randomUUID();
        UUID rich = UUID.randomUUID();

        // When
        send(List.of(
                Events.workout(athlete, poor, 1, DAY, ""),
                Events.workout(athlete, rich, 1, DAY, ",\"averageHeartRateBpm\":150,\"elevationGainMeters\":80")));

        // Then
        Eventually.within(
                SOON,
                () -> assertThat(json().get("duplicates").<List<Object>>path("items"))
                        .hasSize(1));
        json().get("duplicates")
                .then()
                .body("items[0].workout.externalId", equalTo("x-" + poor))
                .body("items[0].duplicateOf.externalId", equalTo("x-" + rich))
                .body("items[0].duplicateOf.source", equalTo("garmin"))
                .body("items[0].why", notNullValue());
    }

    private List<String> tablesOfAthletes() throws Exception {
        return texts("select table_name from information_schema.columns"
                + " where column_name = 'athlete_id' and table_schema = 'public' and table_name <> 'outbox'");
    }

    private int rowsOf(String table) throws Exception {
        return Integer.parseInt(texts("select count(*) from %s where athlete_id = '%s'".formatted(table, athlete))
                .get(0));
    }

    private List<String> texts(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            events.forEach(producer::send);
        }
    }

    private RequestSpecification json() {
        return as(Servers.issuer().athleteToken(athlete));
    }

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).basePath("/v1/athletes/" + athlete);
    }
}
