package io.freshlegs.advice.fuelling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Message;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CarbohydrateRuleTest {
    private final CarbohydrateRule rule = new CarbohydrateRule();
    private final ElectrolyteRule electrolytes = new ElectrolyteRule();

    @Test
    void the_class_of_a_day_goes_by_all_its_minutes() {
        assertThat(CarbohydrateDay.of(44.9, false)).isEqualTo(CarbohydrateDay.LIGHT);
        assertThat(CarbohydrateDay.of(45, false)).isEqualTo(CarbohydrateDay.MODERATE);
        assertThat(CarbohydrateDay.of(74.9, false)).isEqualTo(CarbohydrateDay.MODERATE);
        assertThat(CarbohydrateDay.of(75, false)).isEqualTo(CarbohydrateDay.HIGH);
        assertThat(CarbohydrateDay.of(30, true)).isEqualTo(CarbohydrateDay.HIGH);
        assertThat(CarbohydrateDay.of(180, false)).isEqualTo(CarbohydrateDay.HIGH);
        assertThat(CarbohydrateDay.of(180.1, false)).isEqualTo(CarbohydrateDay.VERY_HIGH);
        assertThat(TrainingLoadClass.of(
                                RunnerLog.empty().easyRun(0, 40).strength(0).day(), 0)
                        .carbohydrateDay())
                .as("40 and 45 minutes")
                .isEqualTo(CarbohydrateDay.HIGH);
    }

    @Test
    void two_low_days_before_a_hard_session_contribute() {
        // Given: light days ask 60 kg for 180 g, the hard one yesterday for 360 g
        RunnerLog log = eating(200, 100).hardRun(1, 50);

        // When
        Finding finding = rule.judge(log.day());

        // Then: 100/180 and 200/360 are both 0.5556
        assertThat(finding.severity()).isCloseTo((1 - 100 / 180.0) / 0.6, within(1e-9));
        assertThat(finding.state()).isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void without_a_demanding_session_it_is_worth_watching_at_most() {
        Finding finding = rule.judge(eating(140, 140).day());

        assertThat(finding.severity()).isEqualTo(0.3);
        assertThat(rule.judge(eating(180, 180).day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void from_sixty_percent_on_it_is_worth_watching() {
        // a light day asks 60 kg for 180 g, the hard one yesterday for 360 g
        assertThat(rule.judge(eating(216, 108).hardRun(1, 50).day()).severity()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(rule.judge(eating(216, 140).hardRun(1, 50).day()).state()).isEqualTo(FindingState.WATCH);
        assertThat(rule.judge(eating(216, 140).hardRun(1, 50).day()).severity()).isGreaterThan(0.5);
    }

    @Test
    void a_session_of_75_minutes_or_a_hard_one_within_36_hours_is_demanding() {
        assertThat(demanding(RunnerLog.empty().run(0, 75, run -> run.hour(10)))).isTrue();
        assertThat(demanding(RunnerLog.empty().run(0, 74, run -> run.hour(10)))).isFalse();
        assertThat(demanding(RunnerLog.empty().run(0, 20, run -> run.hour(10).exertion(8))))
                .isTrue();
        assertThat(demanding(RunnerLog.empty().run(1, 30, run -> run.hour(12).exertion(8))))
                .as("ended 35.5 hours ago")
                .isTrue();
        assertThat(demanding(RunnerLog.empty().run(1, 120, run -> run.hour(9)))).isFalse();
    }

    @Test
    void less_than_130_grams_or_one_and_a_half_a_kilogram_is_low() {
        assertThat(low(ProfileBuilder.woman(), 129)).isTrue();
        assertThat(low(ProfileBuilder.woman(), 130)).isFalse();
        assertThat(low(ProfileBuilder.woman().mass(100), 149)).isTrue();
        assertThat(low(ProfileBuilder.woman().mass(100), 150)).isFalse();
        assertThat(low(new ProfileBuilder(), 140)).as("no body mass").isFalse();
        assertThat(low(new ProfileBuilder(), 120)).isTrue();
        assertThat(low(ProfileBuilder.woman().lowCarb(), 500)).isTrue();
    }

    @Test
    void what_is_told_follows_the_share_and_the_demand() {
        assertThat(rule.judge(eating(216, 108).hardRun(1, 50).day())
                        .explanation()
                        .key())
                .isEqualTo("carbohydrate.low");
        assertThat(rule.judge(eating(140, 140).day()).explanation().key()).isEqualTo("carbohydrate.lowish");
        assertThat(rule.judge(eating(180, 180).day()).explanation().key()).isEqualTo("carbohydrate.fine");
        assertThat(rule.judge(RunnerLog.empty()
                                .with(ProfileBuilder.woman().lowCarb())
                                .day())
                        .explanation()
                        .key())
                .isEqualTo("carbohydrate.tagged");
        assertThat((double)
                        rule.judge(eating(90, 90).day()).explanation().values().get("percent"))
                .isCloseTo(50, within(1e-9));
        assertThat(rule.judge(eating(90, 90).day()).facts())
                .extracting(Fact::name)
                .containsExactly("shareOfLowerTarget", "carbohydrateMean");
        assertThat(rule.judge(eating(90, 90).day()).facts().get(0).value()).isCloseTo(50, within(1e-9));
    }

    @Test
    void what_is_missing_is_the_days_or_the_body_mass() {
        assertThat(missing(RunnerLog.empty())).isEqualTo("carbohydrate.missing carbohydrate.how.mass");
        assertThat(missing(RunnerLog.empty().with(ProfileBuilder.woman())))
                .isEqualTo("carbohydrate.missing carbohydrate.how");
        assertThat(missing(eating(200, 200).with(new ProfileBuilder())))
                .isEqualTo("protein.missing.mass protein.how.mass");
        assertThat(missing(RunnerLog.empty().closedFoodDay(1, 90, 200, 12)))
                .isEqualTo("carbohydrate.missing carbohydrate.how.mass");
    }

    @Test
    void without_anything_eaten_or_with_enough_no_grams_are_promised() {
        assertThat(rule.judge(eating(0, 0).day()).counterfactual()).isNull();
        assertThat(rule.judge(eating(180, 180).day()).counterfactual()).isNull();
        assertThat(rule.judge(eating(179, 179).day()).counterfactual()).isNotNull();
    }

    @Test
    void of_several_long_runs_the_longest_is_told_and_a_day_logged_is_no_drink() {
        Finding finding = electrolytes.judge(RunnerLog.empty()
                .run(0, 70, run -> run.hour(6))
                .run(0, 125, run -> run.hour(12))
                .run(0, 80, run -> run.hour(18))
                .day());

        assertThat(finding.severity()).isEqualTo(0.5);
        assertThat(finding.explanation().values()).containsEntry("minutes", 125.0);
        assertThat(electrolytes.judge(longRun(70).day()).explanation().key()).isEqualTo("electrolytes.low");
    }

    @Test
    void two_hundred_milligrams_of_sodium_settle_it_from_an_hour_before_to_four_hours_after() {
        assertThat(settled(200, 11)).isTrue();
        assertThat(settled(199, 11)).isFalse();
        assertThat(settled(200, 10)).as("two hours before").isFalse();
        assertThat(settled(200, 18)).as("four hours after").isTrue();
        assertThat(settled(200, 19)).isFalse();
        Finding finding = electrolytes.judge(longRun(120)
                .meal(0, 13, MealType.DURING_RUN, RunnerLog.food(100, 0.0, 25.0, 0.0))
                .day());
        assertThat(finding.action()).isNull();
        assertThat(finding.counterfactual()).isNull();
        assertThat(finding.explanation().key()).isEqualTo("electrolytes.fine");
    }

    /** Two hours from noon on, and a salty meal at an hour. */
    private boolean settled(double sodium, int hour) {
        MealItem broth =
                new MealItem(null, "broth", 300.0, 50.0, 2.0, 5.0, null, null, null, null, null, sodium, false, null);
        return electrolytes
                        .judge(longRun(120).meal(0, hour, MealType.SNACK, broth).day())
                        .severity()
                == 0;
    }

    private String missing(RunnerLog log) {
        Finding finding = rule.judge(log.day());
        return Objects.requireNonNull(finding.missing()).key() + " "
                + Objects.requireNonNull(finding.how()).key();
    }

    private static boolean demanding(RunnerLog log) {
        return CarbohydrateReading.of(log.day()).demanding();
    }

    private static boolean low(ProfileBuilder profile, double grams) {
        return CarbohydrateReading.of(eating(grams, grams).with(profile).day()).lowCarbohydrate();
    }

    @Test
    void the_profiles_word_alone_is_believed_with_low_confidence() {
        RunnerLog tagged = RunnerLog.empty().with(ProfileBuilder.woman().lowCarb());

        assertThat(rule.judge(tagged.day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.judge(eating(100, 100)
                                .with(ProfileBuilder.woman().lowCarb())
                                .day())
                        .confidence())
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void the_promised_grams_reach_the_least_that_training_asks_for() {
        RunnerLog log = eating(300, 140).hardRun(1, 50);
        Message promise = Objects.requireNonNull(rule.judge(log.day()).counterfactual());
        double more = (double) promise.values().get("grams");
        CarbohydrateReading reading = CarbohydrateReading.of(eating(300 * (1 + more / 220), 140 * (1 + more / 220))
                .hardRun(1, 50)
                .day());

        assertThat(reading.shareOfLeast()).isNotNull().isBetween(1.0, 1.01);
        assertThat(rule.judge(eating(400, 200).hardRun(1, 50).day()).counterfactual())
                .isNull();
    }

    @Test
    void without_any_meal_logged_a_missing_drink_is_told_with_low_confidence() {
        assertThat(electrolytes.judge(longRun(121).day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(electrolytes
                        .judge(longRun(121)
                                .meal(0, 7, MealType.BREAKFAST, RunnerLog.food(400, 10.0, 60.0, 2.0))
                                .day())
                        .confidence())
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void before_during_and_after_a_run_are_told_with_grams() {
        assertThat(duringRun(RunnerLog.empty().with(ProfileBuilder.woman()).easyRun(0, 40)))
                .isEqualTo("A run of 40 minutes needs nothing on the way.");
        assertThat(duringRun(RunnerLog.empty().with(ProfileBuilder.woman()).easyRun(0, 60)))
                .isEqualTo("For 60 minutes, up to 30 g an hour or a mouth rinse is enough.");
        assertThat(duringRun(RunnerLog.empty().with(ProfileBuilder.woman()).easyRun(0, 61)))
                .endsWith("Before a run of more than an hour, 60 to 240 g in the one to four hours before fill your"
                        + " stores.");
        assertThat(duringRun(RunnerLog.empty().with(ProfileBuilder.woman()).easyRun(0, 180)))
                .startsWith("For 180 minutes, 60 to 90 g an hour keep you going, of glucose and fructose mixed.");
        assertThat(duringRun(RunnerLog.empty()))
                .startsWith("Below 45 minutes nothing is needed")
                .contains("1 to 4 g per kg");
        assertThat(RunnerLog.empty()
                        .with(ProfileBuilder.woman())
                        .advice()
                        .carbohydrate()
                        .afterRun())
                .contains("60 to 72 g an hour for 4 hours");
        assertThat(RunnerLog.empty().advice().carbohydrate().afterRun()).contains("1 to 1.2 g per kg");
    }

    private static String duringRun(RunnerLog log) {
        return Objects.requireNonNull(log.advice().carbohydrate().duringRun());
    }

    @Test
    void eating_low_in_carbohydrate_contributes_by_itself() {
        assertThat(rule.judge(eating(120, 130).day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        RunnerLog tagged = RunnerLog.empty().with(ProfileBuilder.woman().lowCarb());
        assertThat(rule.judge(tagged.day()).severity()).isEqualTo(0.5);
    }

    @Test
    void one_complete_day_is_too_few_and_opting_out_silences() {
        RunnerLog one = RunnerLog.empty().with(ProfileBuilder.woman()).closedFoodDay(1, 60, 100, 10);

        assertThat(rule.judge(one.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        RunnerLog out = RunnerLog.empty().with(ProfileBuilder.woman().without(OptOut.CARBOHYDRATE));
        assertThat(rule.judge(out.day()).state()).isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(out.advice().carbohydrate().targetLowGrams()).isNull();
    }

    @Test
    void a_run_of_more_than_an_hour_without_drink_or_sodium_is_told() {
        assertThat(electrolytes
                        .judge(RunnerLog.empty().run(0, 60, run -> run.hour(18)).day())
                        .state())
                .isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(electrolytes.judge(longRun(61).day()).severity()).isEqualTo(0.3);
        assertThat(electrolytes.judge(longRun(120).day()).severity()).isEqualTo(0.3);
        assertThat(electrolytes.judge(longRun(121).day()).severity()).isEqualTo(0.5);
        assertThat(electrolytes.judge(RunnerLog.empty().easyRun(1, 130).day()).state())
                .as("ended more than 24 hours ago")
                .isEqualTo(FindingState.NOT_APPLICABLE);
    }

    @Test
    void a_drink_on_the_run_or_salty_food_around_it_settles_it() {
        MealItem broth =
                new MealItem(null, "broth", 300.0, 50.0, 2.0, 5.0, null, null, null, null, null, 800.0, false, null);

        assertThat(electrolytes
                        .judge(longRun(121)
                                .meal(0, 13, MealType.DURING_RUN, RunnerLog.food(100, 0.0, 25.0, 0.0))
                                .day())
                        .severity())
                .isZero();
        assertThat(electrolytes
                        .judge(longRun(121).meal(0, 15, MealType.LUNCH, broth).day())
                        .severity())
                .isZero();
        assertThat(electrolytes
                        .judge(longRun(121).meal(0, 21, MealType.DINNER, broth).day())
                        .severity())
                .as("five hours later")
                .isEqualTo(0.5);
    }

    @Test
    void blood_pressure_kidney_and_heart_turn_salt_advice_off() {
        for (Condition condition :
                new Condition[] {Condition.HYPERTENSION, Condition.KIDNEY_DISEASE, Condition.HEART_DISEASE}) {
            Finding finding = electrolytes.judge(
                    longRun(130).with(ProfileBuilder.man().with(condition)).day());

            assertThat(finding.state()).as(condition.code()).isEqualTo(FindingState.NOT_APPLICABLE);
            assertThat(finding.action()).isNull();
        }
    }

    private static RunnerLog longRun(double minutes) {
        return RunnerLog.empty().run(0, minutes, run -> run.hour(12));
    }

    private static RunnerLog eating(double yesterday, double dayBefore) {
        return RunnerLog.empty()
                .with(ProfileBuilder.woman())
                .closedFoodDay(1, 90, yesterday, 12)
                .closedFoodDay(2, 90, dayBefore, 12);
    }
}
