package io.freshlegs.workout.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeartRatesTest {

    private static HeartRates everySecond(@Nullable Integer... rates) {
        HeartRates stream = new HeartRates();
        for (int i = 0; i < rates.length; i++) {
            stream.add(i * 1_000L, rates[i]);
        }
        return stream;
    }

    @Test
    void half_of_the_records_are_enough_and_less_is_not() {
        assertThat(everySecond(120, null).isTrusted()).isTrue();
        assertThat(everySecond(120, null, null).isTrusted()).isFalse();
        assertThat(everySecond().isTrusted()).isFalse();
        assertThat(everySecond(null, null).isTrusted()).isFalse();
    }

    @Test
    void the_average_is_of_the_records_that_hold_a_value_and_half_a_beat_rounds_up() {
        assertThat(everySecond(120, null, 121).average()).isEqualTo(121);
        assertThat(everySecond(120, 120, 121).average()).isEqualTo(120);
    }

    @Test
    void a_rate_no_heart_has_is_none() {
        HeartRates stream = everySecond(0, 19, 251, 255, 140);
        assertThat(stream.average()).isEqualTo(140);
        assertThat(stream.highest()).isEqualTo(140);
        assertThat(stream.isTrusted()).isFalse();
    }

    @Test
    void a_value_holds_until_the_next_record_but_not_through_a_pause() {
        HeartRates stream = new HeartRates();
        stream.add(0, 100);
        stream.add(5_000, 110);
        stream.add(600_000, 120);
        assertThat(stream.histogram(null))
                .containsEntry(100, 5)
                .containsEntry(110, 30)
                .doesNotContainKey(120);
    }

    @Test
    void the_histogram_never_exceeds_the_duration() {
        assertThat(everySecond(100, 100, 100, 100, 100).histogram(2.0)).containsEntry(100, 2);
    }

    @Test
    void only_the_records_of_a_session_count_for_it() {
        HeartRates stream = everySecond(100, 110, 120, 130);
        assertThat(stream.between(1_000, 2_000).average()).isEqualTo(115);
    }
}
