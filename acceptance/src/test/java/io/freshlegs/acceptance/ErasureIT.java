package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An athlete who erases everything is gone from the packaged whole: three databases, every topic, the logs. */
class ErasureIT {

    private static final RunningStack STACK = RunningStack.prepare("erasure", "-Dfreshlegs.demo=false");
    private static final String ATHLETE = "erased-runner-7q";
    /** Stands in every free text of the athlete. */
    private static final String MARKER = "mark3r";

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeAll
    static void start() throws Exception {
        STACK.start();
    }

    @AfterAll
    static void stop() {
        STACK.close();
    }

    @Test
    void an_erased_athlete_is_in_no_table_on_no_topic_after_compaction_and_in_no_log() throws Exception {
        // Given
        Topics topics = new Topics(STACK.env("KAFKA_BOOTSTRAP_SERVERS"));
        Databases databases = new Databases(STACK.env("POSTGRES_URL"));
        Client athlete = new Client(Client.token(STACK.env("ISSUER_URL"), ATHLETE));
        recordAllSorts(athlete);
        List<String> compacted = Stream.of(Topic.values()).map(Topic::topicName).toList();
        for (String topic : compacted) {
            Eventually.within(
                    SOON,
                    () -> assertThat(topics.events(topic, ATHLETE)).as(topic).isNotEmpty());
        }
        assertThat(databases.names()).hasSize(3);
        assertThat(databases.placesOf(ATHLETE)).as("tables with the athlete").hasSizeGreaterThan(9);
        assertThat(databases.placesOf(MARKER))
                .as("tables with the athlete's words")
                .isNotEmpty();

        // When
        for (String service : List.of("ADVICE", "WORKOUT", "NUTRITION")) {
            assertThat(athlete.delete(STACK.env(service + "_URL") + "/v1/athletes/me")
                            .status())
                    .isEqualTo(202);
        }

        // Then
        Eventually.within(SOON, () -> {
            assertThat(databases.placesOf(ATHLETE)).isEmpty();
            assertThat(databases.placesOf(MARKER)).isEmpty();
        });
        readsAsNeverSeen(athlete);
        assertThat(lastIsTombstone(topics, compacted))
                .isNotEmpty()
                .allSatisfy((key, gone) -> assertThat(gone).as(key).isTrue());

        topics.cleanAtOnce();
        Fillers fillers = new Fillers();
        Eventually.within(Duration.ofSeconds(120), () -> {
            fillers.writeToEveryPartition();
            assertThat(topics.read(topics.names(), ErasureIT::tellsOfTheAthlete))
                    .as("records of the athlete on any topic")
                    .isEmpty();
        });
        assertThat(databases.placesOf(ATHLETE)).isEmpty();
        assertThat(linesInLogs()).isEmpty();
    }

    private static void recordAllSorts(Client athlete) throws Exception {
        String workouts = STACK.env("WORKOUT_URL") + "/v1/athletes/me/";
        String nutrition = STACK.env("NUTRITION_URL") + "/v1/athletes/me/";
        String advice = STACK.env("ADVICE_URL") + "/v1/athletes/me/";
        put(athlete, workouts + "workouts/garmin/" + MARKER, run(TODAY, 6, MARKER));
        put(athlete, workouts + "workouts/polar/" + MARKER, run(TODAY, 7, MARKER));
        put(athlete, workouts + "workouts/polar/deleted", run(TODAY.minusDays(1), 7, MARKER));
        assertThat(athlete.delete(workouts + "workouts/polar/deleted").status()).isEqualTo(204);
        put(athlete, workouts + "wellness/garmin/" + TODAY, "{\"sleepMinutes\": 400}");
        put(athlete, STACK.env("WORKOUT_URL") + "/v1/links/garmin/" + MARKER, "{\"athleteId\": \"" + ATHLETE + "\"}");
        put(athlete, nutrition + "meals/app/" + MARKER, meal(TODAY));
        put(athlete, nutrition + "food-days/" + TODAY.minusDays(1), "{\"complete\": true}");
        put(athlete, advice + "profile", "{\"timeZone\": \"UTC\", \"bodyMassKg\": 60}");
        put(athlete, advice + "check-ins/" + TODAY, "{\"legHeaviness\": 8}");
        put(athlete, advice + "labs/" + TODAY, "{\"ferritinUgPerL\": 20}");
        put(athlete, advice + "shoes/" + MARKER, "{\"name\": \"" + MARKER + "\"}");
        Eventually.within(
                SOON,
                () -> assertThat(athlete.get(advice + "advice")
                                .body()
                                .path("recovery")
                                .path("loadToday")
                                .asDouble())
                        .isPositive());
    }

