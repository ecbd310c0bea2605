package io.freshlegs.advice.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.freshlegs.advice.intake.domain.Coordinates;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.FactKey;
import io.freshlegs.advice.intake.domain.FactKind;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.domain.StreamPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApplyChangesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<StreamPosition> POSITIONS = List.of(new StreamPosition("t", 0, NOON));

    private final InMemoryFacts facts = new InMemoryFacts();
    private final ApplyChanges apply = ApplyChangesAccess.applying(facts);

    @Test
    void a_batch_in_order_is_one_transaction() {
        List<FactChange> refused = apply.apply(List.of(state(1, "a"), state(2, "b")), POSITIONS);

        assertThat(refused).isEmpty();
        assertThat(facts.transactions).isEqualTo(1);
        assertThat(facts.bodies).containsExactly("a", "b");
        assertThat(facts.positions).isEqualTo(POSITIONS);
    }

    @Test
    void of_five_hundred_only_the_refused_one_stays_out() {
        // Given
        List<FactChange> changes = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(record -> state(record, "fine"))
                .toList());
        FactChange.State bad = state(501, InMemoryFacts.REFUSED);
        changes.add(250, bad);

        // When
        List<FactChange> refused = apply.apply(changes, POSITIONS);

        // Then
        assertThat(refused).containsExactly(bad);
        assertThat(facts.bodies).hasSize(500);
        assertThat(facts.transactions).isLessThan(25);
        assertThat(facts.positions).isEqualTo(POSITIONS);
    }

    @Test
    void an_older_revision_of_a_refused_one_is_not_lost_with_it() {
        List<FactChange> refused =
                apply.apply(List.of(state(1, 1, "older"), state(1, 2, InMemoryFacts.REFUSED)), POSITIONS);

        assertThat(refused).hasSize(1);
        assertThat(facts.bodies).containsExactly("older");
    }

    @Test
    void an_outage_is_told_and_refuses_nothing() {
        facts.away = true;

        assertThatExceptionOfType(FactsUnavailableException.class)
                .isThrownBy(() -> apply.apply(List.of(state(1, "a")), POSITIONS));
    }

    private static FactChange.State state(int record, String body) {
        return state(record, 1, body);
    }

    private static FactChange.State state(int record, long revision, String body) {
        return new FactChange.State(
                new FactKey("mara", FactKind.MEAL, Integer.toString(record)),
                revision,
                LocalDate.of(2026, 11, 22),
                "e",
                NOON,
                body,
                null,
                new Coordinates("t", 0, record));
    }

    /** Facts in a list; a batch with the refused body is refused whole. */
    private static final class InMemoryFacts implements FactChanges {

        static final String REFUSED = "refused";

        final List<String> bodies = new ArrayList<>();
        Collection<StreamPosition> positions = List.of();
        int transactions;
        boolean away;

        @Override
        public void apply(LatestChanges changes, Collection<StreamPosition> newPositions) {
            probe();
            transactions++;
            for (FactChange.State state : changes.states()) {
                if (REFUSED.equals(state.body())) {
                    throw new FactRefusedException("refused", new IllegalArgumentException());
                }
            }
            changes.states().forEach(state -> bodies.add(state.body()));
            positions = newPositions.isEmpty() ? positions : newPositions;
        }

        @Override
        public void probe() {
            if (away) {
                throw new FactsUnavailableException("away", null);
            }
        }
    }
}
