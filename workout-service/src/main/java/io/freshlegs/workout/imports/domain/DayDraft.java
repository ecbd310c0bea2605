package io.freshlegs.workout.imports.domain;

import org.jspecify.annotations.Nullable;

/** A wellness day as a provider tells it, unchecked. */
public record DayDraft(
        @Nullable String date,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {}
