package io.freshlegs.advice.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The exact borders of the signs of too little recovery. */
class RecoveryBordersTest {
    private final RecoveryRule rule = new RecoveryRule();

    @Test
    void seven_ratings_of_28_days_and_exactly_one_deviation_make_a_three_count() {
        assertThat(feeling(28)).isEqualTo(0.5);
        assertThat(feeling(29)).as("the seventh is out of the window").isZero();
    }

    /** A three after seven ratings with a mean of 2 and a deviation of 1, the first of them so many days ago. */
    private static double feeling(int first) {
        RunnerLog log = RunnerLog.empty().checkIn(first, 1.0, null);
        double[] ratings = {1, 1, 2, 3, 3, 3};
        for (int index = 0; index < ratings.length; index++) {
            log.checkIn(index + 1, ratings[index], null);
        }
        return Objects.requireNonNull(Feeling.of(log.checkIn(0, 3.0, null).day(), null))
                .severity();
    }

    @Test
    void the_week_reaches_back_to_six_days_ago_and_the_baseline_to_67() {
        assertThat(rate(6, 67)).isEqualTo(RestingHeartRate.State.NORMAL);
        assertThat(rate(7, 67)).as("two nights of the week").isEqualTo(RestingHeartRate.State.UNKNOWN);
        assertThat(rate(6, 68)).as("thirteen nights before").isEqualTo(RestingHeartRate.State.UNKNOWN);
    }

    private static RestingHeartRate.State rate(int oldestOfWeek, int oldestOfBaseline) {
        RunnerLog log = RunnerLog.empty()
                .night(0, null, 50.0, null)
                .night(3, null, 50.0, null)
                .night(oldestOfWeek, null, 50.0, null)
                .night(oldestOfBaseline, null, 50.0, null);
        for (int daysAgo = 8; daysAgo < 21; daysAgo++) {
            log.night(daysAgo, null, 49.0 + daysAgo % 2, null);
        }
        return Nights.of(log.day()).restingHeartRate().state();
    }

    @Test
    void both_last_nights_three_above_the_mean_are_raised_and_seven_strongly() {
        assertThat(rate(57.0, 57.0)).isEqualTo(RestingHeartRate.State.STRONGLY_RAISED);
        assertThat(rate(56.9, 60.0)).isEqualTo(RestingHeartRate.State.RAISED);
        assertThat(rate(60.0, 53.0)).isEqualTo(RestingHeartRate.State.RAISED);
        assertThat(rate(60.0, 52.9)).isEqualTo(RestingHeartRate.State.NORMAL);
    }

    @Test
    void a_week_of_exactly_one_deviation_above_the_mean_is_raised() {
        assertThat(RestingHeartRate.of(Arrays.asList(null, 51.0, 51.0, 51.0), baseline(15)))
                .isEqualTo(new RestingHeartRate(RestingHeartRate.State.RAISED, 1.0));
        assertThat(RestingHeartRate.of(Arrays.asList(null, 51.0, 51.0, 50.9), baseline(15))
                        .state())
                .isEqualTo(RestingHeartRate.State.NORMAL);
    }

    @Test
    void three_nights_and_fourteen_before_are_enough_for_the_resting_rate() {
        List<@Nullable Double> three = Arrays.asList(50.0, null, 50.0, 50.0);

        assertThat(RestingHeartRate.of(three, baseline(14)).state()).isEqualTo(RestingHeartRate.State.NORMAL);
        assertThat(RestingHeartRate.of(three, baseline(13)).state()).isEqualTo(RestingHeartRate.State.UNKNOWN);
        assertThat(RestingHeartRate.of(Arrays.asList(50.0, null, 50.0), baseline(14))
                        .state())
                .isEqualTo(RestingHeartRate.State.UNKNOWN);
        assertThat(RestingHeartRate.State.values())
                .extracting(RestingHeartRate.State::code)
                .containsExactly("unknown", "normal", "raised", "raised");
    }

    /** The state of a week whose other nights were low. */
    private static RestingHeartRate.State rate(double lastNight, double nightBefore) {
        return RestingHeartRate.of(Arrays.asList(lastNight, nightBefore, 45.0, 45.0, 45.0, 45.0, 45.0), baseline(15))
                .state();
    }

    /** Nights of 50 bpm in the mean; fifteen of them deviate by 1. */
    private static List<@Nullable Double> baseline(int nights) {
        List<@Nullable Double> rates = new ArrayList<>();
        for (int night = 0; night < nights; night++) {
            rates.add(night == 0 ? 50.0 : 49.0 + 2 * (night % 2));
        }
        return rates;
    }

