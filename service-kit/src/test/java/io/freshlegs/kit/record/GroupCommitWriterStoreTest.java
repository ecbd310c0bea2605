package io.freshlegs.kit.record;

import static io.freshlegs.kit.record.ThingDatabase.content;
import static io.freshlegs.kit.record.ThingDatabase.delete;
import static io.freshlegs.kit.record.ThingDatabase.key;
import static io.freshlegs.kit.record.ThingDatabase.partnerPut;
import static io.freshlegs.kit.record.ThingDatabase.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommitWriterStoreTest {

    private final ThingDatabase database = new ThingDatabase();
    private GroupCommitWriter writer;

    @BeforeEach
    void start() {
        writer = database.writer();
    }

    @AfterEach
    void outboxHoldsOneEventARevision() {
        writer.close();
        assertThat(database.number("select count(*) from outbox"))
                .as("every revision of every record left exactly one event")
                .isEqualTo(database.number("select coalesce(sum(revision), 0) from thing"));
        database.close();
    }

    @Test
    void a_new_record_is_created_at_revision_1_and_leaves_an_event_with_its_state() throws Exception {
        Written written = write(put("1", "a"));

        assertThat(written.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(written.record().revision()).isEqualTo(1);
        assertThat(database.texts("select body from outbox"))
                .singleElement()
                .asString()
                .startsWith(
                        "{\"athleteId\":\"mara\",\"id\":\"" + written.record().id()
                                + "\",\"source\":\"garmin\",\"externalId\":\"1\",\"revision\":1,\"status\":\"active\",\"localDate\":\"2026-11-23\",\"receivedAt\":\"")
                .endsWith(",\"text\":\"a\"}");
        assertThat(database.texts("select record_key from outbox"))
                .containsExactly("mara/" + written.record().id());
    }

    @Test
    void the_same_content_again_is_unchanged() throws Exception {
        Written first = write(put("1", "a"));
        Written second = write(put("1", "a"));

        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.record().revision()).isEqualTo(1);
        assertThat(second.record().id()).isEqualTo(first.record().id());
        assertThat(second.record().json()).isEqualTo(first.record().json());
    }

    @Test
    void other_content_is_updated_unless_its_source_version_is_lower() throws Exception {
        assertThat(write(put("1", "a", 5L, null)).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(write(put("1", "b", 5L, null)).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(write(put("1", "c", null, null)).outcome()).isEqualTo(Outcome.UPDATED);
        Written stale = write(put("1", "d", 4L, null));
        assertThat(stale.outcome()).isEqualTo(Outcome.STALE);
        assertThat(stale.record().json()).as("the stored state").contains("\"c\"");
        assertThat(stale.record().revision()).isEqualTo(3);
    }

    @Test
    void a_higher_source_version_of_the_same_content_is_remembered_without_an_event() throws Exception {
        write(put("1", "a", 1L, null));
        assertThat(write(put("1", "a", 7L, null)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(database.number("select source_version from thing")).isEqualTo(7);
        assertThat(write(put("1", "b", 6L, null)).outcome()).isEqualTo(Outcome.STALE);
    }

    @Test
    void a_delete_leaves_a_tombstone_without_content_and_of_an_unknown_key_nothing() throws Exception {
        Written created = write(put("1", "a"));
        assertThat(write(delete("1")).outcome()).isEqualTo(Outcome.DELETED);
        assertThat(write(delete("1")).outcome()).isEqualTo(Outcome.ABSENT);
        assertThat(write(delete("never seen")).outcome()).isEqualTo(Outcome.ABSENT);

        assertThat(database.texts("select body from outbox order by seq desc limit 1"))
                .containsExactly(
                        "{\"athleteId\":\"mara\",\"id\":\"" + created.record().id()
                                + "\",\"source\":\"garmin\",\"externalId\":\"1\",\"revision\":2,\"status\":\"deleted\",\"localDate\":\"2026-11-23\"}");
        assertThat(database.number("select count(*) from thing where content is null and fingerprint is null"))
                .isEqualTo(1);
    }

    @Test
    void a_deleted_record_is_revived_by_a_higher_version_or_by_the_athlete_and_counts_on() throws Exception {
        write(partnerPut("1", "a", 3L));
        write(delete("1"));
        assertThat(write(partnerPut("1", "b", 3L)).outcome()).isEqualTo(Outcome.STALE);
        assertThat(write(partnerPut("1", "b", null)).outcome()).isEqualTo(Outcome.STALE);
        Written revived = write(partnerPut("1", "b", 4L));
        assertThat(revived.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(revived.record().revision()).isEqualTo(3);

        write(delete("1"));
        Written byAthlete = write(put("1", "a"));
        assertThat(byAthlete.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(byAthlete.record().revision()).isEqualTo(5);
        assertThat(write(put("1", "c")).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void an_edit_that_names_a_revision_needs_the_record_to_be_at_it() throws Exception {
        assertThat(refusal(put("1", "a", null, 1L))).isEqualTo(Problem.PRECONDITION_FAILED);
        write(put("1", "a"));
        assertThat(write(put("1", "b", null, 1L)).outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(refusal(put("1", "c", null, 1L))).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(refusal(new Change.Delete(key("1"), null, 1L, null))).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(write(put("1", "b", null, 2L)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(write(new Change.Delete(key("1"), null, 2L, null)).outcome()).isEqualTo(Outcome.DELETED);
    }

    @Test
    void a_put_that_only_creates_finds_no_record_not_even_a_deleted_one() throws Exception {
        assertThat(write(put("1", "a", null, Change.NO_RECORD)).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(refusal(put("1", "a", null, Change.NO_RECORD))).isEqualTo(Problem.PRECONDITION_FAILED);
        write(delete("1"));
        assertThat(refusal(put("1", "b", 9L, Change.NO_RECORD))).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(database.number("select revision from thing")).isEqualTo(2);
    }

    @Test
    void of_two_replicas_that_only_create_one_does() throws Exception {
        try (GroupCommitWriter replica = database.writer()) {
            for (int i = 0; i < 50; i++) {
                CompletableFuture<Written> one =
                        writer.submit(put("k" + i, "a", null, Change.NO_RECORD)).toCompletableFuture();
                CompletableFuture<Written> two = replica.submit(put("k" + i, "b", null, Change.NO_RECORD))
                        .toCompletableFuture();

                CompletableFuture.allOf(one, two).handle((done, failed) -> done).get(10, TimeUnit.SECONDS);
                assertThat(List.of(one, two))
                        .filteredOn(CompletableFuture::isCompletedExceptionally)
                        .hasSize(1);
            }
        }
        assertThat(database.number("select sum(revision) from thing")).isEqualTo(50);
    }

    @Test
    void batches_of_the_same_records_in_opposite_order_on_two_replicas_end_without_a_deadlock() throws Exception {
        List<CompletionStage<Written>> answers = new ArrayList<>();
        try (GroupCommitWriter replica = database.writer()) {
            for (int round = 0; round < 20; round++) {
                String text = "t" + round;
                answers.addAll(writer.submitAll(IntStream.range(0, 100)
                        .mapToObj(i -> put("k" + i, text))
                        .toList()));
                answers.addAll(replica.submitAll(IntStream.range(0, 100)
                        .mapToObj(i -> put("k" + (99 - i), text + "r"))
                        .toList()));
            }
            assertThat(outcomes(answers)).containsOnly(Outcome.CREATED, Outcome.UPDATED);
        }
        assertThat(database.number("select deadlocks from pg_stat_database where datname = current_database()"))
                .isZero();
    }

    @Test
    void twenty_identical_puts_at_once_are_one_created_and_nineteen_unchanged() throws Exception {
        List<CompletionStage<Written>> answers = IntStream.range(0, 20)
                .mapToObj(i -> writer.submit(put("1", "a")))
                .toList();

        assertThat(outcomes(answers)).containsOnlyOnce(Outcome.CREATED).hasSize(20);
        assertThat(outcomes(answers).stream().filter(Outcome.UNCHANGED::equals)).hasSize(19);
    }

    @Test
    void of_twenty_versions_at_once_the_highest_wins() throws Exception {
        List<Long> versions =
                new ArrayList<>(LongStream.rangeClosed(1, 20).boxed().toList());
        java.util.Collections.shuffle(versions, new Random(7));
        List<CompletionStage<Written>> answers = versions.stream()
                .map(version -> (CompletionStage<Written>)
                        CompletableFuture.supplyAsync(() -> writer.submit(put("1", "v" + version, version, null)))
                                .thenCompose(stage -> stage))
                .toList();

        outcomes(answers);
        assertThat(database.texts("select content ->> 'text' from thing")).containsExactly("v20");
        assertThat(database.number("select source_version from thing")).isEqualTo(20);
    }

    @Test
    void many_writers_on_few_keys_leave_what_a_replay_of_the_winners_leaves() throws Exception {
        Random random = new Random(42);
        List<CompletionStage<Written>> answers = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String id = "k" + random.nextInt(10);
            answers.add(
                    switch (random.nextInt(4)) {
                        case 0 -> writer.submit(delete(id));
                        case 1 -> writer.submit(put(id, "t" + random.nextInt(3), (long) random.nextInt(50), null));
                        default -> writer.submit(put(id, "t" + random.nextInt(3)));
                    });
        }
        List<Outcome> outcomes = outcomes(answers);
        long changes = outcomes.stream()
                .filter(one -> one == Outcome.CREATED || one == Outcome.UPDATED || one == Outcome.DELETED)
                .count();

        assertThat(changes).isEqualTo(database.number("select sum(revision) from thing"));
        assertThat(database.number("select count(*) from (select record_key, event_type from outbox) e"))
                .isEqualTo(changes);
    }

    @Test
    void a_row_that_only_the_database_refuses_stands_alone() throws Exception {
        database.execute("alter table thing add constraint no_x check (content ->> 'text' <> 'x')");
        List<CompletionStage<Written>> answers = writer.submitAll(IntStream.range(0, 50)
                .mapToObj(i -> put("k" + i, i == 17 ? "x" : "fine"))
                .toList());

        for (int i = 0; i < 50; i++) {
            CompletableFuture<Written> answer = answers.get(i).toCompletableFuture();
            if (i == 17) {
                assertThat(problem(answer)).isEqualTo(Problem.WORKOUT_INVALID);
            } else {
                assertThat(answer.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.CREATED);
            }
        }
    }

    @Test
    void a_locked_record_delays_the_others_by_one_lock_timeout_and_is_refused_itself() throws Exception {
        write(put("stuck", "a"));
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select * from thing where external_id = 'stuck' for update");

            CompletionStage<Written> stuck = writer.submit(put("stuck", "b"));
            List<CompletionStage<Written>> others = IntStream.range(0, 20)
                    .mapToObj(i -> writer.submit(put("k" + i, "a")))
                    .toList();

            assertThat(outcomes(others)).containsOnly(Outcome.CREATED);
            assertThat(problem(stuck.toCompletableFuture())).isEqualTo(Problem.OVERLOADED);
            holder.rollback();
        }
        assertThat(write(put("stuck", "b")).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void a_connection_that_is_ended_by_the_server_loses_and_doubles_nothing() throws Exception {
        List<CompletionStage<Written>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            answers.add(writer.submit(put("k" + i, "a")));
            if (i % 400 == 0) {
                database.texts("select pg_terminate_backend(pid)::text from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
        }
        long accepted = 0;
        for (CompletionStage<Written> answer : answers) {
            try {
                answer.toCompletableFuture().get(10, TimeUnit.SECONDS);
                accepted++;
            } catch (ExecutionException refused) {
                assertThat(((ProblemException) refused.getCause()).problem())
                        .isIn(Problem.OUTCOME_UNKNOWN, Problem.DATABASE_UNAVAILABLE);
            }
        }
        assertThat(accepted).isPositive();
        assertThat(database.number("select count(*) from thing")).isGreaterThanOrEqualTo(accepted);
    }

    @Test
    void a_full_queue_refuses_at_once() {
        writer.close();
        GroupCommitWriter small =
                database.writer(database.pool(), new GroupCommitSettings(5, 5, 1, 10, Duration.ofSeconds(1)));
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> small.submitAll(IntStream.range(0, 6)
                            .mapToObj(i -> put("k" + i, "a"))
                            .toList()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problem()).isEqualTo(Problem.OVERLOADED));
        } finally {
            small.close();
        }
    }

    @Test
    void closing_writes_what_waits_and_refuses_what_comes_later() throws Exception {
        List<CompletionStage<Written>> waiting = IntStream.range(0, 1_000)
                .mapToObj(i -> writer.submit(put("k" + i, "a")))
                .toList();
        writer.close();

        assertThat(outcomes(waiting)).containsOnly(Outcome.CREATED);
        assertThat(refusal(put("late", "a"))).isEqualTo(Problem.SHUTTING_DOWN);
    }

    @Test
    void equal_texts_have_equal_fingerprints() {
        assertThat(content("a").fingerprint())
                .isEqualTo(content("a").fingerprint())
                .isNotEqualTo(content("b").fingerprint());
    }

    private Written write(Change change) throws Exception {
        return writer.submit(change).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Problem refusal(Change change) throws Exception {
        return problem(writer.submit(change).toCompletableFuture());
    }

    private static Problem problem(CompletableFuture<Written> answer) throws Exception {
        try {
            Written written = answer.get(10, TimeUnit.SECONDS);
            throw new AssertionError("expected a problem, got " + written.outcome());
        } catch (ExecutionException refused) {
            return ((ProblemException) refused.getCause()).problem();
        }
    }

    private static List<Outcome> outcomes(List<CompletionStage<Written>> answers) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (CompletionStage<Written> answer : answers) {
            outcomes.add(answer.toCompletableFuture().get(20, TimeUnit.SECONDS).outcome());
        }
        return outcomes;
    }
}
