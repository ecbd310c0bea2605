package io.freshlegs.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Violations violations = new Violations();

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2024-02-29", "2026-11-23", "2026-11-25"})
    void a_day_from_2000_to_tomorrow_anywhere_on_earth_is_taken(String text) {
        assertThat(LocalDays.read("date", text, NOW, violations)).isEqualTo(LocalDate.parse(text));
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31",
                "2026-11-26",
                "2023-02-29",
                "2026-2-3",
                "today",
                "",
                "2026-11-23T00:00",
                "+12026-11-23"
            })
    void anything_else_is_named(String text) {
        assertThat(LocalDays.read("date", text, NOW, violations)).isNull();
        assertThat(violations.list()).extracting(Violation::field).containsExactly("date");
    }
}
