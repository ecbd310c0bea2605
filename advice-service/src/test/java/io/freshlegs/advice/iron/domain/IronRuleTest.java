package io.freshlegs.advice.iron.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IronRuleTest {
    private final IronRule rule = new IronRule();

    @Test
    void reference_values_change_at_51_years_or_with_menstruation() {
        assertThat(reference(50, null)).isEqualTo(new IronReference(18, 8.1, 45));
        assertThat(reference(51, null)).isEqualTo(new IronReference(8, 5, 45));
        assertThat(reference(51, true)).isEqualTo(new IronReference(18, 8.1, 45));
        assertThat(reference(40, false)).isEqualTo(new IronReference(8, 5, 45));
        assertThat(reference(18, null)).isEqualTo(new IronReference(15, 7.9, 45));
        assertThat(reference(13, null)).isEqualTo(new IronReference(8, 5.7, 40));
        assertThat(IronReference.of(Sex.MALE, 8, false, false, null)).isNull();
        assertThat(IronReference.of(Sex.MALE, 13, false, false, null)).isEqualTo(new IronReference(8, 5.9, 40));
        assertThat(IronReference.of(Sex.MALE, 19, false, false, null)).isEqualTo(new IronReference(8, 6, 45));
        assertThat(IronReference.of(Sex.FEMALE, 30, true, true, null)).isEqualTo(new IronReference(27, 22, 45));
        assertThat(IronReference.of(Sex.FEMALE, 18, false, true, null)).isEqualTo(new IronReference(10, 7, 45));
    }

    @Test
    void the_verdict_judges_the_plain_values_and_the_aim_of_plant_eaters_is_higher() {
        IronReading reading = reading(eating(ProfileBuilder.woman().diet(Diet.VEGETARIAN), 7, 18));

        assertThat(reading.verdict()).isEqualTo(IronReading.Verdict.COVERS_REFERENCE);
        assertThat(reading.targetMg()).isCloseTo(32.4, within(1e-9));
        assertThat(reading(eating(ProfileBuilder.woman(), 7, 17.9)).verdict())
                .isEqualTo(IronReading.Verdict.MAY_BE_LOW);
        assertThat(reading(eating(ProfileBuilder.woman(), 7, 8.1)).verdict()).isEqualTo(IronReading.Verdict.MAY_BE_LOW);
        assertThat(reading(eating(ProfileBuilder.woman(), 7, 8)).verdict()).isEqualTo(IronReading.Verdict.LOW);
        assertThat(reading(eating(ProfileBuilder.woman(), 6, 8)).verdict()).isEqualTo(IronReading.Verdict.UNKNOWN);
    }

    @Test
    void six_complete_days_are_too_few_and_the_missing_ones_are_counted() {
        Finding finding = rule.judge(eating(ProfileBuilder.woman(), 2, 8).day());

        assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(Objects.requireNonNull(finding.missing()).values()).containsEntry("days", 5);
    }

    @Test
    void without_sex_or_birth_date_nothing_is_judged() {
        IronReading reading = reading(eating(new ProfileBuilder().mass(60), 10, 5));

        assertThat(reading.targetMg()).isNull();
        assertThat(reading.verdict().code()).isEqualTo("unknown");
        assertThat(rule.judge(eating(new ProfileBuilder().mass(60), 10, 5).day())
                        .state())
                .isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void severity_follows_the_points() {
        assertThat(IronRule.ofPoints(0)).isZero();
        assertThat(IronRule.ofPoints(1)).isZero();
        assertThat(IronRule.ofPoints(2)).isEqualTo(0.3);
        assertThat(IronRule.ofPoints(3)).isCloseTo(0.45, within(1e-9));
        assertThat(IronRule.ofPoints(4)).isEqualTo(0.6);
        assertThat(IronRule.ofPoints(5)).isCloseTo(0.7, within(1e-9));
        assertThat(IronRule.ofPoints(6)).isEqualTo(0.8);
        assertThat(IronRule.ofPoints(12)).isEqualTo(0.8);
    }

    @Test
    void points_add_up_and_an_opted_out_cycle_is_not_counted() {
        assertThat(reading(eating(ProfileBuilder.woman().diet(Diet.VEGAN), 8, 10))
                        .points())
                .as("menstruating 2, vegan 2, below reference 1")
                .isEqualTo(5);
        assertThat(reading(eating(ProfileBuilder.woman().menstruating(false), 8, 10))
                        .points())
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().without(OptOut.CYCLE), 8, 20))
                        .points())
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().pregnant(), 8, 30)).points())
                .isZero();
    }

    @Test
    void a_man_whose_only_point_is_his_intake_never_exceeds_watching() {
        assertThat(rule.judge(eating(ProfileBuilder.man(), 8, 3).day()).severity())
                .isEqualTo(0.3);
        assertThat(rule.judge(eating(ProfileBuilder.man().diet(Diet.VEGAN), 8, 3)
                                .day())
                        .severity())
                .isEqualTo(0.6);
    }

    @Test
    void haemochromatosis_silences_iron_altogether() {
        RunnerLog log = eating(ProfileBuilder.woman().diet(Diet.VEGAN).with(Condition.HAEMOCHROMATOSIS), 9, 3);

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(log.advice().iron().suggestions()).isEmpty();
        assertThat(log.advice().iron().timing()).isNull();
    }

    @Test
    void laboratory_values_speak_without_food_days() {
        RunnerLog low = RunnerLog.empty().with(ProfileBuilder.woman()).lab(30, 18.0, 130.0, 1.0);

        assertThat(rule.judge(low.day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(reading(low).lab().code()).isEqualTo("depleted");
        assertThat(reading(RunnerLog.empty().lab(30, 34.9, null, null)).lab().code())
                .isEqualTo("depleted");
        assertThat(reading(RunnerLog.empty().lab(30, 35.0, null, null)).lab().code())
                .isEqualTo("none");
        assertThat(reading(RunnerLog.empty().lab(30, 18.0, null, 6.0)).lab().code())
                .as("ferritin beside a raised CRP is not read")
                .isEqualTo("none");
    }

    @Test
    void values_older_than_six_months_are_stale_but_a_low_one_is_remembered() {
        assertThat(reading(RunnerLog.empty().lab(184, 80.0, null, null)).lab().code())
                .isEqualTo("none");
        assertThat(reading(RunnerLog.empty().lab(185, 80.0, null, null)).lab().code())
                .isEqualTo("stale");
        assertThat(reading(RunnerLog.empty().lab(190, 20.0, null, null)).risks())
                .contains(IronRisk.LOW_FERRITIN);
        assertThat(reading(RunnerLog.empty()
                                .with(ProfileBuilder.woman().without(OptOut.LABS))
                                .lab(30, 20.0, null, null))
                        .risks())
                .doesNotContain(IronRisk.LOW_FERRITIN);
    }

    @Test
    void each_laboratory_value_is_read_from_the_newest_day_that_has_it() {
        RunnerLog log = RunnerLog.empty()
                .lab(new Lab(RunnerLog.TODAY.minusDays(60), 10.0, null, null, null))
                .lab(new Lab(RunnerLog.TODAY.minusDays(30), null, 110.0, null, null))
                .lab(new Lab(RunnerLog.TODAY.minusDays(20), null, null, 12.0, null));

        assertThat(reading(log).lab().stage()).isEqualTo(3);
        assertThat(reading(log).lab().code()).isEqualTo("anaemia_range");
        assertThat(reading(RunnerLog.empty().lab(new Lab(RunnerLog.TODAY.minusDays(60), 19.0, 130.0, 15.0, null)))
                        .lab()
                        .code())
                .isEqualTo("deficient");
        assertThat(reading(log.lab(new Lab(RunnerLog.TODAY.minusDays(5), 60.0, null, null, null)))
                        .lab()
                        .code())
                .as("a newer ferritin")
                .isEqualTo("none");
    }

    @Test
    void ferritin_of_the_day_after_a_hard_session_is_not_read() {
        assertThat(reading(RunnerLog.empty().hardRun(31, 50).lab(30, 30.0, null, null))
                        .lab()
                        .code())
                .isEqualTo("none");
        assertThat(reading(RunnerLog.empty().hardRun(30, 50).lab(30, 30.0, null, null))
                        .lab()
                        .code())
                .as("blood is taken before the session")
                .isEqualTo("depleted");
        assertThat(reading(RunnerLog.empty().easyRun(31, 50).lab(30, 30.0, null, null))
                        .lab()
                        .code())
                .isEqualTo("depleted");
    }

    @Test
    void a_value_of_years_ago_is_stale_and_not_forgotten() {
        RunnerLog log = RunnerLog.empty().easyRun(1, 30).lab(700, 12.0, null, null);

        assertThat(log.advice().iron().labStage()).isEqualTo("stale");
        assertThat(log.with(ProfileBuilder.man()).advice().iron().riskPoints())
                .as("an earlier low ferritin")
                .isEqualTo(3);
    }

    @Test
    void every_risk_has_its_points() {
        ProfileBuilder donor =
                ProfileBuilder.man().donatedBlood(RunnerLog.TODAY.minusMonths(4).plusDays(1));

        assertThat(reading(eating(donor, 8, 20)).points()).isEqualTo(2);
        assertThat(reading(eating(ProfileBuilder.man().donatedBlood(RunnerLog.TODAY.minusMonths(4)), 8, 20))
                        .points())
                .as("four months ago")
                .isZero();
        assertThat(reading(eating(ProfileBuilder.man().donatedBlood(RunnerLog.TODAY.plusDays(1)), 8, 20))
                        .points())
                .as("an appointment")
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().menstruating(true).heavyPeriods(), 8, 20))
                        .points())
                .isEqualTo(3);
        assertThat(reading(eating(ProfileBuilder.woman().menstruating(false).heavyPeriods(), 8, 20))
                        .points())
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().lactating(), 8, 20)).points())
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().lactating().menstruating(true), 8, 20))
                        .points())
                .isEqualTo(2);
        assertThat(reading(eating(ProfileBuilder.woman().born(2013), 8, 20)).points())
                .as("a girl of 13")
                .isZero();
        assertThat(reading(eating(ProfileBuilder.woman().born(1975), 8, 20)).points())
                .as("51 years")
                .isZero();
        assertThat(reading(eating(ProfileBuilder.man().diet(Diet.VEGETARIAN), 8, 20))
                        .points())
                .isEqualTo(1);
    }

    @Test
    void sixty_kilometres_a_week_over_four_weeks_are_a_risk() {
        assertThat(reading(running(8.6)).risks()).containsExactly(IronRisk.HIGH_MILEAGE);
        assertThat(reading(running(8.5)).risks()).isEmpty();
        assertThat(reading(running(8.5).run(0, 200, run -> run.kilometres(42))).risks())
                .as("today is not over")
                .isEmpty();
        assertThat(reading(running(8.5).run(29, 200, run -> run.kilometres(42))).risks())
                .as("five weeks ago")
                .isEmpty();
    }

    @Test
    void reaching_the_reference_lowers_the_points_as_promised() {
        ProfileBuilder vegan = ProfileBuilder.woman().diet(Diet.VEGAN);
        Message promise =
                Objects.requireNonNull(rule.judge(eating(vegan, 8, 7).day()).counterfactual());
        double more = (double) promise.values().get("more");

        assertThat(more).isCloseTo(11, within(1e-9));
        assertThat(promise.values()).containsEntry("points", 6).containsEntry("fewer", 4);
        assertThat(reading(eating(vegan, 8, 7 + more)).points()).isEqualTo(4);
        assertThat(rule.judge(eating(vegan, 8, 18).day()).counterfactual()).isNull();
        assertThat(rule.judge(eating(vegan, 8, 18).day()).state())
                .as("plants and menstruation still make four points")
                .isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void a_blood_test_is_proposed_from_four_points_on_unless_there_is_one() {
        ProfileBuilder vegan = ProfileBuilder.woman().diet(Diet.VEGAN);

        assertThat(action(eating(vegan, 8, 20))).isEqualTo("iron.action.ask");
        assertThat(action(eating(vegan, 8, 20).lab(20, 80.0, 135.0, 1.0))).isEqualTo("iron.action.food.plants");
        assertThat(action(eating(vegan, 8, 20).lab(200, 80.0, 135.0, 1.0)))
                .as("that of half a year ago is stale")
                .isEqualTo("iron.action.ask");
        assertThat(action(eating(ProfileBuilder.woman(), 8, 12))).isEqualTo("iron.action.food.omnivore");
        assertThat(action(eating(vegan, 8, 20).lab(20, 18.0, 135.0, 1.0))).isEqualTo("iron.action.lab");
        assertThat(rule.judge(eating(ProfileBuilder.man(), 8, 20).day()).action())
                .as("nothing to be done")
                .isNull();
    }

    @Test
    void what_is_missing_is_named_as_precisely_as_it_is_known() {
        assertThat(missing(RunnerLog.empty())).isEqualTo("iron.missing.both");
        assertThat(missing(eating(new ProfileBuilder().mass(60), 8, 5))).isEqualTo("iron.missing.profile");
        assertThat(missing(eating(ProfileBuilder.woman(), 6, 5))).isEqualTo("food.missing.days");
        RunnerLog old = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 8; daysAgo <= 14; daysAgo++) {
            old.closedFoodDay(daysAgo, 90, 300, 10);
        }
        assertThat(rule.judge(old.day()).state())
                .as("seven days, all more than a week old")
                .isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void a_deficient_stage_weighs_0_6_and_the_next_0_8_whatever_the_points() {
        assertThat(rule.judge(staged(19.0, 130.0).day()).severity()).isEqualTo(0.6);
        assertThat(rule.judge(staged(11.0, 110.0).day()).severity()).isEqualTo(0.8);
        assertThat(rule.judge(staged(30.0, 130.0).day()).severity())
                .as("depleted: three points of a low ferritin")
                .isCloseTo(0.45, within(1e-9));
        assertThat(rule.judge(staged(19.0, 130.0).day()).sources()).contains(Source.PEELING_2007);
        assertThat(rule.judge(eating(ProfileBuilder.man(), 8, 3).day()).sources())
                .contains(Source.METTLER_2010);
    }

    @Test
    void what_is_told_is_intake_laboratory_and_risks_as_far_as_they_are_known() {
        assertThat(told(eating(ProfileBuilder.woman(), 8, 10)))
                .containsExactly("iron.lead.watch", "iron.intake.may_be_low", "iron.risks");
        assertThat(told(eating(ProfileBuilder.man(), 8, 10)))
                .containsExactly("iron.lead.fine", "iron.intake.covers_reference");
        assertThat(told(eating(ProfileBuilder.man(), 8, 7)))
                .as("one point is no list of risks")
                .containsExactly("iron.lead.fine", "iron.intake.may_be_low");
        assertThat(told(staged(19.0, 130.0))).containsExactly("iron.lead", "iron.lab.low", "iron.risks");
        assertThat(rule.judge(eating(ProfileBuilder.woman(), 8, 10).day()).facts())
                .extracting(Fact::name)
                .containsExactly("ironMean", "averageRequirement", "riskPoints", "completeFoodDays");
        assertThat(rule.judge(staged(19.0, 130.0).day()).facts())
                .extracting(Fact::name)
                .containsExactly("riskPoints", "completeFoodDays");
    }

    @Test
    void european_values_follow_age_sex_and_menstruation() {
        assertThat(IronReference.european(Sex.FEMALE, 6, null)).isNull();
        assertThat(IronReference.european(Sex.FEMALE, 7, null)).isEqualTo(11);
        assertThat(IronReference.european(Sex.FEMALE, 11, null)).isEqualTo(11);
        assertThat(IronReference.european(Sex.FEMALE, 12, null)).isEqualTo(13);
        assertThat(IronReference.european(Sex.FEMALE, 17, null)).isEqualTo(13);
        assertThat(IronReference.european(Sex.FEMALE, 18, null)).isEqualTo(16);
        assertThat(IronReference.european(Sex.FEMALE, 51, null)).isEqualTo(11);
        assertThat(IronReference.european(Sex.MALE, 15, null)).isEqualTo(11);
    }

    @Test
    void reference_values_change_at_9_14_and_19_years() {
        assertThat(IronReference.of(Sex.MALE, 9, false, false, null)).isEqualTo(new IronReference(8, 5.9, 40));
        assertThat(IronReference.of(Sex.MALE, 14, false, false, null)).isEqualTo(new IronReference(11, 7.7, 45));
        assertThat(IronReference.of(Sex.MALE, 18, false, false, null)).isEqualTo(new IronReference(11, 7.7, 45));
        assertThat(reference(14, null)).isEqualTo(new IronReference(15, 7.9, 45));
        assertThat(reference(19, null)).isEqualTo(new IronReference(18, 8.1, 45));
        assertThat(IronReference.of(Sex.FEMALE, 19, false, true, null)).isEqualTo(new IronReference(9, 6.5, 45));
    }

    private List<String> told(RunnerLog log) {
        Message text = rule.judge(log.day()).explanation();
        return Stream.concat(Stream.of(text.key()), text.then().stream().map(Message::key))
                .toList();
    }

    private static RunnerLog staged(double ferritin, double haemoglobin) {
        return RunnerLog.empty().lab(new Lab(RunnerLog.TODAY.minusDays(20), ferritin, haemoglobin, 12.0, null));
    }

    private String missing(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).missing()).key();
    }

    private String action(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).action()).key();
    }

    private static RunnerLog running(double kilometresADay) {
        RunnerLog log = eating(ProfileBuilder.man(), 8, 20);
        for (int daysAgo = 1; daysAgo <= 28; daysAgo++) {
            log.run(daysAgo, 45, run -> run.kilometres(kilometresADay));
        }
        return log;
    }

    @Test
    void vitamin_c_makes_a_meal_better_and_coffee_or_tea_make_it_worse() {
        assertThat(quality(RunnerLog.withVitaminC(4, 0, Drink.NONE))).isEqualTo("neutral []");
        assertThat(quality(RunnerLog.withVitaminC(4, 25, Drink.NONE))).isEqualTo("better [vitamin_c]");
        assertThat(quality(RunnerLog.withVitaminC(4, 0, Drink.COFFEE))).isEqualTo("worse [coffee]");
        assertThat(quality(RunnerLog.withVitaminC(4, 60, Drink.COFFEE))).isEqualTo("neutral [vitamin_c, coffee]");
        assertThat(quality(RunnerLog.withVitaminC(4, 0, Drink.TEA))).isEqualTo("worse [tea]");
        assertThat(quality(RunnerLog.withVitaminC(4, 90, Drink.TEA))).isEqualTo("neutral [vitamin_c, tea]");
    }

    @Test
    void meat_makes_a_meal_better_and_much_calcium_worse() {
        MealItem steak = new MealItem(
                null, "steak", 100.0, 250.0, 26.0, 0.0, null, null, 2.6, 0.0, 10.0, 60.0, true, Drink.NONE);
        MealItem cheese = new MealItem(
                null, "cheese", 60.0, 240.0, 15.0, 0.0, null, null, 0.2, 0.0, 300.0, 400.0, false, Drink.NONE);

        assertThat(quality(steak)).isEqualTo("better [meat_or_fish]");
        assertThat(quality(cheese)).isEqualTo("worse [calcium]");
    }

    @Test
    void coffee_counts_within_the_hour_after_a_meal_but_not_before_it() {
        RunnerLog after = RunnerLog.empty()
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.withVitaminC(4, 0, Drink.NONE))
                .meal(0, 9, MealType.SNACK, RunnerLog.withVitaminC(0, 0, Drink.COFFEE));
        RunnerLog before = RunnerLog.empty()
                .meal(0, 7, MealType.SNACK, RunnerLog.withVitaminC(0, 0, Drink.COFFEE))
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.withVitaminC(4, 0, Drink.NONE));

        assertThat(qualities(after).get(0)).isEqualTo("worse [coffee]");
        assertThat(qualities(before).get(1)).isEqualTo("neutral []");
    }

    @Test
    void the_hours_after_a_run_are_told_and_change_no_level() {
        RunnerLog log = RunnerLog.empty()
                .easyRun(0, 60)
                .meal(0, 8, MealType.BREAKFAST, RunnerLog.withVitaminC(4, 0, Drink.NONE))
                .meal(0, 12, MealType.LUNCH, RunnerLog.withVitaminC(4, 0, Drink.NONE));

        assertThat(qualities(log)).containsExactly("neutral [soon_after_run]", "neutral [hours_after_run]");
        assertThat(log.advice().iron().timing()).contains("08:00", "11:00", "14:00");
    }

    private static String quality(MealItem item) {
        return qualities(RunnerLog.empty().meal(0, 12, MealType.LUNCH, item)).get(0);
    }

    private static List<String> qualities(RunnerLog log) {
        return IronMealQuality.ofDay(log.day()).stream()
                .map(quality -> quality.level().code() + " " + quality.why())
                .toList();
    }

    private static IronReading reading(RunnerLog log) {
        return IronReading.of(log.day());
    }

    private static IronReference reference(int age, @Nullable Boolean menstruating) {
        return Objects.requireNonNull(IronReference.of(Sex.FEMALE, age, false, false, menstruating));
    }

    private static RunnerLog eating(ProfileBuilder profile, int days, double iron) {
        RunnerLog log = RunnerLog.empty().with(profile);
        for (int daysAgo = 1; daysAgo <= days; daysAgo++) {
            log.closedFoodDay(daysAgo, 90, 300, iron);
        }
        return log;
    }
}
