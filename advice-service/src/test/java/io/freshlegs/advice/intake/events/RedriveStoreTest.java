package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.OperatorRun;
import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.contracts.DeadLetterHeaders;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.localservers.LocalKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order {@code redrive} on a real broker and a real database. */
class RedriveStoreTest {

    private static final LocalKafka KAFKA = Servers.kafka();

    private final String athlete = "athlete-" + Long.toString(System.nanoTime(), 36);
    private final UUID run = Events.idOf(athlete);
    private final FactDatabase database = new FactDatabase(Servers.postgres());
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    @AfterEach
    void close() {
        producer.close();
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void a_record_that_can_be_read_by_now_is_applied_and_its_athlete_is_due() throws Exception {
        setAside(Events.workout(athlete, run, 3));

        OperatorRun redrive = redrive();

        assertThat(redrive.exitCode()).as(redrive.said()).isZero();
        assertThat(revisions()).containsExactly("3");
        assertThat(database.texts("select athlete_id from advice_due")).contains(athlete);
    }

    @Test
    void a_record_that_has_moved_on_since_gets_its_newest_state() throws Exception {
        setAside(Events.workout(athlete, run, 3));
        send(Events.workout(athlete, run, 4));

        redrive();

        assertThat(revisions()).containsExactly("4");
    }

    @Test
    void a_record_that_was_erased_since_stays_erased() throws Exception {
        setAside(Events.workout(athlete, run, 3));
        send(Events.workoutErased(athlete, run));

        redrive();

        assertThat(revisions()).isEmpty();
    }

    @Test
    void what_can_not_be_read_even_so_is_told_by_its_code_and_holds_nothing_up() throws Exception {
        setAside(Events.withBody(Events.workout(athlete, Events.idOf(athlete + 1), 1), Events.utf8("{\"athleteId\":")));
        setAside(Events.withHeader(
                Events.workout(athlete, Events.idOf(athlete + 2), 1), EventHeaders.ID, "nul\u0000nul"));
        setAside(Events.workout(athlete, run, 1));

        OperatorRun redrive = redrive();

        assertThat(redrive.said()).contains("BODY_MALFORMED").contains("DATA_REFUSED");
        assertThat(revisions()).containsExactly("1");
    }

    @Test
    void giving_the_order_again_changes_nothing() throws Exception {
        setAside(Events.workout(athlete, run, 3));
        redrive();
        List<String> before = database.texts("select xmin from fact where athlete_id = '%s'".formatted(athlete));

        redrive();

        assertThat(database.texts("select xmin from fact where athlete_id = '%s'".formatted(athlete)))
                .isEqualTo(before);
    }

    @Test
    void the_service_may_run_meanwhile() throws Exception {
        // Given
        setAside(Events.workout(athlete, run, 3));
        try (RunningIntake intake =
                new RunningIntake(KAFKA.bootstrapServers(), database.facts(), "redrive-" + athlete, 12)) {

            // When
            assertThat(redrive().exitCode()).isZero();
            send(Events.workout(athlete, run, 5));

            // Then
            Eventually.within(
                    Duration.ofSeconds(60), () -> assertThat(revisions()).containsExactly("5"));
            Eventually.within(
                    Duration.ofSeconds(60),
                    () -> assertThat(intake.lagSeconds()).isZero());
        }
    }

    private OperatorRun redrive() {
        return OperatorRun.of(database.settings(KAFKA.bootstrapServers(), "none"), "redrive");
    }

    /** Puts a record on its topic and a dead letter of it beside, as an intake does that can't read it. */
    private void setAside(ProducerRecord<byte[], byte[]> event) throws Exception {
        RecordMetadata stands = send(event);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topic.ofName(event.topic()).deadLetterName(),
                event.partition(),
                event.key(),
                event.value(),
                new RecordHeaders(event.headers().toArray())
                        .add(DeadLetterHeaders.CODE, Events.utf8("BODY_INVALID"))
                        .add(DeadLetterHeaders.TOPIC, Events.utf8(stands.topic()))
                        .add(DeadLetterHeaders.PARTITION, Events.utf8(Integer.toString(stands.partition())))
                        .add(DeadLetterHeaders.OFFSET, Events.utf8(Long.toString(stands.offset()))));
        send(letter);
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) throws Exception {
        return producer.send(record).get();
    }

    private List<String> revisions() {
        return database.texts("select revision from fact where athlete_id = '%s'".formatted(athlete));
    }
}
