package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.localservers.TestToken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Too much, all at once, or of the same record; a reader that can't keep up; an outbox that has grown. */
final class LoadFaults {

    private LoadFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("11b", "erasure during a sync of the same athlete", LoadFaults::erasureDuringSync),
                new Fault("19", "slow reader under a burst of 5,000", LoadFaults::slowReader),
                new Fault("25", "row that only the database finds wrong, in a group", LoadFaults::badRow),
                new Fault("29", "partner floods far beyond its limit", LoadFaults::flood));
    }

    private static void erasureDuringSync(Trial trial) throws Exception {
        String athlete = trial.athlete("split");
        trial.leaveOut(athlete);
        AtomicBoolean done = new AtomicBoolean();
        Runner runner = new Runner(new Random(9), LocalDate.now());
        CompletableFuture<Integer> sync = CompletableFuture.supplyAsync(() -> {
            int accepted = 0;
            for (int round = 0; !done.get(); round++) {
                ObjectNode body = Api.JSON.createObjectNode();
                ArrayNode items = body.putArray("workouts");
                for (int i = 0; i < 25; i++) {
                    ObjectNode item = runner.workout(round * 25L + i + 1).deepCopy();
                    items.add(item.put("source", "watch").put("externalId", "s" + i));
                }
                accepted += trial.api()
                                .send(
                                        ServiceKind.WORKOUT,
                                        athlete,
                                        "POST",
                                        "/v1/athletes/" + athlete + "/workouts/batch",
                                        body)
                                .isAccepted()
                        ? 1
                        : 0;
            }
            return accepted;
        });
        for (int round = 0; round < 10; round++) {
            Wait.lasting(Duration.ofMillis(150 + trial.random().nextInt(200)));
            Api.Answer answer =
                    trial.api().send(ServiceKind.WORKOUT, athlete, "DELETE", "/v1/athletes/" + athlete, null);
            assertThat(answer.status()).as("erasure").isEqualTo(202);
        }
        Wait.lasting(Duration.ofMillis(500));
        done.set(true);
        trial.note(sync.join() + " batches, 10 erasures");
        trial.healed();
        Quiescence.await(trial.cluster());
        assertThat(revisions(trial.cluster(), ServiceKind.ADVICE, "fact", "record_key", athlete))
                .as("facts of the athlete")
                .isEqualTo(revisions(trial.cluster(), ServiceKind.WORKOUT, "workout", "id::text", athlete));
    }

    private static List<String> revisions(Cluster cluster, ServiceKind kind, String table, String key, String athlete)
            throws SQLException {
        List<String> revisions = new ArrayList<>();
        try (Connection connection = cluster.connect(kind);
                var statement = connection.prepareStatement(
                        "select " + key + " || ' ' || revision from " + table + " where athlete_id = ? order by 1")) {
            statement.setString(1, athlete);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.add(rows.getString(1));
                }
            }
        }
        return revisions;
    }

    private static void slowReader(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofMillis(300));
        cluster.databaseWire(ServiceKind.ADVICE).delay(Duration.ofMillis(60));
        Runner runner = new Runner(new Random(11), LocalDate.now());
        double worst = 0;
        for (int batch = 0; batch < 10; batch++) {
            ObjectNode body = Api.JSON.createObjectNode();
            ArrayNode items = body.putArray("workouts");
            List<RecordRef> refs = new ArrayList<>();
            String suffix = Integer.toString(batch % 4);
            for (int i = 0; i < 500; i++) {
                RecordRef ref = trial.workout(suffix, "burst" + batch + "-" + i);
                refs.add(ref);
                ObjectNode item = runner.workout(1).deepCopy();
                items.add(item.put("source", ref.source()).put("externalId", ref.externalId()));
            }
            String athlete = trial.athlete(suffix);
            Api.Answer answer = trial.api()
                    .send(ServiceKind.WORKOUT, athlete, "POST", "/v1/athletes/" + athlete + "/workouts/batch", body);
            assertThat(answer.status()).as("batch while the reader is slow").isEqualTo(200);
            for (int i = 0; i < refs.size(); i++) {
                ObjectNode sent = ((ObjectNode) items.get(i)).deepCopy();
                sent.remove(List.of("source", "externalId"));
                trial.accept(
                        refs.get(i),
                        sent,
                        1,
                        new Api.Answer(200, answer.body().path("results").path(i), ""));
            }
            worst = Math.max(worst, cluster.first(ServiceKind.ADVICE).metric("freshlegs_advice_intake_lag_seconds"));
        }
        Wait.lasting(Duration.ofSeconds(4));
        worst = Math.max(worst, cluster.first(ServiceKind.ADVICE).metric("freshlegs_advice_intake_lag_seconds"));
        cluster.databaseWire(ServiceKind.ADVICE).delay(Duration.ZERO);
        trial.healed();
        trial.note(String.format(java.util.Locale.ROOT, "lag rose to %.1f s", worst));
    }

    private static void badRow(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        execute(cluster, "alter table workout add constraint harness check (external_id not like 'refused%')");
        try {
            Runner runner = new Runner(new Random(13), LocalDate.now());
            ExecutorService callers = Executors.newFixedThreadPool(16);
            List<Future<Api.Answer>> answers = new ArrayList<>();
            List<RecordRef> refs = new ArrayList<>();
            List<JsonNode> bodies = new ArrayList<>();
            for (int i = 0; i < 160; i++) {
                RecordRef ref = trial.workout(Integer.toString(i % 5), (i % 16 == 3 ? "refused" : "good") + i);
                JsonNode body = runner.workout(1);
                refs.add(ref);
                bodies.add(body);
                answers.add(callers.submit(
                        () -> trial.api().send(ServiceKind.WORKOUT, ref.athlete(), "PUT", ref.url(), body)));
            }
            for (int i = 0; i < answers.size(); i++) {
                Api.Answer answer = answers.get(i).get();
                boolean good = refs.get(i).externalId().startsWith("good");
                assertThat(answer.status()).as(refs.get(i).externalId()).isEqualTo(good ? 201 : 422);
                if (good) {
                    trial.accept(refs.get(i), bodies.get(i), 1, answer);
                }
            }
            callers.shutdown();
        } finally {
            execute(cluster, "alter table workout drop constraint harness");
        }
    }

    private static void flood(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        Replica limited = cluster.add(
                ServiceKind.WORKOUT,
                Map.of(
                        "FRESHLEGS_RATE_LIMIT_ENABLED", "true",
                        "FRESHLEGS_RATE_LIMIT_PARTNER_REQUESTS_PER_SECOND", "20",
                        "FRESHLEGS_RATE_LIMIT_PARTNER_BURST", "40"));
        String partner = cluster.issuer().token(TestToken.ofPartner("flood"));
        String athlete = trial.athlete("calm");
        trial.leaveOut(athlete);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        List<Future<Integer>> floods = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            floods.add(callers.submit(() -> {
                int refused = 0;
                while (System.nanoTime() < end) {
                    Api.Answer answer =
                            trial.api().send(limited, partner, "GET", "/v1/athletes/" + athlete + "/workouts", null);
                    refused += answer.status() == 429 && !answer.retryAfter().isEmpty() ? 1 : 0;
                }
                return refused;
            }));
        }
        int answered = 0;
        while (System.nanoTime() < end) {
            Api.Answer answer = trial.api()
                    .send(limited, cluster.athleteToken(athlete), "GET", "/v1/athletes/" + athlete + "/workouts", null);
            assertThat(answer.status())
                    .as("a request of an athlete during the flood")
                    .isEqualTo(200);
            answered++;
        }
        int refused = 0;
        for (Future<Integer> flood : floods) {
            refused += flood.get();
        }
        callers.shutdown();
        assertThat(refused).as("requests of the partner refused by 429").isPositive();
        trial.note(refused + " of the partner refused, " + answered + " of the athlete answered");
    }

    private static void execute(Cluster cluster, String sql) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