    @Test
    void two_values_have_a_spread_and_one_has_none() {
        assertThat(Baseline.of(List.of(1.0, 3.0)).deviation()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(Baseline.of(List.of(3.0)).zScore(4)).isNull();
    }

    @Test
    void an_imported_readiness_is_yellow_from_34_and_green_from_67() {
        assertThat(ReadinessBand.of(33)).isEqualTo(ReadinessBand.RED);
        assertThat(ReadinessBand.of(34)).isEqualTo(ReadinessBand.YELLOW);
        assertThat(ReadinessBand.of(66)).isEqualTo(ReadinessBand.YELLOW);
        assertThat(ReadinessBand.of(67)).isEqualTo(ReadinessBand.GREEN);
    }

    @Test
    void a_sign_of_less_than_a_half_adds_nothing_and_leaves_a_warning_a_warning() {
        RunnerLog log = RunnerLog.empty().hardRun(2, 10).hardRun(1, 10).mind(0, null, null, 5.0);

        assertThat(reading(log).signs()).hasSize(2);
        assertThat(reading(log).severity()).isEqualTo(0.5);
        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.WATCH);
    }

    @Test
    void nights_of_exactly_a_half_contribute() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 0; daysAgo <= 67; daysAgo++) {
            log.night(daysAgo, null, null, daysAgo < 7 ? 30.0 : 45.0 + daysAgo % 3);
        }

        assertThat(reading(log).worst()).isEqualTo(0.5);
        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void a_heavy_week_of_equal_days_is_monotonous() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 30; daysAgo++) {
            log.easyRun(daysAgo, 60);
        }

        assertThat(reading(log).signs())
                .filteredOn(sign -> sign.kind() == RecoverySign.Kind.MONOTONY)
                .singleElement()
                .satisfies(sign -> assertThat(sign.severity()).isEqualTo(1));
        assertThat(rule.judge(log.day()).sources()).contains(Source.FOSTER_1998);
    }

    @Test
    void what_weighs_nothing_is_no_sign_and_brings_no_source() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 60; daysAgo += 2) {
            log.easyRun(daysAgo, 50);
        }

        assertThat(reading(log).signs()).isEmpty();
        assertThat(rule.judge(log.day()).sources()).containsExactly(Source.MEEUSEN_2013);
    }

    @Test
    void form_that_half_covers_its_need_still_counts() {
        RunnerLog log = RunnerLog.empty().hardRun(4, 200).hardRun(3, 200);
        for (int daysAgo = 6; daysAgo <= 60; daysAgo += 2) {
            log.easyRun(daysAgo, 50);
        }

        assertThat(reading(log).signs())
                .filteredOn(sign -> sign.kind() == RecoverySign.Kind.FORM)
                .singleElement()
                .satisfies(sign -> assertThat(sign.coverage()).isEqualTo(0.5));
    }

    @Test
    void a_feeling_is_told_with_the_rating_from_which_on_it_counts() {
        assertThat(threshold(RunnerLog.empty().mind(0, null, 1.0, null), "mood"))
                .isEqualTo(2);
        assertThat(threshold(RunnerLog.empty().checkIn(0, 5.0, 1.0), "soreness"))
                .isEqualTo(4);
    }

    private @Nullable Double threshold(RunnerLog log, String name) {
        return rule.judge(log.day()).facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::threshold)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_day_of_at_most_a_tenth_of_fitness_is_a_rest_day() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 30; daysAgo++) {
            log.easyRun(daysAgo, daysAgo == 3 ? 5 : 60);
        }

        assertThat(reading(log).week().daysSinceRest()).isEqualTo(2);
        assertThat(reading(log).week().restDaysLast7()).isEqualTo(1);
    }

    @Test
    void two_known_weeks_are_needed_to_compare_their_distance() {
        assertThat(progression(14)).isCloseTo(60, within(1e-9));
        assertThat(progression(13)).isNull();
    }

    private static @Nullable Double progression(int first) {
        return TrainingWeek.distanceProgression(RunnerLog.empty()
                .run(first, 60, run -> run.kilometres(5))
                .run(1, 60, run -> run.kilometres(8))
                .day());
    }

    @Test
    void a_spike_is_not_taken_back_by_running_as_far_again() {
        RunnerLog log = RunnerLog.empty()
                .run(20, 60, run -> run.kilometres(10))
                .run(2, 150, run -> run.kilometres(25))
                .run(1, 150, run -> run.kilometres(25));

        assertThat(SpikeReading.classOf(log.day())).isEqualTo(SessionSpike.LARGE);
        assertThat(SpikeReading.classOf(
                        RunnerLog.empty().strength(1).easyRun(9, 40).day()))
                .as("strength work is no run of unknown distance")
                .isEqualTo(SessionSpike.NONE);
    }

    private static RecoveryReading reading(RunnerLog log) {
        return RecoveryReading.of(log.day());
    }
}
