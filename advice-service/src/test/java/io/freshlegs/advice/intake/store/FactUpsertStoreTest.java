package io.freshlegs.advice.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.freshlegs.advice.facts.store.FactReads;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.FactRefusedException;
import io.freshlegs.advice.intake.application.FactsUnavailableException;
import io.freshlegs.advice.intake.domain.Coordinates;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.FactKey;
import io.freshlegs.advice.intake.domain.FactKind;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.domain.StreamPosition;
import io.freshlegs.kit.testing.Servers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactUpsertStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Coordinates ANYWHERE = new Coordinates("t", 0, 0);

    private final FactDatabase database = new FactDatabase(Servers.postgres());
    private final FactChanges facts = database.facts();

    @AfterEach
    void sums_are_what_the_facts_sum_to() {
        database.execute("alter table if exists fact_away rename to fact");
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void a_new_state_is_stored_with_all_that_came_with_it() {
        apply(state("1", 1, "{\"a\":1}"));

        assertThat(
                        database.texts(
                                "select concat_ws('|', athlete_id, kind, record_key, revision, local_date, event_id, body) from fact"))
                .containsExactly("mara|workout|1|1|2026-11-22|e1|{\"a\":1}");
    }

    @Test
    void a_higher_revision_wins_and_a_lower_or_equal_one_leaves_the_row_untouched() {
        // Given
        apply(state("1", 5, "{\"r\":5}"));
        List<String> before = database.texts("select xmin from fact");

        // When
        apply(state("1", 4, "{\"r\":4}"));
        apply(state("1", 5, "{\"r\":\"other\"}"));

        // Then
        assertThat(database.texts("select xmin from fact")).isEqualTo(before);
        apply(state("1", 6, "{\"r\":6}"));
        assertThat(database.texts("select body from fact")).containsExactly("{\"r\":6}");
    }

    @Test
    void a_deleted_record_keeps_its_revision_so_that_an_older_one_stays_refused() {
        apply(state("1", 2, "{}"));
        apply(state("1", 3, null));
        apply(state("1", 2, "{}"));

        assertThat(database.texts("select concat(revision, body is null) from fact"))
                .containsExactly("3t");
    }

    @Test
    void an_erased_record_is_really_gone_and_may_start_again_from_one() {
        apply(state("1", 7, "{}"));
        apply(new FactChange.Erasure(key("1"), NOON, ANYWHERE));
        assertThat(database.texts("select 1 from fact")).isEmpty();

        apply(state("1", 1, "{}"));
        assertThat(database.texts("select revision from fact")).containsExactly("1");
    }

    @Test
    void five_hundred_states_are_one_statement() {
        facts.apply(
                LatestChanges.of(IntStream.range(0, 500)
                        .mapToObj(record -> state(Integer.toString(record), 1, "{}"))
                        .toList()),
                List.of());

        assertThat(database.texts("select count(*) from fact")).containsExactly("500");
        assertThat(database.texts("select count(distinct xmin::text) from fact"))
                .containsExactly("1");
    }

    @Test
    void a_position_only_moves_on() {
        advance(NOON);
        advance(NOON.minusSeconds(60));
        assertThat(database.texts("select as_of = '%s'::timestamptz from stream_position".formatted(NOON)))
                .containsExactly("t");

        advance(NOON.plusSeconds(60));
        assertThat(database.texts("select as_of > '%s'::timestamptz from stream_position".formatted(NOON)))
                .containsExactly("t");
    }

    @Test
    void a_refused_value_takes_its_whole_batch_back_and_says_so() {
        FactChange.State nul =
                new FactChange.State(key("2"), 1, LocalDate.of(2026, 11, 22), "e\u0000", NOON, "{}", null, ANYWHERE);

        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(() -> facts.apply(LatestChanges.of(List.of(state("1", 1, "{}"), nul)), List.of()));
        assertThat(database.texts("select 1 from fact")).isEmpty();
    }

    @Test
    void a_table_that_can_not_be_written_is_an_outage_and_no_refusal() {
        database.execute("alter table fact rename to fact_away");

        assertThatExceptionOfType(FactsUnavailableException.class).isThrownBy(() -> apply(state("1", 1, "{}")));
        assertThatNoException().isThrownBy(facts::probe);
    }

    private void apply(FactChange change) {
        facts.apply(LatestChanges.of(List.of(change)), List.of());
    }

    private void advance(Instant asOf) {
        facts.apply(LatestChanges.of(List.of()), List.of(new StreamPosition("t", 3, asOf)));
    }

    private static FactChange.State state(String record, long revision, @Nullable String body) {
        return new FactChange.State(
                key(record), revision, LocalDate.of(2026, 11, 22), "e" + revision, NOON, body, null, ANYWHERE);
    }

    private static FactKey key(String record) {
        return new FactKey("mara", FactKind.WORKOUT, record);
    }
}
