package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One record, written by many at once through two replicas. */
final class SameRecordFaults {

    private static final int EDITS = 100;

    private SameRecordFaults() {}

    static List<Fault> all() {
        return List.of(new Fault(
                "26",
                "one record at once: 20 twins, 20 versions, 100 edits, half with If-Match",
                SameRecordFaults::atOnce));
    }

    private static void atOnce(Trial trial) throws Exception {
        trial.cluster().add(ServiceKind.WORKOUT, Map.of());
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            Runner runner = new Runner(new Random(17), LocalDate.now());
            twins(trial, runner, callers);
            versions(trial, runner, callers);
            edits(trial, runner, callers);
        } finally {
            callers.shutdown();
        }
    }

    private static void twins(Trial trial, Runner runner, ExecutorService callers) throws Exception {
        RecordRef twins = trial.workout("same", "twins");
        JsonNode body = runner.workout(1);
        List<Future<Api.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(callers.submit(() -> put(trial, twins, body, null)));
        }
        int created = 0;
        for (Future<Api.Answer> answer : answers) {
            created += outcome(answer).equals("created") ? 1 : 0;
            assertThat(outcome(answer)).isIn("created", "unchanged");
        }
        assertThat(created).as("created among 20 twins").isEqualTo(1);
        trial.accept(twins, body, 1, answers.get(0).get());
    }

    private static void versions(Trial trial, Runner runner, ExecutorService callers) throws Exception {
        RecordRef versions = trial.workout("same", "versions");
        List<Future<Api.Answer>> answers = new ArrayList<>();
        List<JsonNode> bodies = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            JsonNode version = runner.workout(i);
            bodies.add(version);
            answers.add(callers.submit(() -> put(trial, versions, version, null)));
        }
        long changes = 0;
        for (Future<Api.Answer> answer : answers) {
            changes += changed(answer.get()) ? 1 : 0;
        }
        trial.accept(versions, bodies.get(19), changes, answers.get(19).get());
        trial.note(changes + " of 20 versions were newer when they came");
    }

    /** Every accepted edit has a revision of its own, without a gap, and of those that expect the same one at most one wins. */
    private static void edits(Trial trial, Runner runner, ExecutorService callers) throws Exception {
        RecordRef edited = trial.workout("same", "edited");
        List<Future<Api.Answer>> answers = new ArrayList<>();
        List<JsonNode> bodies = new ArrayList<>();
        List<@Nullable Long> expected = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            ObjectNode body = runner.workout(1).deepCopy();
            body.remove("sourceVersion");
            body.put("durationSeconds", 1000.0 + i);
            Long ifMatch = i % 2 == 0 ? null : (long) (i / 4 + 1);
            bodies.add(body);
            expected.add(ifMatch);
            answers.add(callers.submit(() -> put(trial, edited, body, ifMatch)));
        }
        Map<Long, Integer> byRevision = new TreeMap<>();
        Map<Long, Integer> winners = new TreeMap<>();
        int clashes = 0;
        for (int i = 0; i < EDITS; i++) {
            Api.Answer answer = answers.get(i).get();
            Long ifMatch = expected.get(i);
            if (changed(answer)) {
                long revision = answer.body().path("revision").asLong();
                assertThat(byRevision.put(revision, i))
                        .as("another edit of revision %d", revision)
                        .isNull();
                if (ifMatch != null) {
                    assertThat(revision)
                            .as("revision of an edit that expected %d", ifMatch)
                            .isEqualTo(ifMatch + 1);
                    winners.merge(ifMatch, 1, Integer::sum);
                }
            } else {
                assertThat(ifMatch)
                        .as("an edit without If-Match was answered %d", answer.status())
                        .isNotNull();
                assertThat(answer.status())
                        .as("an edit that expected %d", ifMatch)
                        .isEqualTo(412);
                clashes++;
            }
        }
        assertThat(byRevision.keySet())
                .as("revisions")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, byRevision.size()).boxed().toList());
        assertThat(winners.values()).as("winners of an expected revision").allMatch(count -> count == 1);
        long last = byRevision.size();
        int winner = byRevision.get(last);
        trial.accept(edited, bodies.get(winner), last, answers.get(winner).get());
        trial.note(last + " of " + EDITS + " edits accepted, " + clashes + " answered 412");
    }

    private static Api.Answer put(Trial trial, RecordRef ref, JsonNode body, @Nullable Long ifMatch) {
        Cluster cluster = trial.cluster();
        return trial.api()
                .send(
                        cluster.serving(ServiceKind.WORKOUT),
                        cluster.athleteToken(ref.athlete()),
                        "PUT",
                        ref.url(),
                        body,
                        ifMatch);
    }

    private static String outcome(Future<Api.Answer> answer) throws Exception {
        return answer.get().body().path("outcome").asText();
    }

    private static boolean changed(Api.Answer answer) {
        String outcome = answer.body().path("outcome").asText();
        return outcome.equals("created") || outcome.equals("updated");
    }
}
