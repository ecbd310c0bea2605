package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the services and what they answered, one line a request; and, for each record, the state that follows.
 *
 * <p>A record is written by one worker of the load, one request after the other, so what is expected of it is certain: each
 * operation is repeated until it has an answer. Safe for all threads.
 */
final class Ledger {

    /** How a request ended. */
    enum Outcome {
        ACCEPTED,
        /** Answered with a problem: nothing was written. */
        REFUSED,
        /** No answer, or the answer that nobody knows. */
        UNKNOWN
    }

    /** One request. */
    record Line(
            String operation,
            RecordRef ref,
            long sourceVersion,
            Instant sentAt,
            Outcome outcome,
            int status,
            String code) {}

    /**
     * What is expected of a record.
     *
     * @param body the last accepted body; null for a deleted record
     * @param revision the number of accepted changes
     * @param open whether the last operation never got an answer
     * @param receivedAt when the service took this content in, as it answered; null when that is not known
     */
    record Expected(
            @Nullable JsonNode body,
            long sourceVersion,
            long revision,
            boolean open,
            @Nullable Instant receivedAt) {

        /** What an accepted write makes of the record. */
        static Expected accepted(JsonNode body, long revision, JsonNode answer) {
            Instant received = answer.hasNonNull("receivedAt")
                    ? Instant.parse(answer.get("receivedAt").asText())
                    : null;
            return new Expected(body, body.path("sourceVersion").asLong(), revision, false, received);
        }

        /** A record whose last operation is without an answer. */
        static Expected unresolved(@Nullable JsonNode body, long sourceVersion, long revision) {
            return new Expected(body, sourceVersion, revision, true, null);
        }

        static Expected gone(long sourceVersion, long revision) {
            return new Expected(null, sourceVersion, revision, false, null);
        }

        boolean deleted() {
            return body == null;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<RecordRef, Expected> records = new LinkedHashMap<>();
    private final Map<String, JsonNode> profiles = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    synchronized void add(Line line) {
        lines.add(line);
    }

    synchronized void expect(RecordRef ref, Expected expected) {
        records.put(ref, expected);
    }

    synchronized @Nullable Expected expected(RecordRef ref) {
        return records.get(ref);
    }

    synchronized void profile(String athlete, JsonNode body) {
        profiles.put(athlete, body);
    }

    /** An answer that contradicts the contract, whatever is in the databases later. */
    synchronized void violation(String what) {
        violations.add(what);
    }

    /** Everything of an athlete is gone, by an accepted erasure. */
    synchronized void erased(String athlete) {
        records.keySet().removeIf(ref -> ref.athlete().equals(athlete));
        profiles.remove(athlete);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized Map<RecordRef, Expected> records() {
        return new LinkedHashMap<>(records);
    }

    synchronized Map<String, JsonNode> profiles() {
        return new LinkedHashMap<>(profiles);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
