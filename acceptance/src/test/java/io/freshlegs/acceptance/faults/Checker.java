package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.acceptance.faults.RecordRef.Kind;
import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checks of what is stored and announced, after everything has come to rest: owners' records against the ledger, facts
 * against owners, advice against the pure rules, outboxes, dead letters, topics, and lag. Logs are {@link LogCheck}'s.
 */
final class Checker {

    private final Cluster cluster;
    private final Ledger ledger;
    private final Set<String> athletes;
    private final Report report = new Report();

    private Checker(Cluster cluster, Ledger ledger, Set<String> athletes) {
        this.cluster = cluster;
        this.ledger = ledger;
        this.athletes = athletes;
    }

    /**
     * All checks of one trial.
     *
     * @param athletes whose records the ledger knows wholly
     * @param deadLetters how many dead letters there are to be, by code, on all topics together
     * @param compacted whether older revisions may be gone from the topics
     */
    static Report check(
            Cluster cluster, Ledger ledger, Set<String> athletes, Map<String, Integer> deadLetters, boolean compacted)
            throws SQLException, IOException {
        Checker checker = new Checker(cluster, ledger, athletes);
        ledger.violations().forEach(checker.report::wrong);
        Map<String, Owned> owned = checker.owners();
        checker.facts(owned);
        checker.advice();
        checker.parked();
        checker.deadLetters(deadLetters);
        checker.topics(owned, compacted);
        checker.lag();
        return checker.report;
    }

    /** A record as its owner holds it. */
    private record Owned(long revision, boolean deleted) {}

