package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.localservers.LocalKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stream may do to its reader, beyond what it promises. */
class PollLoopHazardsStoreTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final String athlete = "athlete-" + Long.toString(System.nanoTime(), 36);
    private final FactDatabase database = new FactDatabase(Servers.postgres());

    @AfterEach
    void sums_are_what_the_facts_sum_to() {
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void a_topic_that_was_deleted_and_made_again_is_read_from_its_beginning() throws Exception {
        try (LocalKafka kafka = LocalKafka.start();
                Admin admin = kafka.admin()) {
            // Given
            kafka.createContractTopics();
            send(kafka, workouts(0, 150));
            try (RunningIntake intake =
                    new RunningIntake(kafka.bootstrapServers(), database.facts(), "made-again", 12)) {
                Eventually.within(SOON, () -> assertThat(rows()).isEqualTo(150));
                Eventually.within(SOON, () -> assertThat(intake.lagSeconds()).isZero());

                // When
                admin.deleteTopics(List.of(Topic.WORKOUTS.topicName())).all().get();
                Eventually.within(
                        SOON,
                        () -> assertThat(admin.listTopics().names().get()).doesNotContain(Topic.WORKOUTS.topicName()));
                kafka.createTopic(Topic.WORKOUTS.topicName(), Topic.DEFAULT_PARTITIONS, Topic.WORKOUTS.config(1));
                send(kafka, workouts(1_000, 1_050));
                Eventually.within(
                        SOON,
                        () -> assertThat(rows())
                                .as("read while the log is shorter than the one before")
                                .isEqualTo(200));
                send(kafka, workouts(1_050, 1_100));

                // Then
                Eventually.within(SOON, () -> assertThat(rows()).isEqualTo(250));
                assertThat(intake.isRunning()).isTrue();
                assertThat(intake.deadLetters()).isZero();
            }
        }
    }

    @Test
    void two_writers_that_meet_on_the_same_rows_wait_for_each_other_and_never_deadlock() {
        // Given
        List<FactChange> changes = LoggedSeason.changes(LoggedSeason.events(athlete, Events.DAY, 25));
        long seed = Long.getLong("freshlegs.seed", 5L);

        // When
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            List<FactChange> shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, new Random(seed + writer));
            writers.add(CompletableFuture.runAsync(() -> {
                FactChanges facts = database.facts();
                for (int from = 0; from < shuffled.size(); from += 50) {
                    facts.apply(LatestChanges.of(shuffled.subList(from, from + 50)), List.of());
                }
            }));
        }

        // Then
        assertThat(CompletableFuture.allOf(writers.toArray(CompletableFuture<?>[]::new)))
                .as("seed %d", seed)
                .succeedsWithin(SOON);
        assertThat(database.texts("select deadlocks from pg_stat_database where datname = current_database()"))
                .containsExactly("0");
        assertThat(rows()).isEqualTo(changes.size());
    }

    @Test
    void whatever_stands_in_the_trace_context_the_record_is_read() {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        Random random = new Random(Long.getLong("freshlegs.seed", 31L));
        for (int number = 0; number < 200; number++) {
            byte[] nonsense = new byte[random.nextInt(80)];
            random.nextBytes(nonsense);
            ProducerRecord<byte[], byte[]> event = Events.workout(athlete, Events.idOf(athlete + number), 1);
            event.headers().remove(EventHeaders.TRACE_PARENT).add(EventHeaders.TRACE_PARENT, nonsense);
            events.add(event);
        }

        assertThat(LoggedSeason.changes(events)).hasSize(200);
    }

    private List<ProducerRecord<byte[], byte[]>> workouts(int from, int to) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (int number = from; number < to; number++) {
            events.add(Events.workout(athlete, Events.idOf(athlete + number), 1));
        }
        return events;
    }

    private int rows() {
        return Integer.parseInt(database.texts("select count(*) from fact").get(0));
    }

    private static void send(LocalKafka kafka, List<ProducerRecord<byte[], byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
            events.forEach(producer::send);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(LocalKafka kafka) {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
