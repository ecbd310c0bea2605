package io.freshlegs.advice.live.application;

import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One caller following the advice of one athlete.
 *
 * @param athlete whose advice it is
 * @param caller who reads it: the athlete, or a coach
 * @param heldId the id of the advice the caller holds already; null for none
 * @param validUntil when the caller's token ends
 */
public record OpenStream(
        AthleteId athlete,
        String caller,
        Language language,
        @Nullable String heldId,
        Instant validUntil) {}
