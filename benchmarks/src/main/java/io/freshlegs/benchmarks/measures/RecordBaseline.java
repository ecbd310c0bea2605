package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.WorkoutRequests;
import io.freshlegs.benchmarks.stage.Sql;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.localservers.LocalPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a workout and of its event written without us: by {@code pgbench}, one transaction each, and by
 * {@code COPY}. The tables are those of workout-service, in a database of their own on the same server.
 */
final class RecordBaseline implements AutoCloseable {

    private static final String DATABASE = "baseline";
    private static final int CLIENTS = 32;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String FINGERPRINT = "\\\\x" + "5a".repeat(32);

    private final LocalPostgres postgres;
    private final Path script;
    private final Sql sql;

    private RecordBaseline(LocalPostgres postgres, Path script, Sql sql) {
        this.postgres = postgres;
        this.script = script;
        this.sql = sql;
    }

    static RecordBaseline prepare(Stage stage) {
        LocalPostgres postgres = stage.postgres();
        postgres.createDatabase(DATABASE, DATABASE, Stage.PASSWORD);
        Sql sql = Sql.on(postgres, DATABASE);
        sql.script(stage.root().resolve("workout-service/src/main/resources/db/migration/V1__records.sql"));
        Path script = stage.directory().resolve("workout.pgbench");
        try {
            Files.writeString(script, transaction());
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return new RecordBaseline(postgres, script, sql);
    }

    /** Transactions a second of one workout and its outbox row each; empty without {@code pgbench} on the path. */
    OptionalDouble transactionsPerSecond(Duration duration) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(CLIENTS),
                        "-j",
                        "2",
                        "-T",
                        Long.toString(duration.toSeconds()),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(postgres.port()),
                        "-U",
                        LocalPostgres.SUPERUSER,
                        DATABASE))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", LocalPostgres.PASSWORD);
        try {
            Process pgbench = builder.start();
            String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench says no figure:\n" + said);
            }
            sql.run("truncate outbox");
            return OptionalDouble.of(Double.parseDouble(tps.group(1)));
        } catch (IOException notThere) {
            return OptionalDouble.empty();
        }
    }

    /** Workouts a second when workouts and outbox rows are copied, each table at once, in one transaction. */
    double copiedPerSecond(long first, int count) {
        StringBuilder workouts = new StringBuilder();
        StringBuilder events = new StringBuilder();
        for (long number = first; number < first + count; number++) {
            String athlete = "copied-" + number % 1_000;
            UUID id = new UUID(number, number);
            String content = WorkoutRequests.workout(number);
            workouts.append(String.join(
                    "\t",
                    athlete,
                    "garmin",
                    WorkoutRequests.externalId(number),
                    id.toString(),
                    "1",
                    "1",
                    "1",
                    "f",
                    FINGERPRINT,
                    "2026-10-01",
                    "2026-10-01T08:00:00Z",
                    "2026-10-01T10:00:00Z",
                    "\\N",
                    content));
            workouts.append('\n');
            events.append(String.join(
                    "\t",
                    id.toString(),
                    "freshlegs.workouts.v1",
                    athlete + "/" + id,
                    athlete,
                    "io.freshlegs.workout.recorded.v1",
                    event(athlete, id, number, content)));
            events.append('\n');
        }
        try {
            CopyManager copy = sql.connection().unwrap(PGConnection.class).getCopyAPI();
            long begun = System.nanoTime();
            sql.run("begin");
            copy.copyIn("copy workout from stdin", new StringReader(workouts.toString()));
            copy.copyIn(
                    "copy outbox (event_id, topic, record_key, athlete_id, event_type, body) from stdin",
                    new StringReader(events.toString()));
            sql.run("commit");
            double seconds = (System.nanoTime() - begun) / 1e9;
            sql.run("truncate outbox");
            return count / seconds;
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("COPY failed", failure);
        }
    }

    @Override
    public void close() {
        sql.close();
    }

    private static String event(String athlete, UUID id, long number, String content) {
        return "{\"athleteId\":\"" + athlete + "\",\"id\":\"" + id + "\",\"source\":\"garmin\",\"externalId\":\""
                + WorkoutRequests.externalId(number) + "\",\"revision\":1,\"status\":\"active\",\"localDate\":"
                + "\"2026-10-01\",\"receivedAt\":\"2026-10-01T10:00:00Z\"," + content.substring(1);
    }

    private static String transaction() {
        String content = WorkoutRequests.workout(12_345);
        String body = event("writer-123", new UUID(1, 1), 12_345, content);
        return """
                \\set athlete random(1, 1000)
                \\set number random(1, 9000000000000000)
                begin;
                insert into workout (athlete_id, source, external_id, id, revision, born_revision, source_version, deleted,
                  fingerprint, local_date, started_at, received_at, content)
                values ('writer-' || :athlete::text, 'garmin', 'w-' || :number::text, gen_random_uuid(), 1, 1, 1, false,
                  '%s'::bytea, '2026-10-01', now() - make_interval(secs => random() * 1e6), now(), '%s'::json);
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
                values (gen_random_uuid(), 'freshlegs.workouts.v1', 'writer-' || :athlete::text || '/' || :number::text,
                  'writer-' || :athlete::text, 'io.freshlegs.workout.recorded.v1', '%s');
                commit;
                """.formatted("\\x" + "5a".repeat(32), content, body);
    }
}
