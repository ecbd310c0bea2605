package io.freshlegs.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalInstantTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Violations violations = new Violations();

    @ParameterizedTest(name = "{0} offset {1} zone {2} is {3} at {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // the offset that was sent decides
                "2026-11-22T23:30:00Z, +01:00, -, 2026-11-23, +01:00",
                "2026-11-22T23:30:00Z, -05:00, Asia/Kathmandu, 2026-11-22, -05:00",
                "2026-11-22T23:30:00+02:00, -03:00, -, 2026-11-22, -03:00",
                "2026-11-22T23:30:00Z, Z, Asia/Kathmandu, 2026-11-22, +00:00",
                // else the offset inside the time
                "2026-11-23T00:30:00+01:00, -, -, 2026-11-23, +01:00",
                "2026-11-23T00:30:00+01:00, -, America/New_York, 2026-11-23, +01:00",
                // else the zone
                "2026-11-22T23:30:00Z, -, Asia/Kathmandu, 2026-11-23, +05:45",
                "2026-11-22T11:00:00Z, -, Pacific/Kiritimati, 2026-11-23, +14:00",
                "2026-11-23T11:00:00Z, -, Etc/GMT+12, 2026-11-22, -12:00",
                // days of 23 and 25 hours, and of half an hour more
                "2026-03-29T00:59:00Z, -, Europe/Berlin, 2026-03-29, +01:00",
                "2026-03-29T01:00:00Z, -, Europe/Berlin, 2026-03-29, +02:00",
                "2026-10-25T00:30:00Z, -, Europe/Berlin, 2026-10-25, +02:00",
                "2026-10-25T01:30:00Z, -, Europe/Berlin, 2026-10-25, +01:00",
                "2026-04-04T15:00:00Z, -, Australia/Lord_Howe, 2026-04-05, +10:30",
                // a day whose midnight does not exist
                "2018-11-04T03:00:00Z, -, America/Sao_Paulo, 2018-11-04, -02:00",
                // else UTC is assumed
                "2026-11-22T23:30:00Z, -, -, 2026-11-22, -"
            })
    void the_local_day_follows_the_sent_offset_then_that_of_the_time_then_the_zone(
            String time, @Nullable String offset, @Nullable String zone, LocalDate day, @Nullable String text) {
        LocalInstant read = LocalInstant.read("startTime", time, offset, zone, NOW, violations);

        assertThat(violations.list()).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.localDate()).isEqualTo(day);
        assertThat(read.offsetText()).isEqualTo(text);
        assertThat(read.assumed()).isEqualTo(text == null);
    }

    @Test
    void both_half_past_two_of_the_repeated_hour_are_instants_of_their_own() {
        LocalInstant first =
                LocalInstant.read("startTime", "2026-10-25T02:30:00+02:00", null, "Europe/Berlin", NOW, violations);
        LocalInstant second =
                LocalInstant.read("startTime", "2026-10-25T02:30:00+01:00", null, "Europe/Berlin", NOW, violations);

        assertThat(first.instant()).isBefore(second.instant());
        assertThat(first.localDate()).isEqualTo(second.localDate());
    }

    @Test
    void an_instant_is_kept_to_the_millisecond() {
        LocalInstant read =
                LocalInstant.read("startTime", "2026-11-22T23:30:00.123456789Z", null, null, NOW, violations);
        assertThat(read.instant()).isEqualTo(Instant.parse("2026-11-22T23:30:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-24T13:00:00+01:00"})
    void the_bounds_belong_to_what_is_allowed(String time) {
        assertThat(LocalInstant.instant("endTime", time, NOW, violations)).isNotNull();
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "2026-11-24T12:00:00.001Z",
                "2038-01-19T03:14:08Z",
                "2026-11-23",
                "2026-11-23T06:40:00",
                "yesterday",
                "",
                "2026-02-30T06:40:00Z",
                "+1000000000-01-01T00:00:00Z"
            })
    void a_time_that_is_none_or_out_of_bounds_is_named(String time) {
        assertThat(LocalInstant.read("startTime", time, null, null, NOW, violations))
                .isNull();
        assertThat(violations.list()).extracting(Violation::field).containsExactly("startTime");
    }

    @Test
    void an_absent_time_is_required_where_it_decides_the_day_and_unknown_elsewhere() {
        assertThat(LocalInstant.instant("endTime", null, NOW, violations)).isNull();
        assertThat(violations.isEmpty()).isTrue();
        assertThat(LocalInstant.read("startTime", null, null, null, NOW, violations))
                .isNull();
        assertThat(violations.list()).containsExactly(new Violation("startTime", "is required"));
    }

    @Test
    void every_text_at_fault_is_named_at_once() {
        LocalInstant.read("startTime", "noon", "+1", "Mars/Olympus", NOW, violations);
        assertThat(violations.list())
                .extracting(Violation::field)
                .isEqualTo(List.of("startTime", "zoneOffset", "timeZone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18:30", "+19:00", "01:00", "+1:00", "+01", "+01:60", "UTC"})
    void an_offset_that_is_none_is_named(String offset) {
        assertThat(LocalInstant.read("startTime", "2026-11-22T23:30:00Z", offset, null, NOW, violations))
                .isNull();
        assertThat(violations.list()).extracting(Violation::field).containsExactly("zoneOffset");
    }
}
