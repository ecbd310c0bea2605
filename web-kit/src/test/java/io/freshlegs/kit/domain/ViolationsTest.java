package io.freshlegs.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {

    private final Violations violations = new Violations();

    @ParameterizedTest(name = "{0} within 0 and 10: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true",
                "0, true",
                "-0.0, true",
                "10, true",
                "-0.001, false",
                "10.001, false",
                "NaN, false",
                "Infinity, false",
                "-Infinity, false"
            })
    void a_range_takes_both_bounds_and_unknown_and_nothing_that_is_no_number(@Nullable Double value, boolean valid) {
        violations.range("perceivedExertion", value, 0, 10);
        assertThat(violations.isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0} above 0, at most 5000: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "0, false", "0.001, true", "5000, true", "5000.1, false"})
    void an_exclusive_lower_bound_is_not_allowed_itself(@Nullable Double value, boolean valid) {
        violations.above("grams", value, 0, 5000);
        assertThat(violations.isEmpty()).isEqualTo(valid);
    }

    @Test
    void a_message_says_what_is_allowed_and_not_what_was_sent() {
        violations.range("a", 99.0, 0.5, 10);
        violations.above("b", 99.0, 0, 10);
        violations.size("c", List.of(1), 5, 5);
        violations.size("d", List.of(), 1, 50);
        assertThat(violations.list())
                .containsExactly(
                        new Violation("a", "must be between 0.5 and 10"),
                        new Violation("b", "must be more than 0 and at most 10"),
                        new Violation("c", "must have exactly 5 entries"),
                        new Violation("d", "must have 1 to 50 entries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\u0000b", "a\nb", "a\u007f", "\ud800", "a\udc00", "12345678901"})
    void a_text_is_not_blank_not_too_long_and_has_no_control_character(String text) {
        violations.text("name", text, 10);
        assertThat(violations.list()).extracting(Violation::field).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1234567890", "żółw", "🍌", "\u200fשלום"})
    void a_text_of_any_script_is_taken(String text) {
        violations.text("name", text, 10);
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void fields_of_a_part_are_reported_below_its_path() {
        Violations part = new Violations("items[2].");
        part.required("name", null);
        violations.addAll(part);
        assertThat(violations.list()).containsExactly(new Violation("items[2].name", "is required"));
    }
}
