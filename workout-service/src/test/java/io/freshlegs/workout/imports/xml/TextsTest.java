package io.freshlegs.workout.imports.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T06:00:00Z, 2026-11-16T06:00Z",
        "2028-02-29T23:59:59Z, 2028-02-29T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00Z",
        "2026-11-16T06:00:00.250Z, 2026-11-16T06:00:00.250Z",
        "2026-11-16T06:00:00+05:45, 2026-11-16T06:00+05:45",
        "2026-11-16T06:00:00, 2026-11-16T06:00Z",
        "2026-11-16T06:00Z, 2026-11-16T06:00Z"
    })
    void a_time_is_read_whatever_form_it_has(String text, String time) {
        assertThat(Texts.time(text)).isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T06:00:00Z",
                "2026-13-01T06:00:00Z",
                "2026-00-10T06:00:00Z",
                "2026-11-16T25:00:00Z",
                "2026-11-16T06:00:60Z",
                "2026-11-16 06:00:00Z",
                "2026-11-16T06:00:0xZ",
                "\u0662\u0660\u0662\u0666-11-16T06:00:00Z",
                "yesterday",
                ""
            })
    void what_is_no_time_is_unknown(String text) {
        assertThat(Texts.time(text)).isNull();
    }

    @Test
    void only_an_offset_that_names_a_place_is_kept() {
        assertThat(Texts.placeOf(OffsetDateTime.parse("2026-11-16T06:00:00Z"))).isNull();
        assertThat(Texts.placeOf(OffsetDateTime.parse("2026-11-16T06:00:00+05:45")))
                .isEqualTo(ZoneOffset.ofHoursMinutes(5, 45));
    }
}
