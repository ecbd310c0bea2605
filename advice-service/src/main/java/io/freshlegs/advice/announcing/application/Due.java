package io.freshlegs.advice.announcing.application;

import io.freshlegs.kit.domain.AthleteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An athlete of whom something changed since their advice was last looked at.
 *
 * @param acceptedAt when the oldest event among the changes was written down at its service; null when none was an event
 * @param traceparent the trace context of the newest of them; null when none carried one
 */
public record Due(
        AthleteId athlete,
        @Nullable Instant acceptedAt,
        @Nullable String traceparent) {}
