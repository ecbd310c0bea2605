package io.freshlegs.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void the_median_is_the_middle_round_whatever_their_order() {
        assertThat(of(30, 10, 20).median()).isEqualTo(20);
        assertThat(of(40, 10, 20, 30).median()).isEqualTo(25);
    }

    @Test
    void the_spread_is_the_distance_of_the_rounds_to_the_median() {
        assertThat(of(90, 100, 120).spread()).isEqualTo(0.3);
        assertThat(of(7).spread()).isZero();
    }

    @Test
    void nothing_has_no_median() {
        assertThatThrownBy(() -> new Samples().median()).isInstanceOf(IllegalStateException.class);
    }

    private static Samples of(double... values) {
        Samples samples = new Samples();
        for (double value : values) {
            samples.add(value);
        }
        return samples;
    }
}
