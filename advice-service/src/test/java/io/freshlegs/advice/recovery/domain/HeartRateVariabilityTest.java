package io.freshlegs.advice.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.recovery.domain.HeartRateVariability.State;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeartRateVariabilityTest {

    @Test
    void successive_differences_are_squared_averaged_and_rooted() {
        // differences 10, -20, 20: mean of squares 300
        assertThat(HeartRateVariability.rmssd(List.of(800.0, 810.0, 790.0, 810.0)))
                .isCloseTo(Math.sqrt(300), within(1e-12));
        assertThat(HeartRateVariability.rmssd(List.of(800.0, 830.0))).isEqualTo(30.0);
        assertThat(HeartRateVariability.rmssd(List.of(800.0))).isNull();
        assertThat(HeartRateVariability.rmssd(List.of())).isNull();
    }

    @Test
    void nothing_has_a_logarithm_at_or_below_zero() {
        assertThat(HeartRateVariability.lnRmssd(1)).isZero();
        assertThat(HeartRateVariability.lnRmssd(0)).isNull();
        assertThat(HeartRateVariability.lnRmssd(-5)).isNull();
    }

    @Test
    void the_borders_of_the_range_lie_within_it() {
        assertThat(state(3.75)).isEqualTo(State.WITHIN);
        assertThat(state(3.74)).isEqualTo(State.BELOW);
        assertThat(state(4.25)).isEqualTo(State.WITHIN);
        assertThat(state(4.26)).isEqualTo(State.ABOVE);
    }

    @Test
    void three_nights_and_fourteen_in_the_baseline_are_needed() {
        List<Double> three = List.of(3.0, 3.0, 3.0);

        assertThat(HeartRateVariability.state(three, 4.0, 0.2, 14)).isEqualTo(State.BELOW);
        assertThat(HeartRateVariability.state(three, 4.0, 0.2, 13)).isEqualTo(State.INSUFFICIENT_DATA);
        assertThat(HeartRateVariability.state(Arrays.asList(3.0, null, 3.0), 4.0, 0.2, 14))
                .isEqualTo(State.INSUFFICIENT_DATA);
        assertThat(HeartRateVariability.state(three, null, 0.2, 14)).isEqualTo(State.INSUFFICIENT_DATA);
        assertThat(HeartRateVariability.state(three, 4.0, null, 14)).isEqualTo(State.INSUFFICIENT_DATA);
    }

    /** Three nights against a mean of 4 and a deviation of 0.5, so a range of 3.75 to 4.25. */
    private static State state(double night) {
        return HeartRateVariability.state(List.of(night, night, night), 4.0, 0.5, 20);
    }
}
