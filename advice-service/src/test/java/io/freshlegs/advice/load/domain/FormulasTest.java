package io.freshlegs.advice.load.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Borders of the formulas that the cases of the science document leave out. */
class FormulasTest {

    @Test
    void coupled_and_uncoupled_ratios_are_turned_into_each_other() {
        assertThat(AcuteChronic.coupledFromUncoupled(1)).isEqualTo(1);
        assertThat(AcuteChronic.coupledFromUncoupled(2)).isCloseTo(1.6, within(1e-12));
        assertThat(AcuteChronic.uncoupledFromCoupled(1.6)).isCloseTo(2, within(1e-12));
        assertThat(AcuteChronic.uncoupledFromCoupled(3.99)).isNotNull();
        assertThat(AcuteChronic.uncoupledFromCoupled(4)).isNull();
    }

    @Test
    void a_slope_costs_what_minetti_measured_and_no_more_beyond_its_range() {
        assertThat(GradeCost.of(0)).isEqualTo(3.6);
        assertThat(GradeCost.of(0.1)).isCloseTo(5.968_214, within(1e-6));
        assertThat(GradeCost.of(-0.1)).isCloseTo(2.151_706, within(1e-6));
        assertThat(GradeCost.of(0.9)).isEqualTo(GradeCost.of(0.45));
        assertThat(GradeCost.of(-0.9)).isEqualTo(GradeCost.of(-0.45));
    }

    @Test
    void a_course_is_as_long_on_the_flat_as_it_costs() {
        assertThat(GradeCost.flatEquivalent(10_000, null, null)).isEqualTo(1);
        assertThat(GradeCost.flatEquivalent(10_000, 0.0, 0.0)).isEqualTo(1);
        assertThat(GradeCost.flatEquivalent(0, 100.0, 100.0)).isEqualTo(1);
        assertThat(GradeCost.flatEquivalent(10_000, 1000.0, 0.0))
                .as("uphill alone")
                .isCloseTo(GradeCost.of(0.1) / 3.6, within(1e-12));
        assertThat(GradeCost.flatEquivalent(10_000, 0.0, 1000.0))
                .as("downhill alone")
                .isCloseTo(GradeCost.of(-0.1) / 3.6, within(1e-12));
        double round = (GradeCost.of(0.1) + GradeCost.of(-0.1)) / 2 / 3.6;
        assertThat(GradeCost.flatEquivalent(10_000, 500.0, 500.0)).isCloseTo(round, within(1e-12));
        assertThat(GradeCost.flatEquivalent(10_000, 500.0, null))
                .as("an unknown descent is that of a round course")
                .isCloseTo(round, within(1e-12));
    }

    @Test
    void zones_begin_at_half_and_go_by_tenths() {
        assertThat(EdwardsZones.zoneOf(0.499)).isZero();
        assertThat(EdwardsZones.zoneOf(0.5)).isEqualTo(1);
        assertThat(EdwardsZones.zoneOf(0.7)).isEqualTo(3);
        assertThat(EdwardsZones.zoneOf(0.9)).isEqualTo(5);
        assertThat(EdwardsZones.zoneOf(1.2)).isEqualTo(5);
        List<HeartRateSegment> hour = List.of(new HeartRateSegment(150, 60));
        assertThat(EdwardsZones.ofSegments(hour, 200, 50.0, EdwardsZones.Basis.RESERVE))
                .as("two thirds of the reserve are zone 2")
                .isEqualTo(120.0);
        assertThat(EdwardsZones.ofSegments(hour, 200, 50.0, EdwardsZones.Basis.MAXIMUM))
                .as("three quarters of the maximum are zone 3")
                .isEqualTo(180.0);
        assertThat(EdwardsZones.ofSegments(hour, 50, 50.0, EdwardsZones.Basis.RESERVE))
                .isNull();
        assertThat(EdwardsZones.ofSegments(hour, 200, null, EdwardsZones.Basis.RESERVE))
                .isNull();
    }

    @Test
    void ten_minutes_in_the_upper_zones_twenty_at_threshold_or_an_exertion_of_seven_are_hard() {
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 60).zones(List.of(0.0, 0.0, 3000.0, 300.0, 300.0)), null))
                .isTrue();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 60).zones(List.of(0.0, 0.0, 3000.0, 300.0, 299.0)), null))
                .isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 60).zones(List.of(600.0, 600.0)), null))
                .as("not five zones")
                .isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 60).exertion(7), null))
                .isTrue();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 60).exertion(6.9), null))
                .isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 20).kilometres(3.8), 300.0))
                .as("0.95 of threshold speed for 20 minutes")
                .isTrue();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 20).kilometres(3.79), 300.0))
                .isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.RUNNING, 19).kilometres(3.8), 300.0))
                .isFalse();
        assertThat(hard(new WorkoutBuilder(Sport.CYCLING, 60).kilometres(30), 300.0))
                .isFalse();
    }

    private static boolean hard(WorkoutBuilder workout, @Nullable Double thresholdPace) {
        return HardSession.is(workout.build(RunnerLog.TODAY, "w"), null, null, thresholdPace);
    }
}
