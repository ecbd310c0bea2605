package io.freshlegs.workout.wellness.domain;

import io.freshlegs.kit.domain.Violations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one device says of one day: the night that ended on it and the morning. Null is unknown, 0 is measured.
 *
 * <p>The component names and their order are those of the JSON that is stored and announced.
 *
 * @param date the local day of waking
 * @param hrvRmssdMs root mean square of successive differences, no other measure of variability
 */
public record WellnessDay(
        LocalDate date,
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {

    /** Adds what is wrong with the numbers of this day. */
    public void check(Violations violations) {
        violations.range("sleepMinutes", sleepMinutes, 0, 1440);
        violations.range("restingHeartRateBpm", restingHeartRateBpm, 20, 150);
        violations.range("hrvRmssdMs", hrvRmssdMs, 1, 400);
        violations.range("bodyMassKg", bodyMassKg, 20, 400);
        violations.range("bodyFatPercent", bodyFatPercent, 1, 75);
    }
}
