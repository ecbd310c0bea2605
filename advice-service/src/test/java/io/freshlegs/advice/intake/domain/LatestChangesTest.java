package io.freshlegs.advice.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatestChangesTest {

    private static final FactKey RUN = new FactKey("mara", FactKind.WORKOUT, "1");
    private static final FactKey RIDE = new FactKey("mara", FactKind.WORKOUT, "2");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void the_highest_revision_stays_whatever_the_order() {
        List<FactChange> changes = new ArrayList<>();
        for (long revision = 1; revision <= 500; revision++) {
            changes.add(state(RUN, revision));
        }
        Collections.shuffle(changes, new Random(Long.getLong("freshlegs.seed", 7L)));

        LatestChanges latest = LatestChanges.of(changes);

        assertThat(latest.states()).containsExactly(state(RUN, 500));
        assertThat(latest.erased()).isEmpty();
    }

    @Test
    void an_erasure_takes_away_what_was_before_it() {
        LatestChanges latest = LatestChanges.of(List.of(state(RUN, 3), state(RIDE, 1), erasure(RUN)));

        assertThat(latest.states()).containsExactly(state(RIDE, 1));
        assertThat(latest.erased()).containsExactly(RUN);
    }

    @Test
    void a_record_that_came_back_after_its_erasure_counts_from_one_again_and_stays() {
        LatestChanges latest = LatestChanges.of(List.of(state(RUN, 9), erasure(RUN), state(RUN, 1)));

        assertThat(latest.states()).containsExactly(state(RUN, 1));
        assertThat(latest.erased()).containsExactly(RUN);
    }

    @Test
    void a_repeated_relay_batch_with_record_newer_revision_and_tombstone_leaves_nothing() {
        List<FactChange> batch = List.of(state(RUN, 1), state(RUN, 2), erasure(RUN));
        List<FactChange> twice = new ArrayList<>(batch);
        twice.addAll(batch);

        assertThat(LatestChanges.of(twice).states()).isEmpty();
    }

    @Test
    void rows_come_in_the_order_of_the_primary_key() {
        LatestChanges latest = LatestChanges.of(List.of(state(RIDE, 1), state(RUN, 1)));

        assertThat(latest.states()).extracting(FactChange.State::key).containsExactly(RUN, RIDE);
    }

    private static FactChange.State state(FactKey key, long revision) {
        return new FactChange.State(
                key,
                revision,
                LocalDate.of(2026, 11, 22),
                "e" + revision,
                NOON,
                "{}",
                null,
                new Coordinates("t", 0, 0));
    }

    private static FactChange erasure(FactKey key) {
        return new FactChange.Erasure(key, NOON, new Coordinates("t", 0, 0));
    }
}
