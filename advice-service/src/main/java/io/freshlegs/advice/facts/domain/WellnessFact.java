package io.freshlegs.advice.facts.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One wellness day of one source; the day is the local day of waking.
 *
 * @param receivedAt when this content arrived; between sources of one kind the newest wins per field
 */
public record WellnessFact(
        String source,
        LocalDate date,
        long revision,
        @Nullable Instant receivedAt,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {

    /** Whether a person typed the values in; a device's values go before them. */
    public boolean isManual() {
        return source.equals("manual");
    }
}
