package io.freshlegs.kit.record;

import org.jspecify.annotations.Nullable;

/**
 * The durable end of one {@link Change}.
 *
 * @param state the record as it is now; null only for {@link Outcome#ABSENT} and {@link Outcome#DELETED}
 */
public record Written(Outcome outcome, @Nullable RecordState state) {

    /** The state of a put, which always has one. */
    public RecordState record() {
        if (state == null) {
            throw new IllegalStateException("a delete leaves no record to show");
        }
        return state;
    }
}