    private static void readsAsNeverSeen(Client athlete) throws Exception {
        for (String list : List.of(
                STACK.env("WORKOUT_URL") + "/v1/athletes/me/workouts",
                STACK.env("WORKOUT_URL") + "/v1/athletes/me/wellness",
                STACK.env("NUTRITION_URL") + "/v1/athletes/me/meals",
                STACK.env("ADVICE_URL") + "/v1/athletes/me/check-ins",
                STACK.env("ADVICE_URL") + "/v1/athletes/me/labs",
                STACK.env("ADVICE_URL") + "/v1/athletes/me/shoes")) {
            assertThat(athlete.get(list).body().path("items")).as(list).isEmpty();
        }
        assertThat(athlete.get(STACK.env("ADVICE_URL") + "/v1/athletes/me/profile")
                        .status())
                .isEqualTo(404);
        Client.Answer advice = athlete.get(STACK.env("ADVICE_URL") + "/v1/athletes/me/advice");
        assertThat(advice.status()).isEqualTo(200);
        assertThat(advice.body().path("recovery").path("state").asText()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(advice.body().path("causes")).isEmpty();
    }

    /** Whether the last record of each key of the athlete is a tombstone. */
    private static Map<String, Boolean> lastIsTombstone(Topics topics, List<String> names) {
        Map<String, Boolean> last = new TreeMap<>();
        topics.read(names, record -> record.key().startsWith(ATHLETE + "/"))
                .forEach(record -> last.put(record.topic() + " " + record.key(), record.value() == null));
        return last;
    }

    private static boolean tellsOfTheAthlete(ConsumerRecord<String, String> record) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        String all = record.key() + headers + record.value();
        return all.contains(ATHLETE) || all.contains(MARKER);
    }

    private static List<String> linesInLogs() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(STACK.logs())) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.filter(line -> line.contains(ATHLETE) || line.contains(MARKER))
                            .map(line -> file.getFileName() + ": " + line)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String run(LocalDate day, int hour, String shoe) {
        return "{\"sport\": \"running\", \"startTime\": \"%sT0%d:00:00Z\", \"zoneOffset\": \"+00:00\","
                        .formatted(day, hour)
                + " \"durationSeconds\": 3600, \"perceivedExertion\": 8, \"shoeId\": \"" + shoe + "\"}";
    }

    private static String meal(LocalDate day) {
        return "{\"eatenAt\": \"%sT08:00:00Z\", \"zoneOffset\": \"+00:00\", \"mealType\": \"breakfast\",".formatted(day)
                + " \"items\": [{\"name\": \"" + MARKER + "\", \"energyKcal\": 400, \"ironMg\": 3}]}";
    }

    private static void put(Client client, String url, String body) throws Exception {
        Client.Answer answer = client.put(url, body);
        assertThat(answer.status()).as("%s: %s", url, answer.body()).isIn(200, 201);
    }

    /** Other athletes, one in each partition, whose next records close the segments that tell of the erased one. */
    private static final class Fillers {

        private final List<Client> clients = new ArrayList<>();
        private int round;

        Fillers() throws Exception {
            TreeMap<Integer, String> byPartition = new TreeMap<>();
            for (int i = 0; byPartition.size() < Topic.DEFAULT_PARTITIONS; i++) {
                byPartition.putIfAbsent(
                        AthletePartitioner.partition("filler-" + i, Topic.DEFAULT_PARTITIONS), "filler-" + i);
            }
            for (String athlete : byPartition.values()) {
                clients.add(new Client(Client.token(STACK.env("ISSUER_URL"), athlete)));
            }
        }

        void writeToEveryPartition() throws Exception {
            round++;
            String nutrition = STACK.env("NUTRITION_URL") + "/v1/athletes/me/";
            String workouts = STACK.env("WORKOUT_URL") + "/v1/athletes/me/";
            for (Client client : clients) {
                put(client, workouts + "workouts/garmin/" + round, run(TODAY.minusDays(round % 20), round % 10, "any"));
                put(client, workouts + "wellness/garmin/" + TODAY, "{\"sleepMinutes\": " + (300 + round) + "}");
                put(client, nutrition + "meals/app/" + round, meal(TODAY).replace(MARKER, "Soup"));
                String day = nutrition + "food-days/" + TODAY.minusDays(1);
                if (round % 2 == 0) {
                    assertThat(client.delete(day).status()).isEqualTo(204);
                } else {
                    put(client, day, "{\"complete\": true}");
                }
            }
        }
    }
}