    /** Checks 1 and 2: each accepted record is there once, at its last accepted revision, with what was sent. */
    private Map<String, Owned> owners() throws SQLException {
        Map<RecordRef, Ledger.Expected> expected = ledger.records();
        Map<String, Owned> owned = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            String sql = "select athlete_id, source, external_id, id, revision, deleted, content from " + kind.table()
                    + " where athlete_id = any(?)";
            try (Connection connection = cluster.connect(kind.service());
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", athletes.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        RecordRef ref = ref(kind, rows);
                        owned.put(
                                kind.fact() + " " + recordKey(ref, rows.getObject("id", UUID.class)),
                                new Owned(rows.getLong("revision"), rows.getBoolean("deleted")));
                        owner(ref, expected.remove(ref), rows);
                    }
                }
            }
        }
        expected.forEach((ref, missing) -> {
            boolean mayBeAbsent = missing.open() && missing.revision() == 1;
            if (athletes.contains(ref.athlete()) && !mayBeAbsent) {
                report.lost(ref + " was accepted at revision " + missing.revision() + " and is not there");
            }
        });
        return owned;
    }

    private void owner(RecordRef ref, Ledger.@Nullable Expected expected, ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        if (expected == null) {
            report.doubled(ref + " is there and nobody sent it");
            return;
        }
        if (expected.open()) {
            if (revision != expected.revision() && revision != expected.revision() - 1) {
                report.wrong(
                        ref + " has revision " + revision + ", between two known states of " + expected.revision());
            }
            return;
        }
        if (revision < expected.revision()) {
            report.lost(ref + " has revision " + revision + ", accepted was " + expected.revision());
        } else if (revision > expected.revision()) {
            report.doubled(ref + " has revision " + revision + ", accepted were only " + expected.revision());
        } else if (row.getBoolean("deleted") != expected.deleted()) {
            report.lost(ref + " should be " + (expected.deleted() ? "deleted" : "alive"));
        } else if (expected.body() != null && !Contents.holds(row.getString("content"), expected.body())) {
            report.lost(ref + " does not hold what was accepted last");
        }
    }

    /** A food day has no source in its path, and one in its table. */
    private static RecordRef ref(Kind kind, ResultSet row) throws SQLException {
        String source = kind == Kind.FOOD_DAY ? "athlete" : row.getString("source");
        return new RecordRef(kind, row.getString("athlete_id"), source, row.getString("external_id"));
    }

    private static String recordKey(RecordRef ref, UUID id) {
        return switch (ref.kind()) {
            case WORKOUT -> RecordKeys.workout(ref.athlete(), id);
            case MEAL -> RecordKeys.meal(ref.athlete(), id);
            case WELLNESS -> RecordKeys.wellness(ref.athlete(), ref.source(), LocalDate.parse(ref.externalId()));
            case FOOD_DAY -> RecordKeys.foodDay(ref.athlete(), LocalDate.parse(ref.externalId()));
        };
    }

    /** Check 3: the facts are the owners' records, both ways. */
    private void facts(Map<String, Owned> owned) throws SQLException {
        Map<String, Owned> missing = new HashMap<>(owned);
        String sql =
                "select kind, athlete_id, record_key, revision, body is null as deleted from fact where athlete_id = any(?)";
        try (Connection connection = cluster.connect(ServiceKind.ADVICE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", athletes.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getString("kind") + " " + rows.getString("athlete_id") + RecordKeys.SEPARATOR
                            + rows.getString("record_key");
                    Owned owner = missing.remove(key);
                    Owned fact = new Owned(rows.getLong("revision"), rows.getBoolean("deleted"));
                    if (owner == null) {
                        report.doubled("fact " + key + " has no record at its owner");
                    } else if (!owner.equals(fact)) {
                        report.lost("fact " + key + " is " + fact + ", its owner says " + owner);
                    }
                }
            }
        }
        missing.keySet().forEach(key -> report.lost("fact " + key + " is missing"));
    }

    /** Check 4: the advice is what the pure rules say of the ledger. */
    private void advice() throws IOException {
        Api api = new Api(cluster);
        for (String athlete : athletes) {
            String difference = difference(api, athlete);
            if (!difference.isEmpty()) {
                // the hour may have turned between the question and the computation
                difference = difference(api, athlete);
            }
            report.advice(difference.isEmpty());
            if (!difference.isEmpty()) {
                report.wrong("advice of " + athlete + ": " + difference);
            }
        }
    }

    private String difference(Api api, String athlete) throws IOException {
        Api.Answer answer = api.send(ServiceKind.ADVICE, athlete, "GET", "/v1/athletes/" + athlete + "/advice", null);
        return answer.status() == 200
                ? Advisor.difference(ledger, athlete, answer.body())
                : "answered " + answer.status() + " " + answer.body();
    }

    /** Check 5, first half: nothing was put aside. */
    private void parked() throws SQLException {
        for (ServiceKind kind : ServiceKind.values()) {
            try (Connection connection = cluster.connect(kind);
                    ResultSet rows =
                            connection.createStatement().executeQuery("select topic, code from outbox_parked")) {
                while (rows.next()) {
                    report.lost("parked in " + kind.database() + ": " + rows.getString("topic") + " "
                            + rows.getString("code"));
                }
            }
        }
    }

    /** Check 5, second half: the dead letter topics hold what was poisoned and nothing else. */
    private void deadLetters(Map<String, Integer> expected) {
        Map<String, Integer> found = DeadLetterCount.byCode(cluster);
        if (!found.equals(expected)) {
            report.wrong("dead letters are " + found + ", injected were " + expected);
        }
    }

    /** Check 6: the last event of each record is its highest revision, none is missing, none was made twice. */
    private void topics(Map<String, Owned> owned, boolean compacted) {
        Map<String, Map<Long, String>> idsByRevision = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        Topics.forEach(cluster, Topics.namesOfFacts(), record -> {
            // a poisoned key may name nobody
            String athlete = record.key().split("/")[0];
            if (!athletes.contains(athlete) || record.value() == null) {
                return;
            }
            String key = Events.kind(record) + " " + record.key();
            long revision = Events.revision(record);
            String id = Events.header(record, "ce_id");
            String before = idsByRevision
                    .computeIfAbsent(key, any -> new LinkedHashMap<>())
                    .putIfAbsent(revision, id);
            if (before != null && !before.equals(id)) {
                report.doubled("event of " + key + " revision " + revision + " was made twice");
            }
            last.put(key, revision);
            int partitions = Topic.DEFAULT_PARTITIONS;
            if (record.partition() != AthletePartitioner.partition(athlete, partitions)
                    || !athlete.equals(Events.header(record, "ce_partitionkey"))) {
                report.wrong("event of " + key + " is in partition " + record.partition());
            }
        });
        owned.forEach((key, owner) -> events(key, owner, idsByRevision.get(key), last.get(key), compacted));
    }

    private void events(
            String key, Owned owner, @Nullable Map<Long, String> revisions, @Nullable Long last, boolean compacted) {
        if (revisions == null || last == null || last != owner.revision()) {
            report.lost("the last event of " + key + " has revision " + last + ", its record " + owner.revision());
            return;
        }
        if (!compacted) {
            List<Long> missing = new ArrayList<>();
            for (long revision = 1; revision <= owner.revision(); revision++) {
                if (!revisions.containsKey(revision)) {
                    missing.add(revision);
                }
            }
            if (!missing.isEmpty()) {
                report.lost("events of " + key + " with revisions " + missing);
            }
        }
        if (new TreeSet<>(revisions.keySet()).last() > owner.revision()) {
            report.doubled("an event of " + key + " is ahead of its record");
        }
    }

    /** Check 8: the service itself says that it is up to date. */
    private void lag() throws IOException {
        for (Replica replica : cluster.of(ServiceKind.ADVICE)) {
            try {
                double seconds = replica.metric("freshlegs_advice_intake_lag_seconds");
                if (seconds >= 5) {
                    report.wrong(replica.name() + " says its lag is " + seconds + " s");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The athletes of a ledger. */
    static Set<String> athletesOf(Ledger ledger) {
        Set<String> athletes = new TreeSet<>(ledger.profiles().keySet());
        ledger.records().keySet().forEach(ref -> athletes.add(ref.athlete()));
        return athletes;
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(other) || (one.isNumber() && other.isNumber() && one.asDouble() == other.asDouble());
    }
}
