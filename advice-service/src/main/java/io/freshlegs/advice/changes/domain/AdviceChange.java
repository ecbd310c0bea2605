package io.freshlegs.advice.changes.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The advice of a day became another.
 *
 * @param at when that was noticed, to the millisecond
 * @param causes the last writes before it, the newest first; empty when none is known
 * @param before null when nothing had been said about the day
 */
public record AdviceChange(
        UUID id,
        Instant at,
        LocalDate date,
        List<Cause> causes,
        @Nullable Seen before,
        Seen after) {

    public AdviceChange {
        causes = List.copyOf(causes);
    }
}
