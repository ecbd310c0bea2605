package io.freshlegs.advice.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.contracts.DeadLetterHeaders;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The poll loop on a real broker and a real database. */
class PollLoopStoreTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalKafka KAFKA = Servers.kafka();

    private final String athlete = "athlete-" + Long.toString(System.nanoTime(), 36);
    private final FactDatabase database = new FactDatabase(Servers.postgres());
    private final List<RunningIntake> running = new ArrayList<>();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    @AfterEach
    void close() {
        producer.close();
        for (RunningIntake intake : running) {
            intake.close();
        }
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void poison_in_a_batch_of_five_hundred_is_set_aside_and_everything_else_flows() {
        // Given
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (int record = 0; record < 500; record++) {
            events.add(Events.workout(athlete, id(record), 1));
        }
        ProducerRecord<byte[], byte[]> truncated =
                Events.withBody(Events.workout(athlete, id(900), 1), Events.utf8("{\"athleteId\":"));
        ProducerRecord<byte[], byte[]> nextMajor = Events.withHeader(
                Events.workout(athlete, id(901), 1), EventHeaders.TYPE, "io.freshlegs.workout.recorded.v2");
        ProducerRecord<byte[], byte[]> noHeaders =
                Events.withHeader(Events.withBody(Events.workout(athlete, id(902), 1), null), EventHeaders.ID, null);
        ProducerRecord<byte[], byte[]> refused =
                Events.withHeader(Events.workout(athlete, id(903), 1), EventHeaders.ID, "nul\u0000nul");
        events.addAll(100, List.of(truncated, nextMajor));
        events.addAll(300, List.of(noHeaders, refused));

        // When
        send(events);
        RunningIntake intake = start();

        // Then
        Eventually.within(SOON, () -> assertThat(database.texts(rows())).containsExactly("500"));
        Eventually.within(SOON, () -> assertThat(intake.deadLetters()).isGreaterThanOrEqualTo(4));
        assertThat(codesOf(deadLetters()))
                .containsExactlyInAnyOrder(
                        DeadLetterCode.BODY_MALFORMED,
                        DeadLetterCode.MAJOR_VERSION_UNKNOWN,
                        DeadLetterCode.BODY_MISSING,
                        DeadLetterCode.DATA_REFUSED);
        assertThat(intake.health.isAlive(SOON)).isTrue();
        Eventually.within(SOON, () -> assertThat(intake.lagSeconds()).isZero());
    }

    @Test
    void a_dead_letter_is_the_record_as_received_with_where_and_why_and_nothing_else() {
        // Given
        ProducerRecord<byte[], byte[]> poison =
                Events.withBody(Events.workout(athlete, id(1), 1), Events.utf8("secret, not JSON"));

        // When
        send(List.of(poison));
        start();

        // Then
        Eventually.within(SOON, () -> assertThat(deadLetters()).hasSize(1));
        ConsumerRecord<byte[], byte[]> letter = deadLetters().get(0);
        assertThat(letter.key()).isEqualTo(poison.key());
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(letter.partition()).isEqualTo(poison.partition());
        assertThat(header(letter, DeadLetterHeaders.CODE)).isEqualTo("BODY_MALFORMED");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topic.WORKOUTS.topicName());
        assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo(Integer.toString(poison.partition()));
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).matches("[0-9]+");
        assertThat(letter.headers().toArray())
                .hasSize(poison.headers().toArray().length + DeadLetterHeaders.ALL.size());
    }

    @Test
    void the_highest_revision_wins_under_any_order_and_in_one_batch() {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (long revision = 1; revision <= 500; revision++) {
            events.add(Events.workout(athlete, id(1), revision));
        }
        Collections.shuffle(events, new Random(Long.getLong("freshlegs.seed", 11L)));

        send(events);
        start();

        Eventually.within(
                SOON, () -> assertThat(database.texts(mine("revision"))).containsExactly("500"));
    }

    @Test
    void reading_everything_again_leaves_every_row_as_it_was() {
        // Given
        send(List.of(
                Events.workout(athlete, id(1), 3),
                Events.wellness(athlete, Events.DAY, 1),
                Events.meal(athlete, id(2), Events.DAY, 1),
                Events.foodDay(athlete, Events.DAY, 2),
                Events.workout(athlete, id(3), 1),
                Events.workoutDeleted(athlete, id(3), 2)));
        RunningIntake first = start();
        Eventually.within(SOON, () -> assertThat(database.texts(rows())).containsExactly("5"));
        first.close();
        List<String> before = database.texts(mine("concat(kind, record_key, revision, ' ', xmin)"));

        // When
        RunningIntake again = start();
        Eventually.within(SOON, () -> assertThat(applied(again)).isGreaterThanOrEqualTo(6));

        // Then
        Eventually.within(SOON, () -> assertThat(again.lagSeconds()).isZero());
        assertThat(database.texts(mine("concat(kind, record_key, revision, ' ', xmin)")))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void an_erasure_leaves_nothing_and_is_no_dead_letter() {
        // Given
        send(List.of(Events.workout(athlete, id(1), 4), Events.meal(athlete, id(2), Events.DAY, 1)));
        start();
        Eventually.within(SOON, () -> assertThat(database.texts(rows())).containsExactly("2"));

        // When
        send(List.of(Events.workoutErased(athlete, id(1))));

        // Then
        Eventually.within(SOON, () -> assertThat(database.texts(mine("kind"))).containsExactly("meal"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void while_the_database_is_away_nothing_is_set_aside_and_a_new_member_waits_too() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start()) {
            // Given
            FactDatabase away = new FactDatabase(postgres);
            RunningIntake first = start(away, "g-" + athlete);
            send(List.of(Events.workout(athlete, id(1), 1)));
            Eventually.within(SOON, () -> assertThat(away.texts(rows())).containsExactly("1"));

            // When
            postgres.stopImmediately();
            send(List.of(Events.workout(athlete, id(2), 1), Events.workout(athlete, id(1), 2)));
            Eventually.within(SOON, () -> assertThat(first.health.waitingFor()).isEqualTo("database"));
            RunningIntake second = start(away, "g-" + athlete);
            Eventually.within(SOON, () -> assertThat(second.health.isReady()).isTrue());
            Eventually.within(SOON, () -> assertThat(second.health.waitingFor()).isEqualTo("database"));

            // Then
            assertThat(first.health.isAlive(Duration.ofSeconds(5))).isTrue();
            assertThat(second.health.isAlive(Duration.ofSeconds(5))).isTrue();
            postgres.restart();
            Eventually.within(
                    SOON,
                    () -> assertThat(away.texts(
                                    "select revision from fact where athlete_id = '%s' order by 1".formatted(athlete)))
                            .containsExactly("1", "2"));
            Eventually.within(SOON, () -> assertThat(first.health.waitingFor()).isEmpty());
            assertThat(deadLetters()).isEmpty();
        }
    }

    @Test
    void the_offset_waits_for_the_acknowledgement_of_the_dead_letter() throws Exception {
        try (Admin admin = KAFKA.admin()) {
            // Given
            ProducerRecord<byte[], byte[]> poison =
                    Events.withBody(Events.workout(athlete, id(1), 1), Events.utf8("{"));
            admin.deleteTopics(List.of(Topic.WORKOUTS.deadLetterName())).all().get();
            // other tests may have written to the partition before
            long placeOfPoison = end(admin, poison);

            // When
            send(List.of(poison));
            RunningIntake intake = start();
            Eventually.within(SOON, () -> assertThat(intake.health.waitingFor()).isEqualTo("dead-letter-topic"));

            // Then
            assertThat(committed(admin, intake.group, poison)).isLessThanOrEqualTo(placeOfPoison);
            assertThat(intake.health.isReady()).isTrue();
            KAFKA.createTopic(
                    Topic.WORKOUTS.deadLetterName(), Topic.DEFAULT_PARTITIONS, Topic.WORKOUTS.deadLetterConfig(1));
            send(List.of(Events.workout(athlete, id(2), 1)));
            Eventually.within(SOON, () -> assertThat(database.texts(rows())).containsExactly("1"));
            Eventually.within(SOON, () -> assertThat(codesOf(deadLetters())).contains(DeadLetterCode.BODY_MALFORMED));
            Eventually.within(
                    SOON,
                    () -> assertThat(committed(admin, intake.group, poison)).isGreaterThan(placeOfPoison));
        } finally {
            KAFKA.createContractTopics();
        }
    }

    @Test
    void a_closed_loop_has_left_its_group_at_once() throws Exception {
        try (Admin admin = KAFKA.admin()) {
            RunningIntake intake = start();
            Eventually.within(
                    SOON, () -> assertThat(members(admin, intake.group)).isEqualTo(1));

            intake.close();

            Eventually.within(
                    Duration.ofSeconds(2),
                    () -> assertThat(members(admin, intake.group)).isZero());
        }
    }

    @Test
    void a_broker_with_another_number_of_partitions_ends_the_loop_and_liveness() {
        RunningIntake intake = new RunningIntake(KAFKA.bootstrapServers(), database.facts(), "g-" + athlete, 13);
        running.add(intake);

        Eventually.within(SOON, () -> assertThat(intake.isRunning()).isFalse());
        assertThat(intake.health.isAlive(SOON)).isFalse();
    }

    @Test
    void an_absent_broker_keeps_it_alive_but_never_ready() {
        RunningIntake intake = new RunningIntake("127.0.0.1:1", database.facts(), "g-" + athlete, 12);
        running.add(intake);

        Eventually.within(SOON, () -> assertThat(intake.health.sinceLastPoll()).isLessThan(Duration.ofSeconds(1)));
        assertThat(intake.isRunning()).isTrue();
        assertThat(intake.health.isReady()).isFalse();
    }

    @Test
    void a_drained_stream_is_as_of_now() {
        start();

        Eventually.within(
                SOON,
                () -> assertThat(database.texts(
                                "select count(*) from stream_position where as_of > now() - interval '5 seconds'"))
                        .containsExactly("48"));
    }

    @Test
    void nothing_is_committed_by_the_client_itself() {
        RunningIntake intake = start();
        Map<String, Object> client = KafkaClients.consumerSettings(
                Map.of(),
                new PollLoopSettings(
                        true,
                        intake.group,
                        12,
                        500,
                        Duration.ofMillis(100),
                        Duration.ofMillis(100),
                        Duration.ofMillis(50),
                        Duration.ofMillis(400),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5)));

        assertThat(client)
                .containsEntry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)
                .containsEntry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none")
                .containsEntry(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic")
                .containsEntry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    }

    private RunningIntake start() {
        return start(database, "g-" + Long.toString(System.nanoTime(), 36));
    }

    private RunningIntake start(FactDatabase into, String group) {
        RunningIntake intake = new RunningIntake(KAFKA.bootstrapServers(), into.facts(), group, 12);
        running.add(intake);
        return intake;
    }

    private void send(List<ProducerRecord<byte[], byte[]>> events) {
        events.forEach(producer::send);
        producer.flush();
    }

    private UUID id(int number) {
        return Events.idOf(athlete + number);
    }

    private String rows() {
        return mine("count(*)");
    }

    private String mine(String columns) {
        return "select %s from fact where athlete_id = '%s'".formatted(columns, athlete);
    }

    private static double applied(RunningIntake intake) {
        return intake.metrics
                .get("freshlegs.advice.intake.applied.records")
                .counter()
                .count();
    }

    /** The dead letters of this test's athlete. */
    private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = RunningIntake.TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic + ".dlq").stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
        }
        return letters.stream()
                .filter(letter -> new String(letter.key(), StandardCharsets.UTF_8).startsWith(athlete + "/"))
                .toList();
    }

    private static List<DeadLetterCode> codesOf(Collection<ConsumerRecord<byte[], byte[]>> letters) {
        return letters.stream()
                .map(letter -> DeadLetterCode.valueOf(header(letter, DeadLetterHeaders.CODE)))
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static int members(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .size();
    }

    /** The offset that the next record of its partition gets. */
    private static long end(Admin admin, ProducerRecord<byte[], byte[]> record) throws Exception {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static long committed(Admin admin, String group, ProducerRecord<byte[], byte[]> record) throws Exception {
        OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(record.topic(), record.partition()));
        return offset == null ? 0 : offset.offset();
    }
}
