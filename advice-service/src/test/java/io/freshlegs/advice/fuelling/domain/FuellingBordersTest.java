package io.freshlegs.advice.fuelling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The exact borders of protein, carbohydrate and fluid. */
class FuellingBordersTest {
    private final ProteinRule rule = new ProteinRule();

    @Test
    void exactly_enough_protein_is_fine_and_nothing_is_promised() {
        Finding finding = rule.judge(eating(84).day());

        assertThat(finding.explanation().key()).isEqualTo("protein.fine");
        assertThat(finding.counterfactual()).isNull();
        assertThat(rule.judge(eating(83).day()).explanation().key()).isEqualTo("protein.near");
    }

    @Test
    void a_target_that_is_reached_leaves_nothing_to_eat() {
        AthleteDay noon = at(eating(60).meal(0, 8, MealType.BREAKFAST, RunnerLog.food(900, 84.0, 60.0, 2.0)), 12);
        AthleteDay hungry = at(eating(60).meal(0, 8, MealType.BREAKFAST, RunnerLog.food(900, 83.0, 60.0, 2.0)), 12);

        assertThat(Objects.requireNonNull(rule.judge(noon).action()).key()).isEqualTo("protein.action.spread");
        assertThat(Objects.requireNonNull(rule.judge(hungry).action()).key()).isEqualTo("protein.action.remaining");
    }

    @Test
    void a_day_that_is_over_has_no_meals_ahead() {
        RunnerLog log = eating(60).meal(0, 8, MealType.BREAKFAST, RunnerLog.food(500, 25.0, 60.0, 2.0));

        assertThat(Objects.requireNonNull(rule.judge(log.day()).action()).key()).isEqualTo("protein.action.spread");
    }

    private static AthleteDay at(RunnerLog log, int hour) {
        return AthleteDay.of(
                log.facts(),
                RunnerLog.TODAY,
                true,
                RunnerLog.TODAY.atTime(hour, 0).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                null);
    }

    @Test
    void meals_reach_their_amount_from_it_on_and_an_open_day_without_meals_is_unknown() {
        AthleteDay day = eating(84)
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.food(500, 20.0, 60.0, 2.0))
                .meal(0, 12, MealType.LUNCH, RunnerLog.food(500, 30.0, 60.0, 2.0))
                .meal(0, 16, MealType.SNACK, RunnerLog.food(200, 19.9, 20.0, 1.0))
                .day();
        AthleteDay open = eating(84).day();
        AthleteDay closed = eating(84).closedDayWithoutMeals(0).day();

