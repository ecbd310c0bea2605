package io.freshlegs.advice.today.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceJsonTest {

    @ParameterizedTest
    @CsvSource({
        "1.005, 1.01",
        "2.675, 2.68",
        "-1.005, -1.01",
        "0.004999, 0.0",
        "-0.001, 0.0",
        "-0.0, 0.0",
        "412, 412.0",
        "1234567.891, 1234567.89",
        "1.0E-10, 0.0"
    })
    void numbers_are_rounded_half_up_to_two_decimals(double value, String text) {
        assertThat(json(new Numbers(value, value, null, null))).startsWith("{\"plain\":" + text + ",\"boxed\":" + text);
    }

    @Test
    void unknown_is_null_and_never_zero() {
        assertThat(json(new Numbers(0, null, null, LocalDate.of(2026, 11, 22))))
                .isEqualTo("{\"plain\":0.0,\"boxed\":null,\"whole\":null,\"day\":\"2026-11-22\"}");
    }

    private static String json(Object record) {
        return new String(AdviceJson.bytes(record), StandardCharsets.UTF_8);
    }

    record Numbers(
            double plain,
            @Nullable Double boxed,
            @Nullable Integer whole,
            @Nullable LocalDate day) {}
}
