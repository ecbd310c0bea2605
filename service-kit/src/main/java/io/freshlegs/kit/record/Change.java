package io.freshlegs.kit.record;

import org.jspecify.annotations.Nullable;

/** One wanted change of one record, checked already; what becomes of it is an {@link Outcome}. */
public sealed interface Change {

    RecordKey key();

    /** The {@link #ifMatch} of a put that only creates: there must be no record, not even a deleted one. */
    long NO_RECORD = 0;

    /** The revision the record must be at, or null where the caller does not care. */
    @Nullable
    Long ifMatch();

    /** The trace context that the event carries on, or null. */
    @Nullable
    String traceparent();

    /**
     * The record shall have this content.
     *
     * @param sourceVersion grows with every edit at the source; null where the source does not count
     * @param writtenBy the partner that sends it; null for the athlete
     */
    record Put(
            RecordKey key,
            RecordContent content,
            @Nullable Long sourceVersion,
            @Nullable String writtenBy,
            @Nullable Long ifMatch,
            @Nullable String traceparent)
            implements Change {}

    /** The record shall be a tombstone. */
    record Delete(
            RecordKey key,
            @Nullable String writtenBy,
            @Nullable Long ifMatch,
            @Nullable String traceparent) implements Change {}
}
