package io.freshlegs.advice.changes.domain;

import org.jspecify.annotations.Nullable;

/**
 * One write that made somebody look at the advice again.
 *
 * @param type the kind of record and what became of it: {@code workout.updated}
 * @param source who recorded it; null for what the athlete told this service, and for what was forgotten wholly
 * @param externalId its name at the source; the day or name of an own record
 * @param revision of the record from then on; null for one that is gone
 */
public record Cause(
        String type,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable Long revision) {

    /** The most causes that are remembered of one change: the last ones. */
    public static final int MOST = 20;
}
