package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.OperatorRun;
import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.today.http.AdviceAsSent;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.localservers.LocalKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order {@code replay} on a real broker and a real database. */
class ReplayStoreTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalKafka KAFKA = Servers.kafka();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ROWS = """
            select concat_ws(' ', kind, record_key, revision, local_date, event_id, md5(body::text)) from fact
            where athlete_id = '%1$s'
            union all
            select concat_ws(' ', day, meals, closed, eaten, coverage) from day_sum where athlete_id = '%1$s'
            order by 1
            """;

    private final String athlete = "athlete-" + Long.toString(System.nanoTime(), 36);
    private final String group = "replay-" + athlete;
    private final FactDatabase database = new FactDatabase(Servers.postgres());
    private final List<RunningIntake> running = new ArrayList<>();

    @AfterEach
    void close() {
        running.forEach(RunningIntake::close);
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void after_a_replay_every_row_and_the_advice_are_the_same_byte_for_byte() {
        // Given
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(LoggedSeason.events(athlete, TODAY, 30));
        UUID moved = Events.idOf(athlete + "moved");
        events.add(Events.meal(athlete, moved, TODAY, 1));
        events.add(Events.meal(athlete, moved, TODAY.minusDays(1), 2));
        UUID erased = Events.idOf(athlete + "erased");
        events.add(Events.workout(athlete, erased, 1));
        events.add(Events.workoutErased(athlete, erased));
        events.add(Events.workout(athlete, Events.idOf(athlete + "deleted"), 1));
        events.add(Events.workoutDeleted(athlete, Events.idOf(athlete + "deleted"), 2));
        send(events);
        database.execute(
                "insert into profile (athlete_id, revision, time_zone, conditions, opt_out) values ('%s', 1, 'UTC', '{}', '{}')"
                        .formatted(athlete));
        RunningIntake first = start();
        Eventually.within(SOON, () -> assertThat(factsOf(athlete)).hasSize(242));
        Eventually.within(SOON, () -> assertThat(first.lagSeconds()).isZero());
        first.close();
        List<String> rows = database.texts(ROWS.formatted(athlete));
        byte[] advice = advice();

        // When
        OperatorRun replay = OperatorRun.of(settings(), "replay");

        // Then
        assertThat(replay.said()).contains("48 partitions");
        assertThat(replay.exitCode()).isZero();
        assertThat(database.texts(ROWS.formatted(athlete))).isEmpty();
        assertThat(database.texts("select 1 from stream_position")).isEmpty();
        assertThat(database.texts("select athlete_id from profile")).containsExactly(athlete);
        start();
        Eventually.within(
                SOON, () -> assertThat(database.texts(ROWS.formatted(athlete))).isEqualTo(rows));
        assertThat(advice()).asString(StandardCharsets.UTF_8).isEqualTo(new String(advice, StandardCharsets.UTF_8));
    }

    @Test
    void while_a_member_of_the_group_reads_it_is_refused_and_nothing_is_changed() {
        // Given
        send(List.of(Events.workout(athlete, Events.idOf(athlete), 1)));
        start();
        Eventually.within(SOON, () -> assertThat(factsOf(athlete)).hasSize(1));

        // When
        OperatorRun replay = OperatorRun.of(settings(), "replay");

        // Then
        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.said()).contains("has 1 member. Stop every replica").doesNotContain("at io.freshlegs");
        assertThat(factsOf(athlete)).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_told_and_nothing_is_changed() {
        send(List.of(Events.workout(athlete, Events.idOf(athlete), 1)));
        start();
        Eventually.within(SOON, () -> assertThat(factsOf(athlete)).hasSize(1));
        running.remove(0).close();

        OperatorRun noDatabase =
                OperatorRun.of(with("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/facts"), "replay");
        OperatorRun noBroker = OperatorRun.of(
                with(
                        "kafka.default.api.timeout.ms",
                        "2000",
                        "kafka.request.timeout.ms",
                        "1000",
                        "kafka.bootstrap.servers",
                        "127.0.0.1:1"),
                "replay");

        assertThat(noDatabase.exitCode()).isEqualTo(1);
        assertThat(noDatabase.said()).startsWith("The database does not do it");
        assertThat(noBroker.exitCode()).isEqualTo(1);
        assertThat(noBroker.said()).startsWith("The broker does not");
        assertThat(factsOf(athlete)).hasSize(1);
    }

    @Test
    void another_word_is_no_order_and_does_nothing() {
        OperatorRun run = OperatorRun.of(Map.of(), "reply");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("replay").contains("redrive");
    }

    private byte[] advice() {
        return AdviceAsSent.bytes(AdviceEngine.advise(
                FactReads.facts(
                        FactReads.of(database.dataSource()).of(AthleteId.of(athlete), FactReads.windowOf(TODAY))),
                AdviceMoment.endOf(TODAY)));
    }

    private List<String> factsOf(String one) {
        return database.texts("select record_key from fact where athlete_id = '%s'".formatted(one));
    }

    private Map<String, String> with(String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(settings());
        for (int at = 0; at < keysAndValues.length; at += 2) {
            settings.put(keysAndValues[at], keysAndValues[at + 1]);
        }
        return settings;
    }

    private Map<String, String> settings() {
        return database.settings(KAFKA.bootstrapServers(), group);
    }

    private RunningIntake start() {
        RunningIntake intake = new RunningIntake(KAFKA.bootstrapServers(), database.facts(), group, 12);
        running.add(intake);
        return intake;
    }

    private void send(List<ProducerRecord<byte[], byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            events.forEach(producer::send);
        }
    }
}
