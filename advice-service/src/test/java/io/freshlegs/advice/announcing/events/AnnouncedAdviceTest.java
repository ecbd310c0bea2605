package io.freshlegs.advice.announcing.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class AnnouncedAdviceTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String athlete = "runner-" + Long.toString(System.nanoTime(), 36);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_change_is_announced_as_the_advice_that_get_answers_by_the_contract() throws IOException {
        json().body(profile()).put("profile").then().statusCode(201);
        send(List.of(
                Events.workout(athlete, UUID.randomUUID(), 1, today, ",\"perceivedExertion\":7"),
                Events.wellness(athlete, today, 1),
                Events.meal(athlete, UUID.randomUUID(), today, 1)));

        Eventually.within(
                SOON, () -> assertThat(bodies()).endsWith(json().get("advice").asString()));

        ConsumerRecord<String, byte[]> last = last();
        assertThat(last.key()).startsWith(athlete + "/" + today.getYear());
        assertThat(last.partition()).isEqualTo(AthletePartitioner.partition(athlete, Topic.DEFAULT_PARTITIONS));
        assertThat(TopicReader.header(last, EventHeaders.TYPE)).isEqualTo(EventType.ADVICE_UPDATED.typeName());
        assertThat(TopicReader.header(last, EventHeaders.SUBJECT)).isEqualTo(last.key());
        assertThat(TopicReader.header(last, EventHeaders.SOURCE)).isEqualTo("/advice-service");
        for (String body : bodies()) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema())
                            .validate(body, InputFormat.JSON))
                    .as("%s", body)
                    .isEmpty();
        }
    }

    @Test
    void what_changes_nothing_is_not_announced_and_a_backlog_makes_a_handful() {
        // Given
        json().body(profile()).put("profile").then().statusCode(201);
        Eventually.within(SOON, () -> assertThat(bodies()).hasSize(1));

        // When
        json().body(profile()).put("profile").then().statusCode(200);
        List<ProducerRecord<byte[], byte[]>> backlog = new ArrayList<>();
        for (int record = 0; record < 1_000; record++) {
            backlog.add(Events.workout(
                    athlete, UUID.randomUUID(), 1, today.minusDays(1 + record % 180), ",\"perceivedExertion\":5"));
        }
        send(backlog);

        // Then
        Eventually.within(
                SOON,
                () -> assertThat(json().get("advice").<String>path("recovery.history"))
                        .isEqualTo("ready"));
        Eventually.within(
                SOON, () -> assertThat(bodies()).endsWith(json().get("advice").asString()));
        assertThat(bodies()).hasSizeLessThan(12).doesNotHaveDuplicates();
    }

    @Test
    void an_erased_athlete_is_taken_back_and_never_announced_again() {
        // Given
        json().body(profile()).put("profile").then().statusCode(201);
        UUID run = UUID.randomUUID();
        send(List.of(Events.workout(athlete, run, 1, today, "")));
        Eventually.within(
                SOON, () -> assertThat(bodies()).endsWith(json().get("advice").asString()));

        // When
        json().delete("").then().statusCode(202);

        // Then
        Eventually.within(SOON, () -> assertThat(last().value()).isNull());
        send(List.of(Events.workoutErased(athlete, run)));
        String other = athlete + "-b";
        send(List.of(Events.workout(other, UUID.randomUUID(), 1, today, "")));
        Eventually.within(SOON, () -> assertThat(records(other)).isNotEmpty());
        assertThat(last().value()).isNull();
    }

    @Test
    void facts_that_are_all_erased_take_the_advice_back() {
        UUID run = UUID.randomUUID();
        send(List.of(Events.workout(athlete, run, 1, today, "")));
        Eventually.within(SOON, () -> assertThat(bodies()).hasSize(1));

        send(List.of(Events.workoutErased(athlete, run)));

        Eventually.within(SOON, () -> assertThat(last().value()).isNull());
    }

    private List<String> bodies() {
        return records(athlete).stream()
                .filter(record -> record.value() != null)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private ConsumerRecord<String, byte[]> last() {
        List<ConsumerRecord<String, byte[]>> records = records(athlete);
        return records.get(records.size() - 1);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String one) {
        return TopicReader.read(Topic.ADVICE.topicName(), key -> key.startsWith(one + "/"));
    }

    private static String schema() throws IOException {
        return new String(
                EventType.class
                        .getResourceAsStream(EventType.ADVICE_UPDATED.schemaResource())
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String profile() {
        return """
               {"sex": "female", "birthDate": "1990-05-01", "bodyMassKg": 60, "timeZone": "UTC",
                "maxHeartRateBpm": 188, "restingHeartRateBpm": 50, "diet": "omnivore"}
               """;
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
        return given().auth()
                .oauth2(Servers.issuer().athleteToken(athlete))
                .contentType(ContentType.JSON)
                .basePath("/v1/athletes/" + athlete);
    }
}
