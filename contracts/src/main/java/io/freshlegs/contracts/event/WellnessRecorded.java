package io.freshlegs.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of one day of one device at {@code revision}: the night that ended on that day, and that morning.
 *
 * @param externalId the date again, since a source has one record a day
 * @param localDate equal to {@code date}
 * @param receivedAt instant this revision was accepted
 * @param date the athlete's local day of waking
 * @param hrvRmssdMs root mean square of successive differences; no other measure of variability
 */
public record WellnessRecorded(
        String athleteId,
        UUID id,
        String source,
        String externalId,
        long revision,
        String status,
        LocalDate localDate,
        Instant receivedAt,
        @Nullable Long sourceVersion,
        LocalDate date,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {}
