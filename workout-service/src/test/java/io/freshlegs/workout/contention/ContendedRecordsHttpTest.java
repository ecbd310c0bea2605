package io.freshlegs.workout.contention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceDatabase;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * Fifty clients and ten records. {@code -Dfreshlegs.load.seconds} says for how long, {@code -Dfreshlegs.seed} with which
 * dice; both are printed with what came of it.
 */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
@TestProfile(ContendedRecordsHttpTest.Unlimited.class)
class ContendedRecordsHttpTest {

    private static final int CLIENTS = 50;
    private static final String ATHLETE = "contended";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI base;

    private final long seconds = Long.getLong("freshlegs.load.seconds", 5);
    private final long seed = Long.getLong("freshlegs.seed", 20_261_126L);
    private final Ledger ledger = new Ledger();

    /** The athlete's own clients send more than an athlete may. */
    public static class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "freshlegs.rate-limit.athlete-requests-per-second",
                    "100000",
                    "freshlegs.rate-limit.athlete-burst",
                    "1000000");
        }
    }

    @Test
    void rows_and_events_are_what_a_sequential_replay_of_the_winners_gives() throws Exception {
        // Given
        System.out.println("contention: -Dfreshlegs.load.seconds=" + seconds + " -Dfreshlegs.seed=" + seed);

        // When
        long begun = System.nanoTime();
        sendFromAllClients();
        double took = (System.nanoTime() - begun) / 1e9;

        // Then
        awaitDrainedOutbox();
        Map<String, Row> rows = rows();
        Map<String, TreeMap<Long, JsonNode>> events = events();
        for (int i = 0; i < ContendingClient.RECORDS; i++) {
            String record = ContendingClient.externalId(i);
            replay(record, rows.get(record), events.getOrDefault(record, new TreeMap<>()));
        }
        long announced = events.values().stream().mapToLong(Map::size).sum();
        assertThat(rows.values().stream().mapToLong(Row::revision).sum())
                .as("revisions of all rows, and events")
                .isEqualTo(announced);
        long lines = ledger.lines().size();
        System.out.printf(
                "contention: %d clients, %d records, %.1f s: %d writes (%.0f/s), %d revisions = %d events, outcomes %s%n",
                CLIENTS, rows.size(), took, lines, lines / took, announced, announced, ledger.countByOutcome());
        assertThat(ledger.countByOutcome().keySet()).contains("created", "updated", "unchanged", "stale", "deleted");
    }

    private void sendFromAllClients() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        AtomicLong contents = new AtomicLong();
        URI workouts = base.resolve("/v1/athletes/" + ATHLETE + "/workouts");
        String athlete = Servers.issuer().athleteToken(ATHLETE);
        String partner = Servers.issuer().partnerToken("garmin");
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                boolean isPartner = i % 2 == 0;
                ContendingClient client = new ContendingClient(
                        http,
                        workouts,
                        isPartner ? partner : athlete,
                        isPartner,
                        new Random(seed + i),
                        contents,
                        ledger);
                clients.add(threads.submit(() -> {
                    client.run(end);
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get(seconds + 60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every revision is a winner of the ledger or a deletion, in an order that the contract allows. */
    private void replay(String record, Row row, TreeMap<Long, JsonNode> events) {
        TreeMap<Long, Ledger.Line> winners = ledger.winners(record);
        ReplayedRecord replayed = new ReplayedRecord();
        long deletions = 0;
        for (Map.Entry<Long, JsonNode> event : events.entrySet()) {
            long revision = event.getKey();
            String about = record + " at revision " + revision + ", -Dfreshlegs.seed=" + seed;
            boolean deleted = event.getValue().path("status").asText().equals("deleted");
            Ledger.Line winner = winners.remove(revision);
            if (deleted) {
                assertThat(winner)
                        .as("a winner that left a deletion: %s", about)
                        .isNull();
                replayed.apply(new Ledger.Wish(record, null, null, false));
                deletions++;
            } else {
                assertThat(winner).as("the winner of %s", about).isNotNull();
                assertThat(event.getValue().path("distanceMeters").asLong())
                        .as("content of %s", about)
                        .isEqualTo(winner.wish().content());
                assertThat(winner.outcome()).as(about).isEqualTo(replayed.apply(winner.wish()));
            }
            assertThat(replayed.revision()).as("dense: %s", about).isEqualTo(revision);
        }
        assertThat(winners).as("winners of %s without an event", record).isEmpty();
        assertThat(row)
                .as("the row of %s", record)
                .isEqualTo(new Row(replayed.revision(), replayed.content(), replayed.sourceVersion()));
        assertThat(deletions).isLessThanOrEqualTo(deletesOf(record));
        losersWereToldTheTruth(record, events);
    }

    /** {@code unchanged} names a revision of the same content, {@code stale} one of another content or a deletion. */
    private void losersWereToldTheTruth(String record, TreeMap<Long, JsonNode> events) {
        for (Ledger.Line line : ledger.lines()) {
            if (!line.wish().externalId().equals(record)) {
                continue;
            }
            JsonNode event = events.get(line.revision());
            if (line.outcome().equals("unchanged")) {
                assertThat(event.path("distanceMeters").asLong())
                        .as("%s", line)
                        .isEqualTo(line.wish().content());
            } else if (line.outcome().equals("stale")) {
                assertThat(event.path("distanceMeters").asLong())
                        .as("%s", line)
                        .isNotEqualTo(line.wish().content());
            }
        }
    }

    private long deletesOf(String record) {
        return ledger.lines().stream()
                .filter(line -> line.wish().externalId().equals(record)
                        && line.outcome().equals("deleted"))
                .count();
    }

    /** What is stored of a record; no content of a deleted one. */
    private record Row(long revision, Long content, Long sourceVersion) {}

    private static Map<String, Row> rows() throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        try (Connection connection = ServiceDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        select external_id, revision, (content ->> 'distanceMeters')::numeric::bigint as content, source_version
                        from workout where athlete_id = '%s'""".formatted(ATHLETE))) {
            while (result.next()) {
                rows.put(
                        result.getString("external_id"),
                        new Row(
                                result.getLong("revision"),
                                result.getObject("content", Long.class),
                                result.getObject("source_version", Long.class)));
            }
        }
        return rows;
    }

    /** The events of each record by revision; a repeat of the relay says the same as the first. */
    private static Map<String, TreeMap<Long, JsonNode>> events() throws Exception {
        Map<String, TreeMap<Long, JsonNode>> events = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event :
                TopicReader.read(Topic.WORKOUTS.topicName(), key -> key.startsWith(ATHLETE + "/"))) {
            JsonNode body = JSON.readTree(event.value());
            JsonNode before = events.computeIfAbsent(body.path("externalId").asText(), key -> new TreeMap<>())
                    .put(body.path("revision").asLong(), body);
            assertThat(before == null || before.equals(body))
                    .as("%s and %s", before, body)
                    .isTrue();
        }
        return events;
    }

    private static void awaitDrainedOutbox() {
        Eventually.within(
                Duration.ofSeconds(60),
                () -> assertThat(ServiceDatabase.number("select count(*) from outbox"))
                        .isZero());
    }
}
