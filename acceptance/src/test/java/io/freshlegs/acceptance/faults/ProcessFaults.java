package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.localservers.EventStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Services that die, freeze, or are replaced. */
final class ProcessFaults {

    private static final Duration SOON = Duration.ofSeconds(20);

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("1", "kill -9 of both ingesting services under load, five times", ProcessFaults::killIngest),
                new Fault(
                        "1b",
                        "kill -9 of ingest with a group before and after its commit",
                        ProcessFaults::killAtTheCommit),
                new Fault(
                        "2",
                        "kill -9 of the relay between acknowledgement and commit",
                        ProcessFaults::killAfterAcknowledgement),
                new Fault("3", "two replicas of ingest: one relay at any time", ProcessFaults::twoRelays),
                new Fault(
                        "3b",
                        "relay frozen with a batch, before and after sending; another takes over",
                        ProcessFaults::frozenRelay),
                new Fault(
                        "4", "kill -9 of advice between database and offset commit", ProcessFaults::killBeforeOffsets),
                new Fault(
                        "5",
                        "kill -9 of one of two advice replicas, then a rolling restart",
                        ProcessFaults::killOneReader),
                new Fault("5b", "rolling restart of two replicas of each ingest service", ProcessFaults::rollIngest),
                new Fault(
                        "6", "advice frozen beyond max.poll.interval.ms, then let go on", ProcessFaults::frozenReader));
    }

    private static void killIngest(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(2));
        for (int round = 0; round < 5; round++) {
            for (ServiceKind kind : List.of(ServiceKind.WORKOUT, ServiceKind.NUTRITION)) {
                cluster.first(kind).kill9();
                cluster.first(kind).start();
            }
            trial.healed();
            cluster.first(ServiceKind.WORKOUT).awaitReady();
            cluster.first(ServiceKind.NUTRITION).awaitReady();
            trial.load(Duration.ofMillis(500 + trial.random().nextInt(700)));
        }
    }

    private static void killAtTheCommit(Trial trial) throws SQLException {
        for (String gate : List.of("writer.beforeCommit", "writer.afterCommit")) {
            Cluster cluster = trial.cluster();
            Replica ingest = cluster.first(ServiceKind.WORKOUT);
            String half = gate.equals("writer.beforeCommit") ? "before" : "after";
            ingest.close(gate);
            Map<RecordRef, JsonNode> sent =
                    new TreeMap<>((a, b) -> a.externalId().compareTo(b.externalId()));
            Runner runner = new Runner(trial.random(), LocalDate.now());
            for (int i = 0; i < 8; i++) {
                sent.put(trial.workout(half, half + i), runner.workout(i + 1));
            }
            List<CompletableFuture<Api.Answer>> answers = new ArrayList<>();
            sent.forEach((ref, body) -> answers.add(CompletableFuture.supplyAsync(
                    () -> trial.api().send(ServiceKind.WORKOUT, ref.athlete(), "PUT", ref.url(), body))));
            Wait.until("a group at the gate", SOON, () -> ingest.reached(gate));
            ingest.kill9();
            ingest.open(gate);
            long there = count(cluster, "workout", trial.athlete(half));
            // each writer holds one group at the gate; what still waited in the queue is as unknown as they are
            answers.forEach(answer -> assertThat(answer.join().status())
                    .as("answers before the end of the process")
                    .isZero());
            assertThat(there == 0)
                    .as("records there when the process was killed %s the commit: %d", half, there)
                    .isEqualTo(half.equals("before"));
            ingest.start().awaitReady();
            assertThat(count(cluster, "workout", trial.athlete(half))).isEqualTo(there);
            sent.forEach((ref, body) -> trial.put(ref, body, 1));
        }
    }

    private static long count(Cluster cluster, String table, String athlete) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                var statement =
                        connection.prepareStatement("select count(*) from " + table + " where athlete_id = ?")) {
            statement.setString(1, athlete);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void killAfterAcknowledgement(Trial trial) {
        Cluster cluster = trial.cluster();
        Replica ingest = cluster.first(ServiceKind.WORKOUT);
        trial.load(Duration.ofSeconds(1));
        for (int round = 0; round < 3; round++) {
            ingest.close("relay.afterAck");
            Wait.until("a batch at the gate", SOON, () -> ingest.reached("relay.afterAck"));
            trial.load(Duration.ofMillis(300));
            ingest.kill9();
            ingest.open("relay.afterAck");
            ingest.start();
            trial.healed();
            ingest.awaitReady();
            trial.load(Duration.ofMillis(700));
        }
    }

    private static void twoRelays(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        cluster.add(ServiceKind.WORKOUT, Map.of());
        trial.load();
        long end = System.nanoTime() + trial.length().toNanos();
        long most = 0;
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                var statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (ResultSet rows = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and granted and mode = 'ExclusiveLock' and database ="
                        + " (select oid from pg_database where datname = current_database())")) {
                    rows.next();
                    most = Math.max(most, rows.getLong(1));
                }
            }
        }
        assertThat(most).as("relays at one time").isEqualTo(1);
    }

    private static void frozenRelay(Trial trial) throws Exception {
        for (String gate : List.of("relay.afterDelete", "relay.afterAck")) {
            Cluster cluster = trial.cluster();
            Replica one = cluster.first(ServiceKind.WORKOUT);
            Replica other = cluster.of(ServiceKind.WORKOUT).size() > 1
                    ? cluster.of(ServiceKind.WORKOUT).get(1)
                    : cluster.add(ServiceKind.WORKOUT, Map.of());
            one.close(gate);
            RecordRef ref = trial.workout("relay", gate);
            Runner runner = new Runner(new Random(1), LocalDate.now());
            String token = cluster.athleteToken(ref.athlete());
            JsonNode last = runner.workout(1);
            trial.api().send(one, token, "PUT", ref.url(), last);
            trial.load(Duration.ofMillis(200));
            Wait.until("a batch at the gate", SOON, () -> one.reached(gate));
            // newer revisions while the frozen relay still holds the batch; another relays once its transaction is
            // ended
            long revision = 1;
            Api.Answer answer = null;
            long late = System.nanoTime() + SOON.toNanos();
            while (revision == 1 || count(cluster, "outbox", ref.athlete()) > 0) {
                assertThat(System.nanoTime()).as("time until another relays").isLessThan(late);
                last = runner.workout(++revision);
                answer = trial.api().send(other, token, "PUT", ref.url(), last);
                Wait.lasting(Duration.ofMillis(700));
            }
            trial.accept(ref, last, revision, answer);
            one.open(gate);
            trial.healed();
            trial.load(Duration.ofSeconds(1));
        }
    }

    private static void killBeforeOffsets(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        Replica reader = cluster.first(ServiceKind.ADVICE);
        trial.load(Duration.ofSeconds(2));
        reader.close("advice.afterDbCommit");
        Wait.until("facts written and offsets not", SOON, () -> reader.reached("advice.afterDbCommit"));
        Map<String, String> before = rowVersions(cluster);
        reader.kill9();
        reader.open("advice.afterDbCommit");
        trial.finishLoad();
        reader.start();
        trial.healed();
        reader.awaitReady();
        Quiescence.await(cluster);
        Map<String, String> after = rowVersions(cluster);
        before.forEach((key, version) -> {
            // a row that a later revision has changed has another version for a good reason
            if (revision(version) == revision(after.get(key))) {
                assertThat(after.get(key)).as("row version of " + key).isEqualTo(version);
            }
        });
    }

    private static long revision(String version) {
        return Long.parseLong(version.split("@")[0]);
    }

    private static Map<String, String> rowVersions(Cluster cluster) throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        try (Connection connection = cluster.connect(ServiceKind.ADVICE);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select athlete_id || ' ' || kind || ' ' || record_key as key, revision, xmin::text from fact")) {
            while (rows.next()) {
                versions.put(rows.getString("key"), rows.getLong("revision") + "@" + rows.getString("xmin"));
            }
        }
        return versions;
    }

    private static void killOneReader(Trial trial) {
        Cluster cluster = trial.cluster();
        Replica one = cluster.first(ServiceKind.ADVICE);
        Replica other = cluster.add(ServiceKind.ADVICE, Map.of());
        Readers readers = Readers.start(trial);
        trial.load(Duration.ofSeconds(3));
        other.kill9();
        Wait.until("the dead one's partitions given to the other", SOON, () -> Quiescence.members(cluster) == 1);
        trial.load(Duration.ofSeconds(1));
        other.start().awaitReady();
        readers.forget();
        for (Replica replica : List.of(one, other)) {
            List<EventStream> streams = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String athlete = trial.athlete(Integer.toString(i));
                streams.add(EventStream.open(
                        replica.url() + "/v1/athletes/" + athlete + "/advice/stream",
                        EventStream.bearer(cluster.athleteToken(athlete))));
            }
            Duration took = replica.stop();
            assertThat(took).as("end of " + replica.name() + " by TERM").isLessThan(Duration.ofSeconds(10));
            Wait.until("streams ended in order", SOON, () -> streams.stream().allMatch(EventStream::hasEnded));
            trial.note("TERM with 10 streams took " + took.toMillis() + " ms");
            replica.start().awaitReady();
            trial.load(Duration.ofMillis(500));
        }
        trial.healed();
        readers.stop();
        assertThat(readers.serverErrors())
                .as("5xx of reads during a rolling restart")
                .isZero();
        trial.note(readers.answers() + " reads");
    }

    private static void rollIngest(Trial trial) {
        Cluster cluster = trial.cluster();
        List<ServiceKind> ingest = List.of(ServiceKind.WORKOUT, ServiceKind.NUTRITION);
        cluster.add(ingest, Map.of());
        trial.load(Duration.ofSeconds(1));
        for (int turn = 0; turn < 2; turn++) {
            int next = turn;
            // the services know nothing of each other: each rolls in its own time
            List<Replica> rolled =
                    ingest.stream().map(kind -> cluster.of(kind).get(next)).toList();
            Cluster.together(rolled, replica -> {
                assertThat(replica.stop())
                        .as("end of " + replica.name() + " by TERM")
                        .isLessThan(Duration.ofSeconds(10));
                replica.start().awaitReady();
            });
        }
        trial.healed();
        trial.load(Duration.ofMillis(500));
        trial.finishLoad();
        Ledger ledger = trial.ledger();
        assertThat(ledger.count(Ledger.Outcome.REFUSED) + ledger.count(Ledger.Outcome.UNKNOWN))
                .as("writes without a good answer during a rolling restart")
                .isZero();
    }

    private static void frozenReader(Trial trial) {
        Cluster cluster = trial.cluster();
        Replica one = cluster.first(ServiceKind.ADVICE);
        cluster.add(ServiceKind.ADVICE, Map.of());
        trial.load(Duration.ofSeconds(2));
        // the client's own thread says that it was away too long
        trial.expectErrors("ConsumerCoordinator");
        one.pause();
        trial.load(Duration.ofSeconds(11));
        one.resume();
        trial.healed();
        trial.load(Duration.ofSeconds(2));
    }
}
