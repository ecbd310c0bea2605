package io.freshlegs.advice.day.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.load.domain.LoadMethod;
import io.freshlegs.advice.load.domain.LoadQuality;
import io.freshlegs.advice.load.domain.TrainingLoad;
import io.freshlegs.advice.load.domain.WeighedWorkout;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AthleteDayTest {

    @Test
    void facts_are_fresh_for_two_days_and_half_so_for_seven() {
        assertThat(AthleteDay.freshness(2)).isEqualTo(1);
        assertThat(AthleteDay.freshness(3)).isEqualTo(0.5);
        assertThat(AthleteDay.freshness(7)).isEqualTo(0.5);
        assertThat(AthleteDay.freshness(8)).isZero();
        assertThat(new FoodMean(90.0, 2, 1).coverage(4)).isEqualTo(0.5);
        assertThat(new FoodMean(90.0, 9, 1).coverage(4)).isEqualTo(1);
    }

    @Test
    void the_newest_fact_is_null_without_any_and_the_workouts_of_a_day_are_its_own() {
        assertThat(RunnerLog.empty().day().newestFactDaysAgo()).isNull();
        assertThat(RunnerLog.empty().checkIn(3, null, null).day().newestFactDaysAgo())
                .isEqualTo(3);
        AthleteDay day = RunnerLog.empty().easyRun(1, 40).easyRun(0, 50).day();
        assertThat(day.workoutsOn(1)).containsExactly(day.workouts().get(0));
    }

    @Test
    void days_known_from_the_athletes_word_count_once_there_is_any_fact() {
        RunnerLog log = RunnerLog.empty().checkIn(0, null, null);

        assertThat(knownFrom(log, 9).series().knownDays()).isEqualTo(9);
        assertThat(knownFrom(RunnerLog.empty().checkIn(9, null, null), 2)
                        .series()
                        .knownDays())
                .as("a fact before them stays one")
                .isEqualTo(9);
        assertThat(knownFrom(RunnerLog.empty(), 9).series().knownDays()).isZero();
        assertThat(knownFrom(log, 300).series().knownDays())
                .as("no further than the window")
                .isEqualTo(AthleteDay.DAYS_BACK);
    }

    private static AthleteDay knownFrom(RunnerLog log, int daysAgo) {
        return AthleteDay.of(
                log.facts(),
                RunnerLog.TODAY,
                false,
                RunnerLog.TODAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                RunnerLog.TODAY.minusDays(daysAgo));
    }

    @Test
    void heart_rates_of_the_profile_are_measured_and_those_of_age_and_nights_estimated() {
        TrainingLoad measured = load(
                RunnerLog.empty().with(ProfileBuilder.man().heartRates(50, 190)).night(1, null, 60.0, null));
        TrainingLoad estimated = load(RunnerLog.empty()
                .with(ProfileBuilder.man())
                .night(1, null, 44.0, null)
                .night(2, null, 50.0, null)
                .night(29, null, 99.0, null));

        assertThat(measured.quality()).isEqualTo(LoadQuality.MEDIUM);
        assertThat(measured.points()).as("169 is the threshold of 50 and 190").isCloseTo(100, within(1e-9));
        assertThat(estimated.quality()).isEqualTo(LoadQuality.LOW);
        double reserve = (169 - 47) / (180.0 - 47);
        assertThat(estimated.points())
                .as("180 at 40 years, the median of 44 and 50 at rest")
                .isCloseTo(100 * reserve / 0.85 * Math.exp(1.92 * (reserve - 0.85)), within(1e-9));
    }

    @Test
    void two_runs_of_a_day_are_weighed_alike_and_without_a_resting_rate_not_by_heart() {
        List<WeighedWorkout> runs = RunnerLog.empty()
                .with(ProfileBuilder.man())
                .night(1, null, 50.0, null)
                .run(1, 60, run -> run.heartRate(150))
                .run(1, 60, run -> run.hour(18).heartRate(150))
                .day()
                .workouts();

        assertThat(runs.get(0).load()).isEqualTo(runs.get(1).load());
        assertThat(load(RunnerLog.empty().with(ProfileBuilder.man())).method()).isEqualTo(LoadMethod.TYPE_DEFAULT);
    }

    /** An hour at 169 beats a minute yesterday. */
    private static TrainingLoad load(RunnerLog log) {
        return log.workout(1, new WorkoutBuilder(Sport.RUNNING, 60).heartRate(169))
                .day()
                .workouts()
                .get(0)
                .load();
    }

    @Test
    void rest_costs_a_man_166_kcal_more_than_a_woman_and_is_unknown_without_either() {
        assertThat(BasalMetabolism.kcal(Sex.MALE, 70.0, 176.0, 30)).isEqualTo(700 + 1100 - 150 + 5);
        assertThat(BasalMetabolism.kcal(Sex.FEMALE, 70.0, 176.0, 30)).isEqualTo(700 + 1100 - 150 - 161);
        assertThat(BasalMetabolism.kcal(Sex.UNSPECIFIED, 70.0, 176.0, 30)).isNull();
    }

    @Test
    void exactly_1_2_times_rest_completes_a_day_and_four_fifths_known_are_enough() {
        // 10 * 60 + 6.25 * 168 - 5 * 34 - 161 kcal at rest
        assertThat(eating(1.2 * 1319).complete()).isTrue();
        assertThat(eating(1582).complete()).isFalse();
        FoodDay mostlyKnown = RunnerLog.empty()
                .closedDayWithoutMeals(1)
                .meal(1, 12, MealType.LUNCH, RunnerLog.food(800, 60.0, 90.0, 4.0))
                .meal(1, 18, MealType.DINNER, RunnerLog.food(200, null, 20.0, 1.0))
                .day()
                .food(1);
        assertThat(mostlyKnown.isCompleteFor(Nutrient.PROTEIN)).isTrue();
    }

    @Test
    void a_closed_day_without_meals_says_that_nothing_was_eaten() {
        FoodDay fasting = RunnerLog.empty().closedDayWithoutMeals(1).day().food(1);

        assertThat(fasting.closed()).isTrue();
        assertThat(fasting.isCompleteFor(Nutrient.PROTEIN)).isTrue();
        assertThat(fasting.eaten(Nutrient.PROTEIN)).isZero();
        assertThat(RunnerLog.empty().day().food(1).closed()).isFalse();
        assertThat(RunnerLog.empty().day().food(1).coverage(Nutrient.PROTEIN)).isZero();
    }

    private static FoodDay eating(double kcal) {
        return RunnerLog.empty()
                .with(ProfileBuilder.woman())
                .meal(1, 12, MealType.LUNCH, RunnerLog.food(kcal, 60.0, 90.0, 4.0))
                .day()
                .food(1);
    }

    @Test
    void the_median_is_the_middle_of_the_sorted_values() {
        assertThat(Medians.of(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Medians.of(new double[] {9, 1, 5, 3})).isEqualTo(4);
        assertThat(Medians.of(new double[0])).isNull();
    }
}
