package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.localservers.EventStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams of advice over two replicas of the packaged advice-service. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveAdviceIT {

    private static final RunningStack STACK = RunningStack.prepare("live-advice", "-Dfreshlegs.demo=false");
    private static AdviceReplica second;
    private static String token;
    private static Client anna;

    @BeforeAll
    static void start() throws Exception {
        STACK.start();
        second = AdviceReplica.start(STACK, "live-advice");
        token = Client.token(STACK.env("ISSUER_URL"), "anna");
        anna = new Client(token);
        assertThat(anna.put(
                                STACK.env("ADVICE_URL") + "/v1/athletes/me/profile",
                                "{\"timeZone\": \"" + Noon.zone() + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        STACK.close();
    }

    @Order(0)
    @ParameterizedTest
    @CsvSource({"FRESHLEGS_CURSOR_KEY, freshlegs.cursor-key", "FRESHLEGS_LOG_KEY, freshlegs.log-key"})
    void a_replica_without_a_key_that_all_share_does_not_start_and_says_which_one(String variable, String key) {
        Map<String, String> keys = new HashMap<>(AdviceReplica.KEYS);
        keys.remove(variable);

        assertThatThrownBy(() -> AdviceReplica.start(STACK, "live-advice-without-" + variable, keys))
                .hasMessageContaining(key + " is missing; it must have at least 16 characters");
    }

    @Test
    @Order(1)
    void whatever_changes_advice_reaches_the_streams_of_every_replica() throws Exception {
        try (EventStream here = stream(STACK.env("ADVICE_URL"), Map.of());
                EventStream there = stream(second.url(), Map.of())) {
            // Given
            eventually(() -> {
                assertThat(last(here)).contains("\"loadToday\":null");
                assertThat(last(there)).isEqualTo(last(here));
            });

            String run = "{\"source\": \"garmin\", \"externalId\": \"1\", \"sport\": \"running\", \"startTime\": \""
                    + Noon.morning() + "\", \"zoneOffset\": \"" + Noon.offset()
                    + "\", \"durationSeconds\": 3600, \"perceivedExertion\": 7}";
            String supposed = anna.post(
                            STACK.env("ADVICE_URL") + "/v1/athletes/me/advice/what-if", "{\"workouts\": [" + run + "]}")
                    .response()
                    .body();

            // When
            assertThat(anna.put(STACK.env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/1", run)
                            .status())
                    .isEqualTo(201);

            // Then
            eventually(() -> {
                assertThat(last(here)).contains("\"loadToday\":80");
                assertThat(last(there)).isEqualTo(last(here));
            });
            assertThat(withoutChanged(last(here)))
                    .as("what-if said what recording the same says")
                    .isEqualTo(withoutChanged(supposed));
            writeAndAwait(STACK.env("ADVICE_URL"), 3, here, there);
            writeAndAwait(second.url(), 9, here, there);
        }
    }

    @Test
    @Order(2)
    void from_a_put_to_the_event_is_told_by_the_run() throws Exception {
        try (EventStream here = stream(STACK.env("ADVICE_URL"), Map.of());
                EventStream there = stream(second.url(), Map.of())) {
            eventually(() -> assertThat(there.events()).isNotEmpty());
            List<Long> hereMillis = new ArrayList<>();
            List<Long> thereMillis = new ArrayList<>();
            for (int grams = 1; grams <= 40; grams++) {
                long begun = System.nanoTime();
                anna.put(
                        STACK.env("NUTRITION_URL") + "/v1/athletes/me/meals/app/" + grams,
                        "{\"eatenAt\": \"" + Noon.morning()
                                + "\", \"zoneOffset\": \"" + Noon.offset() + "\", \"mealType\": \"snack\","
                                + " \"items\": [{\"name\": \"Nuts\", \"energyKcal\": 50, \"proteinGrams\": 1}]}");
                String eaten = "\"eatenTodayGrams\":" + grams + ".0,\"remaining";
                hereMillis.add(millisUntil(here, eaten, begun));
                thereMillis.add(millisUntil(there, eaten, begun));
            }
            System.out.println("from a PUT to the event, one write at a time: " + spread(hereMillis)
                    + "; on the other replica: " + spread(thereMillis));
        }
    }

    @Test
    @Order(3)
    void a_replica_that_stops_ends_its_streams_first_and_they_go_on_at_another_one() throws Exception {
        // Given
        List<EventStream> streams = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            streams.add(stream(second.url(), Map.of()));
        }
        eventually(() -> assertThat(streams)
                .allSatisfy(stream -> assertThat(stream.events()).isNotEmpty()));

        // When
        Duration took = second.stop();

        // Then
        System.out.println("a replica with 5 open streams stopped in " + took.toMillis() + " ms");
        assertThat(took).as("far within its shutdown timeout of 10 s").isLessThan(Duration.ofSeconds(8));
        eventually(() -> assertThat(streams).allSatisfy(stream -> {
            assertThat(stream.broken()).isNull();
            assertThat(stream.hasEnded()).isTrue();
        }));
        String held =
                streams.get(0).events().get(streams.get(0).events().size() - 1).id();
        try (EventStream again = stream(STACK.env("ADVICE_URL"), Map.of("Last-Event-ID", held))) {
            eventually(() -> assertThat(again.comments()).contains("heartbeat"));
            assertThat(again.events()).as("nothing has changed").isEmpty();
            writeAndAwait(STACK.env("ADVICE_URL"), 4, again, again);
        }
    }

    private static void writeAndAwait(String url, int legHeaviness, EventStream... streams) throws Exception {
        anna.put(
                url + "/v1/athletes/me/check-ins/" + Noon.TODAY,
                "{\"legHeaviness\": " + legHeaviness + ", \"soreness\": " + (legHeaviness > 5 ? 5 : 2) + "}");
        eventually(() -> {
            String advice = body(url + "/v1/athletes/me/advice");
            assertThat(advice).contains("\"check-in.");
            for (EventStream stream : streams) {
                assertThat(last(stream)).isEqualTo(advice);
            }
        });
    }

    private static String body(String url) {
        try {
            return anna.get(url).response().body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static long millisUntil(EventStream stream, String part, long begunNanos) {
        eventually(() -> assertThat(last(stream)).contains(part));
        return stream.events().stream()
                .filter(event -> event.data().contains(part))
                .findFirst()
                .map(event -> Duration.ofNanos(event.atNanos() - begunNanos).toMillis())
                .orElseThrow();
    }

    private static String spread(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return "median " + sorted.get(sorted.size() / 2) + " ms, longest " + sorted.get(sorted.size() - 1) + " ms";
    }

    private static String withoutChanged(String advice) {
        return advice.replaceFirst(",\"changed\":.*", "");
    }

    private static String last(EventStream stream) {
        List<EventStream.Event> events = stream.events();
        assertThat(events).isNotEmpty();
        return events.get(events.size() - 1).data();
    }

    private static EventStream stream(String url, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(EventStream.bearer(token));
        all.putAll(headers);
        return EventStream.open(url + "/v1/athletes/me/advice/stream", all);
    }

    private static void eventually(Runnable assertion) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }
}
