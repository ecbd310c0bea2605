package io.freshlegs.workout.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * A wellness day as a provider tells it, unchecked.
 *
 * @param providerUserId the provider's name of the person; null where it tells none
 */
public record DayDraft(
        @Nullable String providerUserId,
        @Nullable String date,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {}
