package io.freshlegs.kit.record;

import org.jspecify.annotations.Nullable;

/**
 * The durable end of one {@link Change}.
 *
 * @param state the record as it is now, a tombstone after a delete; null only for {@link Outcome#ABSENT}
 */
public record Written(Outcome outcome, @Nullable RecordState state) {

    /** The state of a put, which always has one. */
    public RecordState record() {
        if (state == null) {
            throw new IllegalStateException("there never was such a record");
        }
        return state;
    }
}