        assertThat(ProteinReading.of(day).mealsReachingTarget(day.food(0))).isEqualTo(2);
        assertThat(ProteinReading.of(open).mealsReachingTarget(open.food(0))).isNull();
        assertThat(ProteinReading.of(closed).mealsReachingTarget(closed.food(0)))
                .isZero();
        AthleteDay unweighed = RunnerLog.empty()
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.food(500, 20.0, 60.0, 2.0))
                .day();
        assertThat(ProteinReading.of(unweighed).mealsReachingTarget(unweighed.food(0)))
                .isNull();
    }

    @Test
    void the_larger_meal_begins_with_the_65th_birthday() {
        assertThat(perMeal(ProfileBuilder.man().mass(80).born(RunnerLog.TODAY.minusYears(65))))
                .isEqualTo(32);
        assertThat(perMeal(ProfileBuilder.man()
                        .mass(80)
                        .born(RunnerLog.TODAY.minusYears(65).plusDays(1))))
                .isEqualTo(24);
        assertThat(perMeal(new ProfileBuilder())).as("the usual meal").isEqualTo(20);
        assertThat(perMeal(new ProfileBuilder().diet(Diet.VEGAN)))
                .as("the least of plants")
                .isEqualTo(25);
    }

    private static double perMeal(ProfileBuilder profile) {
        return ProteinTarget.advisedMealGrams(RunnerLog.empty().with(profile).day());
    }

    @Test
    void exactly_four_fifths_of_the_training_days_lighter_make_a_day_heavy_also_yesterday() {
        assertThat(heavy(8, 1, 0)).isTrue();
        assertThat(heavy(7, 2, 0)).isFalse();
        assertThat(heavy(8, 1, 1)).isTrue();
        assertThat(heavy(7, 2, 1)).isFalse();
    }

    /** A run of 60 minutes on the day that is judged; before it days of 30 minutes and of 60. */
    private static boolean heavy(int lighter, int equal, int daysAgo) {
        RunnerLog log = RunnerLog.empty().easyRun(daysAgo, 60);
        for (int day = 1; day <= lighter + equal; day++) {
            log.easyRun(daysAgo + day, day <= lighter ? 30 : 60);
        }
        if (daysAgo > 0) {
            log.easyRun(0, 80);
        }
        return TrainingLoadClass.of(log.day(), daysAgo).heavy();
    }

    @Test
    void carbohydrate_during_exercise_begins_at_45_minutes_and_grows_after_75_and_150() {
        assertThat(CarbohydrateDuring.gramsPerHour(44.9)).isEqualTo(new GramRange(0, 0));
        assertThat(CarbohydrateDuring.gramsPerHour(45)).isEqualTo(new GramRange(0, 30));
        assertThat(CarbohydrateDuring.gramsPerHour(75)).isEqualTo(new GramRange(0, 30));
        assertThat(CarbohydrateDuring.gramsPerHour(75.1)).isEqualTo(new GramRange(30, 60));
        assertThat(CarbohydrateDuring.gramsPerHour(150)).isEqualTo(new GramRange(30, 60));
        assertThat(CarbohydrateDuring.gramsPerHour(150.1)).isEqualTo(new GramRange(60, 90));
    }

    @Test
    void exactly_six_tenths_of_the_lower_bound_are_watched_and_less_contributes() {
        assertThat(new CarbohydrateRule().judge(carbohydrate(180).day()).state())
                .isEqualTo(FindingState.WATCH);
        assertThat(new CarbohydrateRule().judge(carbohydrate(179).day()).state())
                .isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void a_share_of_exactly_88_percent_is_worth_watching_and_called_low() {
        Finding finding = new CarbohydrateRule().judge(carbohydrate(264).day());

        assertThat(finding.severity()).isEqualTo(0.2);
        assertThat(finding.state()).isEqualTo(FindingState.WATCH);
        assertThat(finding.explanation().key()).isEqualTo("carbohydrate.low");
        assertThat(new CarbohydrateRule()
                        .judge(carbohydrate(265).day())
                        .explanation()
                        .key())
                .isEqualTo("carbohydrate.fine");
    }

    /** Two restful days that ask 300 g of 100 kg, and a long run today. */
    private static RunnerLog carbohydrate(double grams) {
        return RunnerLog.empty()
                .with(ProfileBuilder.man().mass(100))
                .closedFoodDay(1, 100, grams, 10)
                .closedFoodDay(2, 100, grams, 10)
                .easyRun(0, 80);
    }

    @Test
    void sweat_is_what_was_lost_and_drunk_less_urine_an_hour() {
        assertThat(SweatRate.litresPerHour(70, 69, 0.5, 0.2, 2)).isCloseTo(0.65, within(1e-9));
        assertThat(SweatRate.litresPerHour(70, 69, 0.5, 0.2, 0)).isNull();
    }

    @Test
    void a_drink_before_midnight_belongs_to_the_run_after_it() {
        RunnerLog log = RunnerLog.empty()
                .workout(0, new WorkoutBuilder(Sport.RUNNING, 90).hour(0))
                .meal(1, 23, MealType.DURING_RUN, RunnerLog.food(100, 0.0, 25.0, 0.0));

        assertThat(new ElectrolyteRule().judge(log.day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void a_suggested_food_carries_its_number_and_portion() {
        assertThat(RunnerFood.LENTILS.foodId()).isEqualTo("16070");
        assertThat(RunnerFood.LENTILS.portionGrams()).isEqualTo(250);
    }

    private static RunnerLog eating(double protein) {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 5; daysAgo++) {
            log.closedFoodDay(daysAgo, protein, 300, 18);
        }
        return log;
    }
}
