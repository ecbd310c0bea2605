package io.freshlegs.advice.load.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoadSeriesTest {

    @Test
    void a_day_before_a_fact_is_a_known_rest_day() {
        LoadSeries series = series(0, 5);

        assertThat(series.knownDays()).isEqualTo(5);
        assertThat(series.load(1)).isZero();
        assertThat(series.load(5)).isEqualTo(50);
        assertThat(series.today()).isEqualTo(50.0);
    }

    @Test
    void up_to_three_trailing_days_are_assumed_to_be_rest() {
        assertThat(series(1, 20).assumedRestDays()).isZero();
        assertThat(series(2, 20).assumedRestDays()).isEqualTo(1);
        assertThat(series(4, 20).assumedRestDays()).isEqualTo(3);
        assertThat(series(4, 20).isStale()).isFalse();
        assertThat(series(5, 20).isStale()).isTrue();
        assertThat(series(5, 20).fitness()).isNull();
    }

    @Test
    void today_is_known_so_far_for_three_days_after_the_last_fact() {
        assertThat(series(3, 20).today()).isZero();
        assertThat(series(4, 20).today()).isNull();
    }

    @Test
    void a_gap_of_more_than_fourteen_days_starts_a_new_series() {
        assertThat(series(1, 16, 17, 18).knownDays()).isEqualTo(18);
        assertThat(series(1, 17, 18, 19).knownDays()).isEqualTo(1);
    }

    @Test
    void without_any_fact_nothing_is_known() {
        LoadSeries series = LoadSeries.of(new double[201], new boolean[201]);

        assertThat(series.knownDays()).isZero();
        assertThat(series.today()).isNull();
        assertThat(series.sumOfLast7()).isNull();
        assertThat(series.isStale()).isFalse();
        assertThat(series.history()).isEqualTo(LoadHistory.UNAVAILABLE);
    }

    @Test
    void fitness_and_fatigue_start_at_the_mean_of_the_first_seven_days() {
        LoadSeries steady = everyDay(20);

        assertThat(steady.fitness()).isCloseTo(50, within(1e-9));
        assertThat(steady.fatigue()).isCloseTo(50, within(1e-9));
        assertThat(steady.form()).isCloseTo(0, within(1e-9));
        assertThat(everyDay(13).fitness()).as("13 known days are too few").isNull();
        assertThat(everyDay(14).fitness()).isNotNull();
    }

    @Test
    void form_on_the_morning_ignores_todays_workout() {
        boolean[] facts = new boolean[201];
        double[] loads = new double[201];
        for (int daysAgo = 0; daysAgo <= 30; daysAgo++) {
            facts[daysAgo] = true;
            loads[daysAgo] = daysAgo == 0 ? 500 : 50;
        }

        assertThat(LoadSeries.of(loads, facts).form()).isCloseTo(0, within(1e-9));
    }

    @Test
    void rest_from_today_on_lets_fatigue_fall_faster_than_fitness() {
        LoadSeries hard = everyDay(60).afterRest(0);
        LoadSeries rested = hard.afterRest(3);

        assertThat(rested.formPercent()).isGreaterThan(0);
        assertThat(rested.knownDays()).isEqualTo(hard.knownDays() + 3);
    }

    private static LoadSeries everyDay(int days) {
        int[] daysAgo = new int[days];
        for (int index = 0; index < days; index++) {
            daysAgo[index] = index + 1;
        }
        return series(daysAgo);
    }

    /** A load of 50 and so a fact on each of these days. */
    private static LoadSeries series(int... daysAgo) {
        double[] loads = new double[201];
        boolean[] facts = new boolean[201];
        for (int day : daysAgo) {
            loads[day] = 50;
            facts[day] = true;
        }
        return LoadSeries.of(loads, facts);
    }

    @Test
    void a_log_as_long_as_the_window_is_known_to_its_end() {
        assertThat(everyDay(200).knownDays()).isEqualTo(200);
    }

    @Test
    void form_is_fitness_less_fatigue_of_yesterday() {
        LoadSeries rested = everyDay(60).afterRest(3);

        assertThat(rested.form())
                .isCloseTo(
                        Objects.requireNonNull(rested.fitness()) - Objects.requireNonNull(rested.fatigue()),
                        within(1e-9))
                .isGreaterThan(1);
    }

    @Test
    void rest_begins_tomorrow_when_today_was_trained() {
        LoadSeries trained = series(0, 1, 2, 3, 4, 5);

        assertThat(trained.afterRest(2).knownDays()).isEqualTo(8);
        assertThat(trained.afterRest(2).load(3)).as("today's").isEqualTo(50);
        assertThat(series(1, 2, 3, 4, 5).afterRest(2).knownDays()).isEqualTo(7);
    }
}
