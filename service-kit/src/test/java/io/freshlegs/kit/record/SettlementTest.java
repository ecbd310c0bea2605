package io.freshlegs.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

    private static final UUID ID = UUID.fromString("0199f1c0-0000-7000-8000-000000000001");
    private static final UUID OTHER_ID = UUID.fromString("0199f1c0-0000-7000-8000-000000000002");

    @ParameterizedTest(name = "stored {0} version {1} by {5}, sent {2} version {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a, -, a, -, UNCHANGED, athlete",
                "a, 5, a, 4, UNCHANGED, athlete",
                "a, 5, a, 6, UNCHANGED, athlete",
                "a, 5, b, 4, STALE, athlete",
                "a, 5, b, 5, again, athlete",
                "a, 5, b, -, again, athlete",
                "a, -, b, 1, again, athlete",
                "-, -, a, -, again, athlete",
                "-, -, a, -, STALE, garmin",
                "-, 3, a, 3, STALE, garmin",
                "-, 3, a, 3, STALE, athlete",
                "-, 3, a, 4, again, garmin",
                "-, -, a, 1, again, garmin"
            })
    void a_put_is_settled_as_the_table_of_the_contract_says(
            @Nullable String stored,
            @Nullable Long storedVersion,
            String sent,
            @Nullable Long sentVersion,
            String verdict,
            String by) {
        Change.Put put = new Change.Put(
                ThingDatabase.key("1"),
                ThingDatabase.content(sent),
                sentVersion,
                by.equals("athlete") ? null : by,
                null,
                null);
        assertThat(word(Settlement.of(row(put), state(stored, storedVersion, 4), false)))
                .isEqualTo(verdict);
    }

    @Test
    void a_put_that_finds_no_row_takes_another_round() {
        assertThat(Settlement.of(row(ThingDatabase.put("1", "a")), null, false).again())
                .isTrue();
    }

    @Test
    void a_conditional_put_is_refused_unless_the_revision_is_the_expected_one() {
        Change.Put put = ThingDatabase.put("1", "b", null, 4L);
        assertThat(word(Settlement.of(row(put), null, false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(put), state("a", null, 5), false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(put), state("a", null, 4), false))).isEqualTo("again");
        assertThat(word(Settlement.of(row(put), state("b", null, 4), false))).isEqualTo("UNCHANGED");
    }

    @Test
    void a_put_that_only_creates_is_refused_by_any_record_even_one_that_says_the_same() {
        Change.Put put = ThingDatabase.put("1", "a", null, Change.NO_RECORD);
        assertThat(word(Settlement.of(row(put), null, false))).isEqualTo("again");
        assertThat(word(Settlement.of(row(put), state("a", null, 1), false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(put), state(null, null, 2), false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(put), state("a", null, 1), true)))
                .as("its own work, whose answer was lost")
                .isEqualTo("CREATED");
        assertThat(word(Settlement.of(new RecordTable.Row(put, OTHER_ID, Instant.EPOCH), state("a", null, 1), true)))
                .as("somebody else was first")
                .isEqualTo("PRECONDITION_FAILED");
    }

    @Test
    void a_repeat_after_a_lost_answer_finds_its_own_work_done_and_not_a_clash() {
        // Given
        Change.Put created = ThingDatabase.put("1", "a");
        Change.Put edited = ThingDatabase.put("1", "b", null, 4L);
        Change.Delete deleted = new Change.Delete(ThingDatabase.key("1"), null, 4L, null);

        // Then
        assertThat(word(Settlement.of(row(created), state("a", null, 1), true))).isEqualTo("CREATED");
        assertThat(word(Settlement.of(
                        new RecordTable.Row(created, OTHER_ID, Instant.EPOCH), state("a", null, 1), true)))
                .as("somebody else was first")
                .isEqualTo("UNCHANGED");
        assertThat(word(Settlement.of(row(created), state("a", null, 5), true)))
                .as("its own edit")
                .isEqualTo("UPDATED");
        assertThat(word(Settlement.of(
                        new RecordTable.Row(created, ID, Instant.EPOCH.plusMillis(1)), state("a", null, 5), true)))
                .as("somebody else's edit to the same")
                .isEqualTo("UNCHANGED");
        assertThat(word(Settlement.of(row(edited), state("b", null, 5), true))).isEqualTo("UPDATED");
        assertThat(word(Settlement.of(row(edited), state("b", null, 5), false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(deleted), state(null, null, 5), true)))
                .isEqualTo("DELETED");
    }

    @Test
    void a_delete_of_what_is_not_live_is_absent_and_of_what_became_live_takes_another_round() {
        Change.Delete delete = ThingDatabase.delete("1");
        assertThat(word(Settlement.of(row(delete), null, false))).isEqualTo("ABSENT");
        assertThat(word(Settlement.of(row(delete), state(null, null, 2), false)))
                .isEqualTo("ABSENT");
        assertThat(word(Settlement.of(row(delete), state("a", null, 2), false))).isEqualTo("again");
    }

    @Test
    void a_conditional_delete_is_refused_unless_the_revision_is_the_expected_one() {
        Change.Delete delete = new Change.Delete(ThingDatabase.key("1"), null, 4L, null);
        assertThat(word(Settlement.of(row(delete), null, false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(delete), state("a", null, 5), false))).isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(delete), state(null, null, 4), false)))
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(word(Settlement.of(row(delete), state("a", null, 4), false))).isEqualTo("again");
    }

    private static String word(Settlement.Verdict verdict) {
        if (verdict.again()) {
            return "again";
        }
        Problem refused = verdict.refused() == null ? null : verdict.refused().problem();
        return refused == null ? verdict.written().outcome().name() : refused.name();
    }

    private static RecordTable.Row row(Change change) {
        return new RecordTable.Row(change, ID, Instant.EPOCH);
    }

    /** A row with that content; null for a tombstone. */
    private static RecordState state(@Nullable String text, @Nullable Long sourceVersion, long revision) {
        RecordContent content = text == null ? null : ThingDatabase.content(text);
        return new RecordState(
                ThingDatabase.key("1"),
                ID,
                revision,
                sourceVersion,
                content == null,
                content == null ? null : content.fingerprint(),
                content == null ? null : content.json(),
                ThingDatabase.content("a").localDate(),
                ThingDatabase.content("a").startsAt(),
                Instant.EPOCH);
    }
}
