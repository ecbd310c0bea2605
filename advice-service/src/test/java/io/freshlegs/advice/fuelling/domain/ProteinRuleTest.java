package io.freshlegs.advice.fuelling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProteinRuleTest {
    private final ProteinRule rule = new ProteinRule();

    @Test
    void a_runner_gets_1_4_to_1_7_and_a_heavy_day_and_the_day_after_1_7_to_1_8() {
        assertThat(target(woman())).isEqualTo(new GramRange(1.4, 1.7));
        assertThat(target(woman().easyRun(0, 89))).isEqualTo(new GramRange(1.4, 1.7));
        assertThat(target(woman().easyRun(0, 90))).isEqualTo(new GramRange(1.7, 1.8));
        assertThat(target(woman().easyRun(1, 90))).isEqualTo(new GramRange(1.7, 1.8));
        assertThat(target(woman().easyRun(2, 90))).isEqualTo(new GramRange(1.4, 1.7));
        assertThat(target(woman().run(0, 80, run -> run.kilometres(20)))).isEqualTo(new GramRange(1.7, 1.8));
    }

    @Test
    void a_load_in_the_own_top_fifth_makes_a_day_heavy_but_equal_loads_do_not() {
        RunnerLog equal = woman();
        RunnerLog rising = woman();
        for (int daysAgo = 0; daysAgo < 8; daysAgo++) {
            equal.easyRun(daysAgo, 40);
            rising.easyRun(daysAgo, 60 - 2 * daysAgo);
        }

        assertThat(TrainingLoadClass.of(equal.day(), 0).heavy()).isFalse();
        assertThat(TrainingLoadClass.of(rising.day(), 0).heavy()).isTrue();
        assertThat(TrainingLoadClass.of(rising.day(), 1).heavy())
                .as("7 training days")
                .isFalse();
    }

    @Test
    void losing_replaces_the_heavy_day_then_the_diet_counts_then_the_cap() {
        assertThat(target(log(ProfileBuilder.woman().goal(Goal.LOSE)).easyRun(0, 120)))
                .isEqualTo(new GramRange(1.8, 2.4));
        assertThat(target(log(ProfileBuilder.woman().goal(Goal.LOSE).diet(Diet.VEGAN))))
                .isEqualTo(new GramRange(1.8 * 1.10, 2.4));
        assertThat(target(log(ProfileBuilder.woman().diet(Diet.VEGETARIAN))))
                .isEqualTo(new GramRange(1.4 * 1.05, 1.7 * 1.05));
        assertThat(target(log(ProfileBuilder.woman().goal(Goal.LOSE).with(Condition.EATING_DISORDER))))
                .isEqualTo(new GramRange(1.4, 1.7));
    }

    @Test
    void a_kidney_condition_gives_0_8_whatever_else_is_said() {
        RunnerLog log =
                log(ProfileBuilder.woman().diet(Diet.VEGAN).goal(Goal.LOSE).with(Condition.KIDNEY_DISEASE));

        assertThat(target(log.easyRun(0, 120))).isEqualTo(new GramRange(0.8, 0.8));
        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(rule.judge(log.day()).action()).isNull();
    }

    @Test
    void a_meal_brings_20_to_40_grams_and_more_per_kilogram_from_65_years_on() {
        assertThat(ProteinTarget.perMealGrams(log(ProfileBuilder.woman()).day()))
                .isEqualTo(20.0);
        assertThat(ProteinTarget.perMealGrams(
                        log(ProfileBuilder.woman().mass(80)).day()))
                .isEqualTo(24.0);
        assertThat(ProteinTarget.perMealGrams(
                        log(ProfileBuilder.woman().mass(80).born(1960)).day()))
                .isEqualTo(32.0);
        assertThat(ProteinTarget.perMealGrams(
                        log(ProfileBuilder.man().mass(150)).day()))
                .isEqualTo(40.0);
        assertThat(ProteinTarget.perMealGrams(RunnerLog.empty().day())).isNull();
    }

    @Test
    void above_an_index_of_30_a_quarter_of_the_mass_beyond_25_counts() {
        RunnerLog log = log(new ProfileBuilder().height(200).mass(140));

        assertThat(ProteinTarget.countedMassKg(log.day())).isCloseTo(110, within(1e-9));
        assertThat(ProteinTarget.countedMassKg(
                        log(new ProfileBuilder().height(200).mass(120)).day()))
                .isEqualTo(120.0);
    }

    @Test
    void the_scales_stand_in_for_a_profile_without_a_body_mass() {
        RunnerLog log = RunnerLog.empty().weighing(5, 61).weighing(3, 62);

        assertThat(ProteinTarget.countedMassKg(log.day())).isEqualTo(62.0);
    }

    @Test
    void three_complete_days_are_too_few_and_four_are_enough() {
        assertThat(rule.judge(eating(3, 60).day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(eating(4, 84).day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void severity_runs_from_1_4_to_0_8_grams_a_kilogram() {
        assertThat(severity(84)).isCloseTo(0, within(1e-9));
        assertThat(severity(66)).isCloseTo(0.5, within(1e-9));
        assertThat(severity(48)).isCloseTo(1, within(1e-9));
        assertThat(severity(20)).isEqualTo(1);
    }

    @Test
    void a_week_without_any_protein_is_measured_against_the_same_target() {
        assertThat(rule.judge(eating(5, 0).day()).facts())
                .filteredOn(fact -> fact.name().equals("proteinMean"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.threshold()).isCloseTo(84, within(1e-9)));
    }

    @Test
    void todays_meals_are_so_far_and_never_in_the_mean() {
        AthleteDay day = eating(5, 90)
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.food(500, 25.0, 60.0, 2.0))
                .meal(0, 10, MealType.SNACK, RunnerLog.food(200, 8.0, 30.0, 1.0))
                .day();
        ProteinReading reading = ProteinReading.of(day);

        assertThat(reading.eatenToday()).isEqualTo(33.0);
        assertThat(reading.remainingTodayGrams()).isCloseTo(51, within(1e-9));
        assertThat(reading.mealsReachingTarget(day.food(0))).isEqualTo(1);
        assertThat(reading.mean7Days().mean()).isEqualTo(90.0);
    }

    @Test
    void nothing_logged_today_is_unknown_and_a_closed_day_without_meals_is_zero() {
        assertThat(ProteinReading.of(woman().day()).eatenToday()).isNull();
        assertThat(ProteinReading.of(woman().day()).remainingTodayGrams()).isNull();
        assertThat(ProteinReading.of(woman().closedDayWithoutMeals(0).day()).eatenToday())
                .isZero();
    }

    @Test
    void a_meal_with_too_much_unknown_protein_leaves_its_day_incomplete() {
        RunnerLog log = eating(4, 84);
        RunnerLog half = woman();
        for (int daysAgo = 1; daysAgo <= 4; daysAgo++) {
            half.closedDayWithoutMeals(daysAgo)
                    .meal(daysAgo, 12, MealType.LUNCH, RunnerLog.food(799, 60.0, 90.0, 4.0))
                    .meal(daysAgo, 18, MealType.DINNER, RunnerLog.food(201, null, 20.0, 1.0));
        }

        assertThat(ProteinReading.of(log.day()).mean7Days().completeDays()).isEqualTo(4);
        assertThat(ProteinReading.of(half.day()).mean7Days().completeDays()).isZero();
        assertThat(ProteinReading.of(half.day()).mean7Days().mean()).isNull();
    }

    @Test
    void enough_energy_makes_a_day_complete_without_a_word_of_the_athlete() {
        // Given: 1319 kcal at rest, so 1583 are enough
        RunnerLog enough = woman().meal(1, 12, MealType.LUNCH, RunnerLog.food(1600, 60.0, 90.0, 4.0));
        RunnerLog little = woman().meal(1, 12, MealType.LUNCH, RunnerLog.food(1500, 60.0, 90.0, 4.0));

        assertThat(enough.day().food(1).complete()).isTrue();
        assertThat(little.day().food(1).complete()).isFalse();
    }

    @Test
    void suggestions_follow_diet_and_conditions() {
        assertThat(RunnerFood.forIron(ProfileBuilder.woman().build())).contains(RunnerFood.CHICKEN_LIVER);
        assertThat(RunnerFood.forIron(ProfileBuilder.woman().pregnant().build()))
                .doesNotContain(RunnerFood.CHICKEN_LIVER);
        assertThat(RunnerFood.forIron(ProfileBuilder.woman().diet(Diet.VEGAN).build()))
                .containsExactly(RunnerFood.WHITE_BEANS, RunnerFood.SPINACH, RunnerFood.TOFU);
        assertThat(RunnerFood.forProtein(new ProfileBuilder().build(), 25))
                .as("an unknown diet gets plants")
                .noneMatch(food -> food == RunnerFood.SALMON || food == RunnerFood.GREEK_YOGURT);
        assertThat(RunnerFood.forProtein(
                        ProfileBuilder.woman().with(Condition.COELIAC).build(), 10))
                .doesNotContain(RunnerFood.OATS, RunnerFood.WHOLEMEAL_PASTA);
    }

    @Test
    void plenty_is_told_after_two_weeks_of_it_and_not_after_one() {
        assertThat(rule.judge(eating(14, 151).day()).explanation().key()).isEqualTo("protein.plenty");
        assertThat(rule.judge(eating(14, 150).day()).explanation().key()).isEqualTo("protein.fine");
        assertThat(rule.judge(eating(7, 151).day()).explanation().key())
                .as("seven complete days of fourteen")
                .isEqualTo("protein.plenty");
        assertThat(rule.judge(eating(6, 151).day()).explanation().key()).isEqualTo("protein.fine");
    }

    @Test
    void the_promised_grams_a_day_reach_what_is_enough() {
        double more =
                (double) Objects.requireNonNull(rule.judge(eating(6, 60).day()).counterfactual())
                        .values()
                        .get("grams");

        assertThat(more).isEqualTo(24);
        assertThat(severity(60 + more)).isCloseTo(0, within(1e-9));
        assertThat(severity(60 + more - 1)).isPositive();
        assertThat(rule.judge(eating(6, 84).day()).counterfactual()).isNull();
    }

    @Test
    void whoever_eats_plants_is_told_of_larger_portions() {
        RunnerLog vegan = RunnerLog.empty().with(ProfileBuilder.woman().diet(Diet.VEGAN));
        for (int daysAgo = 1; daysAgo <= 5; daysAgo++) {
            vegan.closedFoodDay(daysAgo, 60, 300, 18);
        }

        assertThat(Objects.requireNonNull(rule.judge(vegan.day()).action()).values())
                .containsEntry("portion", 25.0);
        assertThat(rule.judge(vegan.day()).action().then()).hasSize(1);
        assertThat(Objects.requireNonNull(rule.judge(eating(5, 60).day()).action())
                        .values())
                .containsEntry("portion", 20.0);
    }

    @Test
    void old_food_days_cost_confidence_and_then_the_verdict() {
        RunnerLog log = woman();
        for (int daysAgo = 3; daysAgo <= 7; daysAgo++) {
            log.closedFoodDay(daysAgo, 60, 300, 18);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(rule.judge(log.day()).confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void what_is_missing_names_the_body_mass_where_it_is_that() {
        assertThat(missing(RunnerLog.empty())).isEqualTo("protein.missing.both");
        RunnerLog unweighed = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 4; daysAgo++) {
            unweighed.closedFoodDay(daysAgo, 60, 300, 18);
        }
        assertThat(missing(unweighed)).isEqualTo("protein.missing.mass");
        assertThat(missing(eating(2, 60))).isEqualTo("food.missing.days");
        assertThat(Objects.requireNonNull(rule.judge(eating(1, 60).day()).missing())
                        .values())
                .containsEntry("days", 3);
    }

    private String missing(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).missing()).key();
    }

    private double severity(double grams) {
        Finding finding = rule.judge(eating(6, grams).day());
        return finding.severity();
    }

    private static RunnerLog woman() {
        return log(ProfileBuilder.woman());
    }

    private static RunnerLog log(ProfileBuilder profile) {
        return RunnerLog.empty().with(profile);
    }

    private static RunnerLog eating(int days, double protein) {
        RunnerLog log = woman();
        for (int daysAgo = 1; daysAgo <= days; daysAgo++) {
            log.closedFoodDay(daysAgo, protein, 300, 18);
        }
        return log;
    }

    private static GramRange target(RunnerLog log) {
        return ProteinTarget.gramsPerKg(log.day());
    }
}
