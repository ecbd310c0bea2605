package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Change;
import io.freshlegs.kit.record.GroupCommitWriter;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordState;
import io.freshlegs.kit.record.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Puts records of imports through the write path, joined with what is stored.
 *
 * <p>Each round reads the records that are there, joins, and puts with the revision it saw, or only creates where it
 * saw none; a record that somebody made or changed meanwhile, on this replica or another, takes another round. Several
 * copies of a record in one import are written one after the other. Blocks.
 */
final class MergingWriter {

    private static final int ROUND = 500;
    /** Each round one of those who want the same record gets it, so this many may want it at once. */
    private static final int ATTEMPTS = 32;

    /** Checks the fields of one record and makes its content. */
    interface Interpreter {

        /** The content; null when, and only when, violations were added. */
        @Nullable
        RecordContent content(RecordKey key, ObjectNode fields, Set<String> doubts, Instant now, Violations violations);
    }

    private final GroupCommitWriter writer;
    private final Problem invalid;
    private final Interpreter interpreter;
    private final ObjectMapper mapper;
    private final Clock clock;

    MergingWriter(
            GroupCommitWriter writer, Problem invalid, Interpreter interpreter, ObjectMapper mapper, Clock clock) {
        this.writer = writer;
        this.invalid = invalid;
        this.interpreter = interpreter;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Takes what became of each item. */
    interface Results {

        void written(ImportItem item, Written written);

        void refused(ImportItem item, ProblemException problem);
    }

    /**
     * Writes every item and tells what became of it.
     *
     * @param partner the partner that sends them; null for the athlete
     */
    void write(List<ImportItem> items, @Nullable String partner, @Nullable String traceparent, Results results) {
        List<ImportItem> open = items;
        int attempt = 0;
        while (!open.isEmpty()) {
            Map<RecordKey, ImportItem> round = new LinkedHashMap<>();
            List<ImportItem> later = new ArrayList<>();
            for (ImportItem item : open) {
                if (round.size() == ROUND || round.putIfAbsent(item.key(), item) != null) {
                    later.add(item);
                }
            }
            List<ImportItem> clashed = round(round, partner, traceparent, results);
            attempt = clashed.isEmpty() ? 0 : attempt + 1;
            if (attempt == ATTEMPTS) {
                clashed.forEach(item -> results.refused(
                        item, ProblemException.of(Problem.CONFLICT, "The record changes too often; repeat later.")));
                clashed = List.of();
                attempt = 0;
            }
            List<ImportItem> next = new ArrayList<>(clashed);
            next.addAll(later);
            open = next;
        }
    }

    /** Writes one round; returns the items whose record changed between reading and writing. */
    private List<ImportItem> round(
            Map<RecordKey, ImportItem> round, @Nullable String partner, @Nullable String traceparent, Results results) {
        Map<RecordKey, RecordState> stored = writer.stored(round.keySet());
        Instant now = clock.instant();
        List<ImportItem> sent = new ArrayList<>();
        List<Change.Put> puts = new ArrayList<>();
        for (ImportItem item : round.values()) {
            try {
                puts.add(put(item, stored.get(item.key()), partner, traceparent, now));
                sent.add(item);
            } catch (ProblemException problem) {
                results.refused(item, problem);
            }
        }
        List<CompletionStage<Written>> answers = writer.submitAll(puts);
        List<ImportItem> clashed = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ImportItem item = sent.get(i);
            try {
                results.written(item, answers.get(i).toCompletableFuture().join());
            } catch (CompletionException failure) {
                ProblemException problem = problem(failure);
                if (problem.problem() == Problem.PRECONDITION_FAILED) {
                    clashed.add(item);
                } else {
                    results.refused(item, problem);
                }
            }
        }
        return clashed;
    }

    private Change.Put put(
            ImportItem item,
            @Nullable RecordState stored,
            @Nullable String partner,
            @Nullable String traceparent,
            Instant now) {
        ObjectNode fields = item.fields();
        Set<String> doubts = item.doubts();
        long ifMatch = stored == null ? Change.NO_RECORD : stored.revision();
        if (stored != null && !stored.deleted() && stored.json() != null) {
            ObjectNode known = tree(stored.json());
            fields = KnownFields.join(fields, known);
            doubts = KnownFields.doubts(doubts, known);
        }
        Violations violations = new Violations();
        if (item.sourceVersion() != null && item.sourceVersion() < 0) {
            violations.add("sourceVersion", "must not be negative");
        }
        RecordContent content = interpreter.content(item.key(), fields, doubts, now, violations);
        if (content == null || !violations.isEmpty()) {
            throw ProblemException.invalid(invalid, violations.list());
        }
        return new Change.Put(item.key(), content, item.sourceVersion(), partner, ifMatch, traceparent);
    }

    private ObjectNode tree(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException | ClassCastException broken) {
            throw ProblemException.of(Problem.CONTRACT_BROKEN, "The stored record can't be read; report the trace id.");
        }
    }

    private static ProblemException problem(CompletionException failure) {
        return failure.getCause() instanceof ProblemException problem
                ? problem
                : ProblemException.of(Problem.INTERNAL, "The item could not be written.");
    }
}
