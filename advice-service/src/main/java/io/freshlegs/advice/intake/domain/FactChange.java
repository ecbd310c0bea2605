package io.freshlegs.advice.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one event does to one fact. */
public sealed interface FactChange {

    FactKey key();

    /** When the event was written down at its producer. */
    Instant eventTime();

    Coordinates readAt();

    /**
     * The fact is in this state from this revision on.
     *
     * @param body the event's JSON; null when the record was deleted and only its revision is kept
     * @param traceparent the trace context of the request that wrote it; null where the event carries none
     */
    record State(
            FactKey key,
            long revision,
            LocalDate localDate,
            String eventId,
            Instant eventTime,
            @Nullable String body,
            @Nullable String traceparent,
            Coordinates readAt)
            implements FactChange {}

    /** The record is to be forgotten wholly. It has no revision: it takes effect by its place in the stream. */
    record Erasure(FactKey key, Instant eventTime, Coordinates readAt) implements FactChange {}
}
