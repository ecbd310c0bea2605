package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
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
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What the topics may do to a reader: poison, erasure, other versions, replay, compaction. */
final class StreamFaults {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GROUP = "freshlegs-advice";

    private StreamFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "13", "replay of all events into the old group, facts kept", StreamFaults::replayIntoOldGroup),
                new Fault("13b", "replay into empty tables after a forced compaction", StreamFaults::replayCompacted),
                new Fault("15", "poison of nine sorts among good records", StreamFaults::poison),
                new Fault("15b", "erasure tombstone on the topic", StreamFaults::tombstone),
                new Fault(
                        "15c", "dead letter topic that takes nothing, then repaired", StreamFaults::deadLettersRefused),
                new Fault("17", "events one schema version ahead", StreamFaults::unknownFields),
                new Fault("23", "erasure under load, with a replay afterwards", StreamFaults::erasure));
    }

    private static void replayIntoOldGroup(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(3));
        trial.finishLoad();
        Quiescence.await(cluster);
        Map<String, String> before = facts(trial, "kind || ' ' || record_key || ' ' || xmin::text");
        Replica reader = cluster.first(ServiceKind.ADVICE);
        reader.stop();
        deleteOffsets(cluster);
        reader.start();
        trial.healed();
        reader.awaitReady();
        Quiescence.await(cluster);
        assertThat(facts(trial, "kind || ' ' || record_key || ' ' || xmin::text"))
                .as("row versions of the facts after a replay")
                .isEqualTo(before);
        trial.note(before.size() + " facts untouched");
    }

    private static void replayCompacted(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(3));
        trial.finishLoad();
        Quiescence.await(cluster);
        Map<String, String> before = facts(trial, "event_id");
        Replica reader = cluster.first(ServiceKind.ADVICE);
        reader.stop();
        Compaction.force(cluster);
        emptyFacts(cluster);
        deleteOffsets(cluster);
        reader.start();
        trial.healed();
        reader.awaitReady();
        Quiescence.await(cluster);
        assertThat(facts(trial, "event_id")).as("facts after the replay").isEqualTo(before);
        trial.note(before.size() + " facts rebuilt");
        trial.compacted();
    }

    /** What the documented replay empties. */
    private static void emptyFacts(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.ADVICE)) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = connection
                    .createStatement()
                    .executeQuery(
                            "select tablename from pg_tables where schemaname = 'public' and tablename not in"
                                    + " ('flyway_schema_history', 'profile', 'check_in', 'lab', 'shoe', 'outbox', 'outbox_parked')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            connection.createStatement().execute("truncate " + String.join(", ", tables));
        }
    }

    /** Makes the advice service, which has to be stopped, read everything again. */
    static void deleteOffsets(Cluster cluster) throws Exception {
        try (Admin admin = cluster.kafka().admin()) {
            Wait.until("the group empty", SOON, () -> {
                admin.deleteConsumerGroups(List.of(GROUP)).all().get();
                return true;
            });
        }
    }

    /** The facts of this trial's athletes: those of others may have been tampered with on purpose. */
    private static Map<String, String> facts(Trial trial, String value) throws SQLException {
        Map<String, String> facts = new TreeMap<>();
        try (Connection connection = trial.cluster().connect(ServiceKind.ADVICE);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select athlete_id || ' ' || kind || ' ' || record_key, revision || ' ' || "
                                + value + " from fact where starts_with(athlete_id, '" + trial.athlete("") + "')")) {
            while (rows.next()) {
                facts.put(rows.getString(1), rows.getString(2));
            }
        }
        return facts;
    }

    private static void poison(Trial trial) throws Exception {
        trial.load(Duration.ofSeconds(1));
        String athlete = trial.athlete("poison");
        UUID id = UUID.randomUUID();
        String key = RecordKeys.workout(athlete, id);
        String type = EventType.WORKOUT_RECORDED.typeName();
        String good = workoutBody(athlete, id, 1).toString();
        try (Poison poison = new Poison(trial.cluster())) {
            inject(
                    trial,
                    poison,
                    "BODY_MALFORMED",
                    key,
                    good.substring(0, good.length() / 2),
                    Poison.headers(type, key));
            inject(
                    trial,
                    poison,
                    "BODY_INVALID",
                    key,
                    good.replace("\"durationSeconds\":3600.0", "\"durationSeconds\":\"an hour\""),
                    Poison.headers(type, key));
            Map<String, String> withoutType = Poison.headers(type, key);
            withoutType.remove("ce_type");
            inject(trial, poison, "HEADER_MISSING", key, good, withoutType);
            inject(
                    trial,
                    poison,
                    "MAJOR_VERSION_UNKNOWN",
                    key,
                    good,
                    Poison.headers("io.freshlegs.workout.recorded.v9", key));
            inject(trial, poison, "BODY_TOO_LARGE", key, "\"" + "x".repeat(900_000) + "\"", Poison.headers(type, key));
            inject(trial, poison, "BODY_MISSING", key, null, Map.of());
            String noKey = athlete + "-without-record";
            inject(trial, poison, "KEY_INVALID", noKey, good, Poison.headers(type, noKey));
            String otherKey = RecordKeys.workout(athlete, UUID.randomUUID());
            inject(trial, poison, "KEY_MISMATCH", otherKey, good, Poison.headers(type, otherKey));
            inject(
                    trial,
                    poison,
                    "BODY_INVALID",
                    key,
                    good.replace("\"durationSeconds\":3600.0", "\"durationSeconds\":1e999"),
                    Poison.headers(type, key));
        }
        trial.load(Duration.ofSeconds(2));
    }

    private static void inject(
            Trial trial, Poison poison, String code, String key, String body, Map<String, String> headers)
            throws Exception {
        poison.send(Topic.WORKOUTS, key, body, headers);
        trial.expectDeadLetter(code);
    }

    private static ObjectNode workoutBody(String athlete, UUID id, long revision) {
        ObjectNode body = Api.JSON.createObjectNode();
        body.put("athleteId", athlete)
                .put("id", id.toString())
                .put("source", "watch")
                .put("externalId", "harness")
                .put("revision", revision)
                .put("status", "active")
                .put("localDate", "2026-01-05")
                .put("receivedAt", "2026-01-05T10:00:00Z")
                .put("sport", "running")
                .put("startTime", "2026-01-05T08:00:00Z")
                .put("durationSeconds", 3600.0)
                .putArray("quality");
        return body;
    }

    private static void tombstone(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        String athlete = trial.athlete("forgotten");
        UUID id = UUID.randomUUID();
        String key = RecordKeys.workout(athlete, id);
        try (Poison events = new Poison(cluster)) {
            events.send(
                    Topic.WORKOUTS,
                    key,
                    workoutBody(athlete, id, 1).toString(),
                    Poison.headers(EventType.WORKOUT_RECORDED.typeName(), key));
            Wait.until("the fact", SOON, () -> count(cluster, athlete) == 1);
            events.send(Topic.WORKOUTS, key, null, Poison.headers(EventType.WORKOUT_DELETED.typeName(), key));
        }
        trial.healed();
        Wait.until("the fact forgotten", SOON, () -> count(cluster, athlete) == 0);
    }

    private static long count(Cluster cluster, String athlete) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.ADVICE);
                var statement = connection.prepareStatement("select count(*) from fact where athlete_id = ?")) {
            statement.setString(1, athlete);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void deadLettersRefused(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        Topic topic = Topic.FOOD_DAYS;
        trial.load(Duration.ofSeconds(1));

        try (Admin admin = cluster.kafka().admin()) {
            admin.deleteTopics(List.of(topic.deadLetterName())).all().get();
        }
        String key = RecordKeys.foodDay(trial.athlete("poison"), LocalDate.parse("2026-01-05"));
        try (Poison poison = new Poison(cluster)) {
            poison.send(topic, key, "{", Poison.headers(EventType.FOOD_DAY_RECORDED.typeName(), key));
        }
        trial.expectDeadLetter("BODY_MALFORMED");
        Wait.lasting(trial.length());
        assertThat(cluster.first(ServiceKind.ADVICE).isReady())
                .as("ready while it waits")
                .isTrue();
        assertThat(Quiescence.lag(cluster))
                .as("offsets do not advance past an unsaved dead letter")
                .isPositive();
        try (Admin admin = cluster.kafka().admin()) {
            Wait.until("the topic again", SOON, () -> {
                admin.createTopics(List.of(new NewTopic(topic.deadLetterName(), Topic.DEFAULT_PARTITIONS, (short) 1)
                                .configs(topic.deadLetterConfig(1))))
                        .all()
                        .get();
                return true;
            });
        }
        trial.healed();
    }

    private static void unknownFields(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        String athlete = trial.athlete("ahead");
        UUID id = UUID.randomUUID();
        String key = RecordKeys.workout(athlete, id);
        ObjectNode ahead = workoutBody(athlete, id, 1);
        ahead.put("strideLengthMeters", 1.12).putObject("weather").put("temperatureCelsius", 4);
        Map<String, String> headers = Poison.headers(EventType.WORKOUT_RECORDED.typeName(), key);
        headers.put("ce_dataschemaversion", "1.7");
        try (Poison events = new Poison(cluster)) {
            events.send(Topic.WORKOUTS, key, ahead.toString(), headers);
            // a type of the same major version that this reader does not know is none of its business
            String other = RecordKeys.workout(athlete, UUID.randomUUID());
            events.send(
                    Topic.WORKOUTS,
                    other,
                    ahead.toString(),
                    Poison.headers("io.freshlegs.workout.annotated.v1", other));
        }
        trial.healed();
        Wait.until("the fact", SOON, () -> count(cluster, athlete) == 1);
        trial.load(Duration.ofSeconds(1));
    }

    private static void erasure(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        String athlete = trial.athlete("erased");
        Runner runner = new Runner(new Random(5), LocalDate.now());
        JsonNode profile = runner.profile();
        trial.api().send(ServiceKind.ADVICE, athlete, "PUT", "/v1/athletes/" + athlete + "/profile", profile);
        for (int i = 0; i < 30; i++) {
            RecordRef workout = trial.workout("erased", "e" + i);
            trial.put(workout, runner.workout(i + 1), 1);
            RecordRef meal = new RecordRef(RecordRef.Kind.MEAL, athlete, "app", "e" + i);
            trial.put(meal, runner.meal(i + 1), 1);
        }
        for (ServiceKind kind : ServiceKind.values()) {
            Api.Answer answer = trial.api().send(kind, athlete, "DELETE", "/v1/athletes/" + athlete, null);
            assertThat(answer.status()).as("erasure at " + kind.module()).isEqualTo(202);
        }
        trial.ledger().erased(athlete);
        trial.load(Duration.ofSeconds(1));
        trial.finishLoad();
        trial.healed();
        Quiescence.await(cluster);
        Traces.assertNone(cluster, athlete);
        Replica reader = cluster.first(ServiceKind.ADVICE);
        reader.stop();
        Compaction.force(cluster);
        emptyFacts(cluster);
        deleteOffsets(cluster);
        reader.start().awaitReady();
        Quiescence.await(cluster);
        Traces.assertNone(cluster, athlete);
        Traces.assertNoBodies(cluster, athlete);
        trial.compacted();
    }
}
