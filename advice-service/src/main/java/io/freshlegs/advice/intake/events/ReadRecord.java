package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.advice.intake.domain.FactChange;
import java.util.function.Consumer;

/** What became of one record when it was read. */
sealed interface ReadRecord {

    /** Calls the function of the case. */
    void fold(Consumer<Change> onChange, Consumer<Skipped> onSkipped, Consumer<Poison> onPoison);

    /** The record changes a fact. */
    record Change(FactChange change) implements ReadRecord {
        @Override
        public void fold(Consumer<Change> onChange, Consumer<Skipped> onSkipped, Consumer<Poison> onPoison) {
            onChange.accept(this);
        }
    }

    /** The record is of a type this release does not know but may pass over. */
    record Skipped() implements ReadRecord {
        @Override
        public void fold(Consumer<Change> onChange, Consumer<Skipped> onSkipped, Consumer<Poison> onPoison) {
            onSkipped.accept(this);
        }
    }

    /** The record can't be read. */
    record Poison(DeadLetterCode code) implements ReadRecord {
        @Override
        public void fold(Consumer<Change> onChange, Consumer<Skipped> onSkipped, Consumer<Poison> onPoison) {
            onPoison.accept(this);
        }
    }
}
