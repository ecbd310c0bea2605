package io.freshlegs.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.record.ThingDatabase;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.TopicReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String TOPIC = Topic.WORKOUTS.topicName();
    private static final RelaySettings SETTINGS =
            new RelaySettings(50, 1 << 20, Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final ThingDatabase database = new ThingDatabase();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final String athlete = "athlete-" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::close);
        database.close();
    }

    @Test
    void rows_are_published_in_order_as_cloud_events_and_leave_the_outbox() {
        // Given
        write(TOPIC, 1, 120);

        // When
        start(database.pool());

        // Then
        awaitEmptyOutbox();
        List<ConsumerRecord<String, byte[]>> events = events(TOPIC);
        assertThat(bodies(events)).isEqualTo(numbers(1, 120));
        assertThat(events)
                .extracting(ConsumerRecord::partition)
                .containsOnly(events.get(0).partition());
        ConsumerRecord<String, byte[]> first = events.get(0);
        assertThat(first.key()).isEqualTo(athlete + "/1");
        assertThat(TopicReader.header(first, EventHeaders.SUBJECT)).isEqualTo(first.key());
        assertThat(TopicReader.header(first, EventHeaders.PARTITION_KEY)).isEqualTo(athlete);
        assertThat(TopicReader.header(first, EventHeaders.SOURCE)).isEqualTo("/thing-service");
        assertThat(first.headers().lastHeader(EventHeaders.TRACE_PARENT)).isNull();
        assertThat(metrics.counter("freshlegs.outbox.published").count()).isEqualTo(120);
    }

    @Test
    void a_null_body_is_published_as_a_tombstone_with_headers() {
        database.execute("""
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
                values (gen_random_uuid(), '%s', '%s/1', '%s', 'io.freshlegs.workout.deleted.v1', null)""".formatted(TOPIC, athlete, athlete));
        start(database.pool());

        awaitEmptyOutbox();
        assertThat(events(TOPIC)).singleElement().satisfies(event -> {
            assertThat(event.value()).isNull();
            EventHeaders.REQUIRED.forEach(name -> TopicReader.header(event, name));
        });
    }

    @Test
    void a_batch_whose_commit_fails_is_published_again_whole_and_in_order() {
        // Given
        write(TOPIC, 1, 20);
        AtomicInteger failures = new AtomicInteger(1);

        // When
        start(failingCommits(failures));

        // Then
        awaitEmptyOutbox();
        List<String> twice = new ArrayList<>(numbers(1, 20));
        twice.addAll(numbers(1, 20));
        // before them a slow broker may have let a part of the batch expire, which is then sent again whole as well
        assertThat(bodies(events(TOPIC))).endsWith(twice.toArray(String[]::new));
    }

    @Test
    void a_row_that_can_never_be_sent_is_parked_and_the_queue_goes_on() {
        // Given
        write(TOPIC, 1, 5);
        database.execute("""
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
                values (gen_random_uuid(), '%s', '%s/large', '%s', 't', repeat('x', 1200000))""".formatted(TOPIC, athlete, athlete));
        write(TOPIC, 6, 10);

        // When
        start(database.pool());

        // Then
        awaitEmptyOutbox();
        assertThat(database.texts("select code from outbox_parked")).containsExactly("RECORD_TOO_LARGE");
        assertThat(database.texts("select record_key from outbox_parked")).containsExactly(athlete + "/large");
        List<String> bodies = bodies(events(TOPIC));
        assertThat(bodies.subList(bodies.size() - 10, bodies.size())).isEqualTo(numbers(1, 10));
        assertThat(metrics.counter("freshlegs.outbox.parked").count()).isEqualTo(1);
    }

    @Test
    void a_missing_topic_parks_nothing_sends_nothing_and_is_caught_up_with_when_it_is_there() {
        // Given
        String missing = "missing-" + athlete;
        write(TOPIC, 1, 3);
        write(missing, 4, 6);

        // When
        start(database.pool());

        // Then
        Eventually.within(
                DEADLINE,
                () -> assertThat(metrics.counter("freshlegs.outbox.failed.batches")
                                .count())
                        .isPositive());
        assertThat(database.number("select count(*) from outbox")).isEqualTo(6);
        assertThat(database.number("select count(*) from outbox_parked")).isZero();
        assertThat(events(TOPIC)).as("half a batch is not left in flight").isEmpty();

        // When
        Servers.kafka().createTopic(missing, 3, Map.of());

        // Then
        awaitEmptyOutbox();
        assertThat(bodies(events(TOPIC))).isEqualTo(numbers(1, 3));
        assertThat(bodies(events(missing))).isEqualTo(numbers(4, 6));
    }

    @Test
    void two_relays_at_once_publish_every_row_once_and_in_order() throws Exception {
        // Given
        start(database.pool());
        start(database.pool());

        // When
        for (int i = 0; i < 40; i++) {
            write(TOPIC, i * 25 + 1, i * 25 + 25);
            relays.forEach(OutboxRelay::wake);
        }

        // Then
        awaitEmptyOutbox();
        assertThat(bodies(events(TOPIC))).isEqualTo(numbers(1, 1000));
    }

    @Test
    void a_relay_that_ends_gives_way_to_another() {
        // Given
        start(database.pool());
        write(TOPIC, 1, 10);
        awaitEmptyOutbox();
        relays.remove(0).close();

        // When
        write(TOPIC, 11, 20);
        start(database.pool());

        // Then
        awaitEmptyOutbox();
        assertThat(bodies(events(TOPIC))).isEqualTo(numbers(1, 20));
    }

    @Test
    void a_broker_that_restarts_costs_no_row_and_no_order() {
        // Given
        start(database.pool());
        write(TOPIC, 1, 10);
        awaitEmptyOutbox();

        // When
        Servers.kafka().stop();
        write(TOPIC, 11, 200);
        Servers.kafka().restart();
        write(TOPIC, 201, 220);

        // Then
        awaitEmptyOutbox();
        List<String> bodies = bodies(events(TOPIC));
        assertThat(bodies.stream().distinct().toList()).isEqualTo(numbers(1, 220));
        assertThat(bodies.get(bodies.size() - 1)).isEqualTo("220");
        assertThat(relays.get(0).isAlive()).isTrue();
    }

    @Test
    void the_age_of_the_oldest_row_is_told_while_it_waits() {
        database.execute("""
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body, written_at)
                values (gen_random_uuid(), '%s', '%s/1', '%s', 't', '1', clock_timestamp() - interval '90 s')""".formatted(TOPIC, athlete, athlete));
        AtomicInteger failures = new AtomicInteger(Integer.MAX_VALUE);
        start(failingCommits(failures));

        Eventually.within(
                DEADLINE,
                () -> assertThat(metrics.get("freshlegs.outbox.oldest.age.seconds")
                                .gauge()
                                .value())
                        .isGreaterThan(89));
        failures.set(0);
        awaitEmptyOutbox();
    }

    private void start(DataSource dataSource) {
        Map<String, Object> settings = Relays.producerSettings(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka().bootstrapServers()),
                "thing-service",
                SETTINGS);
        OutboxRelay relay = new OutboxRelay(
                dataSource,
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                "/thing-service",
                SETTINGS,
                metrics,
                OpenTelemetry.noop().getTracer("test"));
        relay.start();
        relays.add(relay);
    }

    /** The pool, with connections whose commit is a rollback as often as the counter says. */
    private DataSource failingCommits(AtomicInteger failures) {
        return proxy(DataSource.class, database.pool(), (name, result) -> {
            if (!(result instanceof Connection connection)) {
                return result;
            }
            return proxy(Connection.class, connection, (called, of) -> {
                if (called.equals("commit") && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new SQLException("the connection broke", "08006");
                }
                return of;
            });
        });
    }

    /** Runs before the call for {@code commit}, after it for everything else. */
    private interface Interception {
        Object seen(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                OutboxRelayTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        interception.seen("commit", target);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return method.getName().equals("commit") ? result : interception.seen(method.getName(), result);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private void write(String topic, int first, int last) {
        database.execute("""
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
                select gen_random_uuid(), '%s', '%s/1', '%s', 'io.freshlegs.workout.recorded.v1', n
                from generate_series(%d, %d) n""".formatted(topic, athlete, athlete, first, last));
    }

    private void awaitEmptyOutbox() {
        Eventually.within(
                DEADLINE,
                () -> assertThat(database.number("select count(*) from outbox")).isZero());
    }

    private List<ConsumerRecord<String, byte[]>> events(String topic) {
        return TopicReader.read(topic, key -> key.startsWith(athlete + "/"));
    }

    private static List<String> bodies(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }
}
