package io.freshlegs.advice.day.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.WellnessFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WellnessDayTest {

    @Test
    void a_device_goes_before_a_manual_entry_and_the_newest_before_older_ones_field_by_field() {
        // Given
        WellnessFact manual = night("manual", "2026-11-23T09:00:00Z", 500.0, 44.0, 80.0);
        WellnessFact older = night("garmin", "2026-11-23T06:00:00Z", 420.0, 50.0, null);
        WellnessFact newer = night("oura", "2026-11-23T07:00:00Z", 430.0, null, null);

        // When
        WellnessDay day = WellnessDay.of(List.of(manual, older, newer));

        // Then
        assertThat(day.sleepMinutes()).isEqualTo(430.0);
        assertThat(day.restingHeartRateBpm()).isEqualTo(50.0);
        assertThat(day.hrvRmssdMs()).isEqualTo(80.0);
        assertThat(day.bodyMassKg()).isNull();
    }

    @Test
    void a_value_of_unknown_arrival_is_older_than_any_other_and_sources_break_ties() {
        WellnessFact unknown = night("apple", null, 400.0, 50.0, null);
        WellnessFact known = night("garmin", "2026-11-23T06:00:00Z", 420.0, null, null);
        WellnessFact tie = night("aaa", null, 410.0, 51.0, null);

        assertThat(WellnessDay.of(List.of(unknown, known)).sleepMinutes()).isEqualTo(420.0);
        assertThat(WellnessDay.of(List.of(unknown, tie)).restingHeartRateBpm()).isEqualTo(51.0);
    }

    private static WellnessFact night(
            String source,
            @Nullable String receivedAt,
            @Nullable Double sleep,
            @Nullable Double restingRate,
            @Nullable Double rmssd) {
        Instant at = receivedAt == null ? null : Instant.parse(receivedAt);
        return new WellnessFact(source, RunnerLog.TODAY, 1, at, sleep, restingRate, rmssd, null, null);
    }
}
