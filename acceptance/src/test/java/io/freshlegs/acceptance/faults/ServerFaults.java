package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka and the issuer away, slow, locked or full; and the wires to them. */
final class ServerFaults {

    private static final Duration SOON = Duration.ofSeconds(30);

    private ServerFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("7", "broker killed, restarted in order, frozen", ServerFaults::brokerAway),
                new Fault("8", "broker absent when the services start", ServerFaults::brokerAbsentAtStart),
                new Fault("8b", "PostgreSQL absent when the services start", ServerFaults::databaseAbsentAtStart),
                new Fault("9", "PostgreSQL stopped at once and restarted, then away", ServerFaults::databaseAway),
                new Fault("10", "random database connections terminated", ServerFaults::connectionsTerminated),
                new Fault("11", "lock held on one record", ServerFaults::lockedRecord),
                new Fault("12", "database that takes no writes, as with a full disk", ServerFaults::readOnlyDatabase),
                new Fault("21", "wire to the broker cut, slowed, half-closed, swallowed", ServerFaults::brokerWire),
                new Fault("21b", "wires to the databases cut, slowed, swallowed", ServerFaults::databaseWire),
                new Fault("24", "issuer away, then back with other keys", ServerFaults::issuerAway),
                new Fault("28", "right to write the topics taken away", ServerFaults::refusedByTheBroker));
    }

    private static void brokerAway(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.expectErrors("ConsumerCoordinator");
        trial.load(Duration.ofSeconds(1));
        cluster.kafka().kill9();
        ingestGoesOn(trial, "while the broker is dead");
        cluster.kafka().restart();
        trial.load(Duration.ofSeconds(1));
        cluster.kafka().restart();
        trial.load(Duration.ofSeconds(1));
        cluster.kafka().process().pause();
        ingestGoesOn(trial, "while the broker is frozen");
        trial.load(trial.length());
        cluster.kafka().process().resume();
        trial.healed();
    }

    /** Ingest answers 2xx and stays ready, advice goes on being read. */
    private static void ingestGoesOn(Trial trial, String when) {
        Cluster cluster = trial.cluster();
        long refusedBefore = trial.ledger().count(Ledger.Outcome.REFUSED);
        long acceptedBefore = trial.ledger().count(Ledger.Outcome.ACCEPTED);
        trial.load(Duration.ofSeconds(3));
        assertThat(cluster.first(ServiceKind.WORKOUT).isReady())
                .as("ingest ready " + when)
                .isTrue();
        assertThat(trial.ledger().count(Ledger.Outcome.REFUSED))
                .as("refused " + when)
                .isEqualTo(refusedBefore);
        assertThat(trial.ledger().count(Ledger.Outcome.ACCEPTED))
                .as("accepted " + when)
                .isGreaterThan(acceptedBefore);
        String athlete = trial.athlete("0");
        assertThat(trial.api()
                        .send(ServiceKind.ADVICE, athlete, "GET", "/v1/athletes/" + athlete + "/advice", null)
                        .status())
                .as("advice " + when)
                .isEqualTo(200);
    }

    private static void brokerAbsentAtStart(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        cluster.kafka().stop();
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.first(kind).kill9();
            cluster.first(kind).start();
        }
        cluster.first(ServiceKind.WORKOUT).awaitReady();
        cluster.first(ServiceKind.NUTRITION).awaitReady();
        Replica advice = cluster.first(ServiceKind.ADVICE);
        Wait.until("advice live without a broker", SOON, advice::isLive);
        trial.load(trial.length());
        assertThat(advice.isReady()).as("advice ready before its first poll").isFalse();
        assertThat(advice.isAlive() && advice.isLive()).as("advice live").isTrue();
        cluster.kafka().restart();
        trial.healed();
        advice.awaitReady();
    }

    private static void databaseAbsentAtStart(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        trial.expectErrors("flyway|agroal|hibernate|intake|group-commit|Connection|HHH|Pool|relay|announce");
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.databaseWire(kind).mode(Wire.Mode.CUT);
            cluster.first(kind).kill9();
            cluster.first(kind).start();
        }
        Wait.lasting(trial.length());
        boolean waits = cluster.first(ServiceKind.WORKOUT).isAlive();
        trial.note(waits ? "services wait for it" : "services end with a reason and are started again");
        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(cluster.first(kind).isReady())
                    .as(kind.module() + " ready without its database")
                    .isFalse();
            cluster.databaseWire(kind).mode(Wire.Mode.WHOLE);
        }
        trial.healed();
    }

    private static void databaseAway(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(2));
        cluster.postgres().stopImmediately();
        cluster.postgres().restart();
        trial.load(Duration.ofSeconds(2));
        cluster.postgres().stopImmediately();
        Replica ingest = cluster.first(ServiceKind.WORKOUT);
        String athlete = trial.athlete("0");
        Wait.until("503 with Retry-After", SOON, () -> {
            Api.Answer answer = trial.api()
                    .send(ingest, cluster.athleteToken(athlete), "GET", "/v1/athletes/" + athlete + "/workouts", null);
            return answer.status() == 503
                    && answer.code().equals("DATABASE_UNAVAILABLE")
                    && !answer.retryAfter().isEmpty();
        });
        trial.load(trial.length());
        cluster.replicas().forEach(replica -> {
            assertThat(replica.isReady())
                    .as(replica.name() + " ready without its database")
                    .isFalse();
            assertThat(replica.isLive())
                    .as(replica.name() + " live without its database")
                    .isTrue();
        });
        cluster.postgres().restart();
        trial.healed();
        Duration back = Wait.until(
                "ready again", SOON, () -> cluster.replicas().stream().allMatch(Replica::isReady));
        trial.note("ready after " + back.toMillis() + " ms");
    }

    private static void connectionsTerminated(Trial trial) throws SQLException {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        trial.expectErrors("agroal|Connection|group-commit|relay|intake|announce");
        long end = System.nanoTime() + trial.length().toNanos();
        int terminated = 0;
        while (System.nanoTime() < end) {
            try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename in ('workout', 'nutrition', 'advice') and random() < 0.3")) {
                while (rows.next()) {
                    terminated++;
                }
            }
            Wait.lasting(Duration.ofMillis(250));
        }
        trial.healed();
        trial.note(terminated + " connections");
    }

    private static void lockedRecord(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        RecordRef locked = trial.workout("lock", "locked");
        Runner runner = new Runner(new Random(3), LocalDate.now());
        trial.put(locked, runner.workout(1), 1);
        JsonNode changed = runner.workout(2);
        long slowest = 0;
        CompletableFuture<Api.Answer> waiting;
        try (Connection holder = cluster.connect(ServiceKind.WORKOUT);
                var lock = holder.prepareStatement("select 1 from workout where athlete_id = ? for update")) {
            holder.setAutoCommit(false);
            lock.setString(1, locked.athlete());
            lock.executeQuery();
            waiting = CompletableFuture.supplyAsync(
                    () -> trial.api().send(ServiceKind.WORKOUT, locked.athlete(), "PUT", locked.url(), changed));
            long end = System.nanoTime() + trial.length().toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                long begun = System.nanoTime();
                trial.put(trial.workout("free", "free" + i), runner.workout(1), 1);
                slowest = Math.max(slowest, System.nanoTime() - begun);
            }
            Api.Answer answer = waiting.join();
            assertThat(answer.status()).as("write of the locked record").isEqualTo(503);
            assertThat(answer.code()).isEqualTo("OVERLOADED");
            assertThat(answer.retryAfter()).isNotEmpty();
            holder.rollback();
        }
        trial.healed();
        trial.put(locked, changed, 2);
        // one lock timeout is 250 ms; the rest is what a busy machine adds
        assertThat(Duration.ofNanos(slowest)).as("delay of the others").isLessThan(Duration.ofSeconds(2));
        trial.note("others waited at most " + slowest / 1_000_000 + " ms");
    }

    private static void readOnlyDatabase(Trial trial) throws SQLException {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        everyDatabase(cluster, "alter system set default_transaction_read_only = on");
        long acceptedBefore = trial.ledger().count(Ledger.Outcome.ACCEPTED);
        trial.load(trial.length());
        long accepted = trial.ledger().count(Ledger.Outcome.ACCEPTED) - acceptedBefore;
        everyDatabase(cluster, "alter system reset default_transaction_read_only");
        trial.healed();
        trial.note(accepted + " answers that needed no write, meanwhile");
        trial.load(Duration.ofSeconds(1));
    }

    private static void everyDatabase(Cluster cluster, String statement) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                Statement sql = connection.createStatement()) {
            sql.execute("set default_transaction_read_only = off");
            sql.execute(statement);
            sql.execute("select pg_reload_conf()");
        }
    }

    private static void brokerWire(Trial trial) {
        Wire wire = trial.cluster().kafkaWire();
        trial.expectErrors("ConsumerCoordinator");
        trial.load(Duration.ofSeconds(1));
        wire.delay(Duration.ofMillis(200));
        trial.load(Duration.ofSeconds(4));
        wire.delay(Duration.ZERO);
        wire.mode(Wire.Mode.CUT);
        ingestGoesOn(trial, "with the broker out of reach");
        wire.mode(Wire.Mode.WHOLE);
        trial.load(Duration.ofSeconds(2));
        wire.halfClose();
        trial.load(Duration.ofSeconds(2));
        wire.mode(Wire.Mode.DEAF);
        trial.load(Duration.ofSeconds(6));
        wire.mode(Wire.Mode.WHOLE);
        wire.reset();
        trial.load(Duration.ofSeconds(1));
        wire.mode(Wire.Mode.BLACK_HOLE);
        ingestGoesOn(trial, "with the broker in a black hole");
        wire.mode(Wire.Mode.WHOLE);
        wire.reset();
        trial.healed();
    }

    private static void databaseWire(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.expectErrors("agroal|Connection|group-commit|relay|intake|announce|locked-lane|HHH");
        trial.load(Duration.ofSeconds(1));
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.databaseWire(kind).delay(Duration.ofMillis(50));
        }
        trial.load(Duration.ofSeconds(3));
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.databaseWire(kind).delay(Duration.ZERO);
            cluster.databaseWire(kind).reset();
        }
        trial.load(Duration.ofSeconds(2));
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.databaseWire(kind).mode(Wire.Mode.DEAF);
        }
        trial.load(Duration.ofSeconds(4));
        for (ServiceKind kind : ServiceKind.values()) {
            cluster.databaseWire(kind).mode(Wire.Mode.WHOLE);
            cluster.databaseWire(kind).reset();
        }
        trial.healed();
        trial.load(Duration.ofSeconds(1));
    }

    private static void issuerAway(Trial trial) {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        String athlete = trial.athlete("0");
        String known = cluster.athleteToken(athlete);
        String path = "/v1/athletes/" + athlete + "/workouts";
        int port = cluster.issuer().port();
        cluster.issuer().close();
        assertThat(cluster.issuer().port()).isEqualTo(port);
        trial.load(Duration.ofSeconds(2));
        assertThat(trial.api()
                        .send(cluster.first(ServiceKind.WORKOUT), known, "GET", path, null)
                        .status())
                .as("a token of cached keys while the issuer is away")
                .isEqualTo(200);
        trial.finishLoad();
        cluster.restartIssuer(true);
        Wait.until("tokens of the new key accepted", SOON, () -> {
            List<Integer> statuses = new ArrayList<>();
            for (ServiceKind kind : ServiceKind.values()) {
                String any = kind == ServiceKind.ADVICE
                        ? "/v1/athletes/" + athlete + "/advice"
                        : kind == ServiceKind.NUTRITION ? "/v1/athletes/" + athlete + "/meals" : path;
                statuses.add(trial.api()
                        .send(cluster.first(kind), cluster.athleteToken(athlete), "GET", any, null)
                        .status());
            }
            return statuses.equals(List.of(200, 200, 200));
        });
        trial.healed();
        assertThat(trial.api()
                        .send(cluster.first(ServiceKind.WORKOUT), known, "GET", path, null)
                        .status())
                .as("a token of the old key")
                .isEqualTo(401);
    }

    private static void refusedByTheBroker(Trial trial) throws Exception {
        trial.load(Duration.ofSeconds(1));
        Acls.denyWrites(trial.cluster(), true);
        trial.expectErrors("relay|intake");
        trial.load(trial.length());
        for (ServiceKind kind : List.of(ServiceKind.WORKOUT, ServiceKind.NUTRITION)) {
            double parked = trial.cluster().first(kind).metric("freshlegs_outbox_parked_total");
            assertThat(parked).as("rows parked in " + kind.module()).isZero();
            assertThat(trial.cluster().first(kind).metric("freshlegs_outbox_oldest_age_seconds"))
                    .as("age of the oldest row of " + kind.module())
                    .isGreaterThan(1);
        }
        Acls.denyWrites(trial.cluster(), false);
        trial.healed();
    }
}
