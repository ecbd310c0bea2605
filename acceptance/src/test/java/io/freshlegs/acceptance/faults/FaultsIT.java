package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short selection of the faults in each build, and the proof that the checks can fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsIT {

    /** A build asks the same each time; {@code -Dfreshlegs.seed} asks otherwise. */
    private static final long SEED = Long.getLong("freshlegs.seed", 20_260_105);

    private static Cluster cluster;
    private static FaultRun run;

    @BeforeAll
    static void start() throws Exception {
        Path work = Path.of(System.getProperty("freshlegs.work"));
        Path directory = Files.createTempDirectory(Files.createDirectories(work.resolve("faults")), "verify");
        System.out.println("Faults: seed " + SEED);
        cluster = Cluster.start(Path.of(System.getProperty("freshlegs.root")), directory);
        run = new FaultRun(cluster, SEED, Duration.ofSeconds(3));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "7", "9", "13", "15"})
    void nothing_is_lost_or_doubled_by_fault(String id) {
        FaultRun.Result result = run.run(Faults.of(List.of(id)).get(0));

        System.out.println(result.line());
        assertThat(result.findings()).as("seed " + SEED).isEmpty();
        assertThat(result.accepted()).isPositive();
        assertThat(result.advices()).isPositive();
    }

    @Test
    void a_lost_fact_is_caught() throws Exception {
        Trial trial = settled("lost-fact");
        String athlete = trial.athlete("0");

        update(
                ServiceKind.ADVICE,
                "delete from fact where ctid = (select ctid from fact where athlete_id = '" + athlete
                        + "' and kind = 'workout' and body is not null limit 1)");

        assertThat(check(trial).findings()).anyMatch(finding -> finding.matches("lost: fact workout .* is missing"));
    }

    @Test
    void a_lost_record_is_caught() throws Exception {
        Trial trial = settled("lost-record");

        update(
                ServiceKind.WORKOUT,
                "delete from workout where ctid = (select ctid from workout where athlete_id = '" + trial.athlete("0")
                        + "' limit 1)");

        assertThat(check(trial).findings()).anyMatch(finding -> finding.matches("lost: .* and is not there"));
    }

    @Test
    void a_doubled_record_is_caught() throws Exception {
        Trial trial = settled("doubled-record");

        update(
                ServiceKind.WORKOUT,
                "insert into workout (athlete_id, source, external_id, id, revision, born_revision,"
                        + " source_version, deleted, fingerprint, local_date, started_at, received_at, content)"
                        + " select athlete_id, source, external_id || '-again', gen_random_uuid(), revision, born_revision,"
                        + " source_version, deleted, fingerprint, local_date, started_at - interval '1 second', received_at, content"
                        + " from workout where athlete_id = '" + trial.athlete("0") + "' and not deleted limit 1");

        assertThat(check(trial).findings()).anyMatch(finding -> finding.matches("doubled: .* nobody sent it"));
    }

    @Test
    void an_event_made_twice_is_caught() throws Exception {
        Trial trial = settled("doubled-event");
        String athlete = trial.athlete("0");
        UUID id;
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select id from workout where athlete_id = '" + athlete + "' and revision = 1")) {
            rows.next();
            id = rows.getObject(1, UUID.class);
        }
        String key = RecordKeys.workout(athlete, id);
        String body = "{\"athleteId\":\"%s\",\"id\":\"%s\",\"source\":\"watch\",\"externalId\":\"x\",\"revision\":1,"
                        .formatted(athlete, id)
                + "\"status\":\"deleted\",\"localDate\":\"2026-01-01\"}";

        try (Poison events = new Poison(cluster)) {
            events.send(Topic.WORKOUTS, key, body, Poison.headers(EventType.WORKOUT_DELETED.typeName(), key));
        }
        Quiescence.await(cluster);

        assertThat(check(trial).findings()).anyMatch(finding -> finding.matches("doubled: event of .* was made twice"));
    }

    @Test
    void a_wrong_advice_is_caught() throws Exception {
        Trial trial = settled("wrong-advice");
        String athlete = trial.athlete("0");

        update(
                ServiceKind.ADVICE,
                "update fact set body = jsonb_set(body::jsonb, '{durationSeconds}', '19000')::json"
                        + " where athlete_id = '" + athlete + "' and kind = 'workout' and body is not null");
        update(ServiceKind.ADVICE, "truncate advice_kept");

        Report report = check(trial);
        assertThat(report.findings()).anyMatch(finding -> finding.startsWith("wrong: advice of " + athlete));
        assertThat(report.lost() + report.doubled()).isZero();
        assertThat(report.advicesEqual()).isEqualTo(report.advices() - 1);
    }

    @Test
    void a_text_of_the_load_in_a_log_is_caught() throws Exception {
        LogCheck logs = LogCheck.begin(cluster);
        Path log = cluster.logs().get(0);

        Files.writeString(
                log, "2026-01-01 10:00:00,000 INFO  [x] (y) " + Runner.MARKER + "\n", StandardOpenOption.APPEND);

        Report report = new Report();
        logs.check(report, Pattern.compile("(?!)"));
        assertThat(report.findings()).anyMatch(finding -> finding.contains(Runner.MARKER));
    }

    /** A trial with some load and everything at rest, in which the checks find nothing. */
    private static Trial settled(String name) throws Exception {
        Trial trial = new Trial(cluster, name, SEED, Duration.ofSeconds(1));
        trial.load(Duration.ofMillis(1500));
        trial.finishLoad();
        Quiescence.await(cluster);
        assertThat(check(trial).findings())
                .as("before anything is planted; seed " + SEED)
                .isEmpty();
        return trial;
    }

    private static Report check(Trial trial) throws Exception {
        Map<String, Integer> deadLetters = DeadLetterCount.byCode(cluster);
        return Checker.check(cluster, trial.ledger(), trial.checkedAthletes(), deadLetters, false);
    }

    private static void update(ServiceKind kind, String sql) throws Exception {
        try (Connection connection = cluster.connect(kind);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
