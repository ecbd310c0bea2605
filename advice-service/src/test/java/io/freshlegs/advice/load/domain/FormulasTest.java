package io.freshlegs.advice.load.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Sport;
import java.util.List;
import java.util.Map;
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

    @Test
    void the_upper_border_of_form_belongs_to_the_band_and_from_a_fitness_of_40_points_are_judged() {
        assertThat(FormBand.of(-30)).isEqualTo(FormBand.OVERLOAD);
        assertThat(FormBand.of(-10)).isEqualTo(FormBand.OPTIMAL);
        assertThat(FormBand.of(5)).isEqualTo(FormBand.NEUTRAL);
        assertThat(FormBand.of(5.1)).isEqualTo(FormBand.FRESH);
        assertThat(FormBand.of(25)).isEqualTo(FormBand.FRESH);
        assertThat(FormBand.of(25.1)).isEqualTo(FormBand.TRANSITION);
        assertThat(FormBand.of(-20, -50, 40)).isEqualTo(FormBand.OPTIMAL);
        assertThat(FormBand.of(-20, -50, 39.9)).isEqualTo(FormBand.OVERLOAD);
        assertThat(FormBand.values())
                .extracting(FormBand::code)
                .containsExactly("overload", "productive", "neutral", "fresh", "transition");
    }

    @Test
    void without_fitness_there_is_no_percentage_of_it() {
        assertThat(FormPercent.of(0, 0)).isNull();
        assertThat(FormPercent.of(50, 60)).isCloseTo(-20, within(1e-12));
    }

    @Test
    void fourteen_days_are_shown_and_forty_two_trusted() {
        assertThat(LoadHistory.of(13)).isEqualTo(LoadHistory.UNAVAILABLE);
        assertThat(LoadHistory.of(14)).isEqualTo(LoadHistory.BUILDING);
        assertThat(LoadHistory.of(41)).isEqualTo(LoadHistory.BUILDING);
        assertThat(LoadHistory.of(42)).isEqualTo(LoadHistory.READY);
    }

    @Test
    void a_histogram_keeps_rates_up_to_230_and_leaves_out_what_lies_beyond() {
        int[] seconds = HeartRateHistogram.of(Map.of(-1, 5, 0, 6, 230, 7, 231, 8, 400, 9));

        assertThat(seconds).hasSize(231);
        assertThat(seconds[0]).isEqualTo(6);
        assertThat(seconds[230]).isEqualTo(7);
    }

    @Test
    void bounds_without_a_reserve_or_a_threshold_above_rest_score_nothing() {
        assertThat(HeartRateStressScore.of(50, null, 60, 60, Sex.MALE)).isNull();
        assertThat(HeartRateStressScore.of(50, 60.0, 60, 190, Sex.MALE)).isNull();
        assertThat(HeartRateStressScore.of(50, 61.0, 60, 190, Sex.MALE)).isPositive();
    }

    @Test
    void rest_balances_from_any_fitness_and_an_even_balance_needs_none() {
        assertThat(RestToBalance.days(0.5, 1, Smoothing.EXP)).isCloseTo(8.4 * Math.log(2), within(1e-9));
        assertThat(RestToBalance.days(0.5, 1, Smoothing.SPAN))
                .as("spans count fitness as 1 at least")
                .isZero();
        assertThat(Double.toString(RestToBalance.days(50, 50, Smoothing.EXP)))
                .as("never minus zero days")
                .isEqualTo("0.0");
    }

    @Test
    void a_pace_of_nothing_scores_nothing_and_no_time_scores_zero() {
        assertThat(RunningStressScore.of(3600, 300, 300)).isCloseTo(100.0, within(1e-9));
        assertThat(RunningStressScore.of(0, 300, 300)).isZero();
        assertThat(RunningStressScore.of(-1, 300, 300)).isNull();
        assertThat(RunningStressScore.of(3600, 0, 300)).isNull();
        assertThat(RunningStressScore.of(3600, 300, 0)).isNull();
    }

    @Test
    void exertion_runs_from_0_to_10_with_both_ends() {
        assertThat(SessionRpe.of(0.0, 60.0)).isZero();
        assertThat(SessionRpe.of(10.0, 60.0)).isEqualTo(600.0);
        assertThat(SessionRpe.of(5.0, 0.0)).isZero();
        assertThat(SessionRpe.of(10.1, 60.0)).isNull();
        assertThat(SessionRpe.of(-0.1, 60.0)).isNull();
        assertThat(SessionRpe.of(5.0, -1.0)).isNull();
    }

    @Test
    void a_longest_run_of_no_distance_is_no_baseline() {
        assertThat(SessionSpike.of(10, 0.0)).isEqualTo(SessionSpike.NO_BASELINE);
    }

    @Test
    void running_uphill_costs_nine_tenths_of_the_climb_more_and_a_met_is_a_kcal_per_kilogram_and_hour() {
        assertThat(MetabolicEquivalent.ofRunning(200, 0.05)).isCloseTo((40 + 9 + 3.5) / 3.5, within(1e-9));
        assertThat(MetabolicEquivalent.kcal(8, 60, 30)).isEqualTo(240);
    }

    @Test
    void the_poorer_of_two_qualities_counts() {
        assertThat(LoadQuality.LOW.atMost(LoadQuality.HIGH)).isEqualTo(LoadQuality.LOW);
        assertThat(LoadQuality.HIGH.atMost(LoadQuality.MEDIUM)).isEqualTo(LoadQuality.MEDIUM);
        assertThat(LoadQuality.MEDIUM.code()).isEqualTo("medium");
    }

    @Test
    void heart_rates_from_30_to_230_make_an_impulse() {
        assertThat(impulse(29.9)).isZero();
        assertThat(impulse(30)).isPositive();
        assertThat(impulse(230)).isPositive();
        assertThat(impulse(230.1)).isZero();
    }

    private static double impulse(double bpm) {
        return BanisterTrimp.impulse(bpm, 60, 25, 190, Sex.MALE, TrimpVariant.SHARED);
    }
}
