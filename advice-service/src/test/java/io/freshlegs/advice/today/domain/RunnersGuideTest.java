package io.freshlegs.advice.today.domain;

import static io.freshlegs.advice.RunnerLog.cause;
import static io.freshlegs.advice.RunnerLog.fine;
import static io.freshlegs.advice.RunnerLog.lacking;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.GuideStories;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each row of the runner's guide on heavy legs, as somebody it describes. The first line of each test is the advice in short: the action, the
 * flags, the causes in their order, and what cannot be told yet.
 */
class RunnersGuideTest {
    /** What is unknown of a runner who logs nothing but runs. */
    private static final String ALL_BUT_RUNS = "CARBOHYDRATE SLEEP PROTEIN IRON SHOES WEIGHT RUNNING_FORM";

    @Test
    void ten_weeks_of_easy_running_with_rest_give_no_cause() {
        Advice advice = GuideStories.steady().advice();

        assertThat(inShort(advice)).isEqualTo("as_planned | no flag | no cause | " + ALL_BUT_RUNS);
        assertThat(advice.headline()).isEqualTo("Train as planned: nothing in your log speaks against it.");
    }

    @Test
    void overtraining_asks_for_rest_and_says_when_it_is_over() {
        Advice advice = GuideStories.overtraining().advice();

        assertThat(inShort(advice))
                .isEqualTo("rest | no flag | RECOVERY likely, INTENSITY less_likely | " + ALL_BUT_RUNS);
        assertThat(advice.headline()).isEqualTo("Rest today: your legs carry four hard days in a row.");
        assertThat(cause(advice, "RECOVERY").explanation())
                .contains("hard four days in a row", "no rest day for 12 days", "Form is −133 % of fitness");
        assertThat(cause(advice, "RECOVERY").counterfactual())
                .isEqualTo(
                        "With seven easy days your form returns above −10 %, to about −1 %, by Monday, 30 November.");
    }

    @Test
    void two_hard_days_ask_for_an_easy_one() {
        Advice advice = GuideStories.twoHardDays().advice();

        assertThat(inShort(advice)).isEqualTo("easy | no flag | RECOVERY possible | " + ALL_BUT_RUNS);
        assertThat(cause(advice, "RECOVERY").state()).isEqualTo(FindingState.WATCH);
        assertThat(cause(advice, "RECOVERY").counterfactual())
                .isEqualTo("With one easy day your training is back in balance by Tuesday, 24 November.");
    }

    @Test
    void a_run_of_twice_the_longest_asks_for_rest() {
        Advice advice = GuideStories.farTooLongARun().advice();

        assertThat(inShort(advice)).isEqualTo("rest | no flag | RECOVERY likely | " + ALL_BUT_RUNS);
        assertThat(advice.headline())
                .isEqualTo("Rest today: a run of 26 km after a longest of 12 km is still in your legs.");
        assertThat(advice.recovery().sessionSpike()).isEqualTo("large");
    }

    @Test
    void nights_that_show_no_recovery_ask_for_rest_unless_the_legs_feel_well() {
        RunnerLog log = GuideStories.nightsWithoutRecovery();

        assertThat(inShort(log.advice()))
                .isEqualTo("rest | no flag | RECOVERY likely | CARBOHYDRATE PROTEIN IRON SHOES WEIGHT RUNNING_FORM");
        assertThat(cause(log.advice(), "RECOVERY").explanation())
                .contains("averages 38 ms", "begins at 56 ms", "6.5 bpm above your mean");
        assertThat(log.checkIn(0, 1.0, 1.0).advice().training().today()).isEqualTo("as_planned");
    }

    @Test
    void too_little_protein_is_told_by_the_range_of_a_runner() {
        Advice advice = GuideStories.littleProtein().advice();

        assertThat(inShort(advice))
                .isEqualTo("as_planned | no flag | PROTEIN possible | SLEEP IRON SHOES WEIGHT RUNNING_FORM");
        assertThat(cause(advice, "PROTEIN").explanation()).contains("54 g a day, 0.9 g per kg", "1.4 to 1.7 g per kg");
        assertThat(cause(advice, "PROTEIN").counterfactual())
                .isEqualTo("30 g more protein a day reaches 1.4 g per kg.");
        assertThat(advice.protein().suggestions())
                .hasSize(3)
                .allSatisfy(food -> assertThat(food.proteinGrams())
                        .as("a portion of about 20 g")
                        .isBetween(15.0, 25.0));
        assertThat(lacking(advice, "IRON").missing()).isEqualTo("2 more complete food days");
    }

    @Test
    void iron_of_a_vegetarian_woman_is_told_with_lentils_tofu_and_white_beans_and_with_the_coffee() {
        Advice advice = GuideStories.vegetarianWithLittleIron().advice();

        assertThat(inShort(advice))
                .isEqualTo("as_planned | no flag | IRON less_likely | SLEEP SHOES WEIGHT RUNNING_FORM");
        assertThat(cause(advice, "IRON").explanation())
                .contains("average 8 mg of iron a day", "requirement of 8.1 mg", "Risk points: 5");
        assertThat(cause(advice, "IRON").action())
                .startsWith("Worth asking a doctor for a blood test")
                .contains("Lentils, tofu, white beans");
        assertThat(advice.iron().timing()).contains("ended at 07:40", "from 10:40 to 13:40 less is taken up");
        assertThat(advice.iron().meals()).singleElement().satisfies(meal -> {
            assertThat(meal.quality()).isEqualTo("worse");
            assertThat(meal.why()).containsExactly("coffee", "hours_after_run");
        });
        assertThat(fine(advice, "PROTEIN").explanation()).contains("about 25 g a meal", "legumes with grains");
    }

    @Test
    void low_carbohydrate_before_a_long_run_is_told_with_what_the_day_asks_for() {
        Advice advice = GuideStories.lowCarbohydrate().advice();

        assertThat(inShort(advice))
                .isEqualTo("as_planned | no flag | CARBOHYDRATE likely | SLEEP PROTEIN IRON SHOES WEIGHT RUNNING_FORM");
        assertThat(cause(advice, "CARBOHYDRATE").action()).contains("360 to 600 g");
        assertThat(advice.carbohydrate().duringRun())
                .isEqualTo(
                        "For 100 minutes, 30 to 60 g an hour keep you going. Before a run of more than an hour, 60 to"
                                + " 240 g in the one to four hours before fill your stores.");
        assertThat(advice.carbohydrate().afterRun()).contains("60 to 72 g an hour for 4 hours");
    }

    @Test
    void a_run_of_two_hours_without_a_drink_is_told_and_one_with_a_drink_is_not() {
        RunnerLog log = GuideStories.longRunWithoutADrink();

        assertThat(inShort(log.advice()))
                .isEqualTo("as_planned | no flag | ELECTROLYTES less_likely | " + ALL_BUT_RUNS);
        assertThat(cause(log.advice(), "ELECTROLYTES").action()).contains("never more than you sweat out");
        RunnerLog drinking = log.meal(0, 9, MealType.DURING_RUN, RunnerLog.food(150, 0.0, 40.0, 0.0));
        assertThat(fine(drinking.advice(), "ELECTROLYTES").state()).isEqualTo(FindingState.OK);
    }

    @Test
    void leg_work_two_evenings_ago_is_told_with_the_hours() {
        Advice advice = GuideStories.legWorkYesterday().advice();

        assertThat(inShort(advice)).isEqualTo("as_planned | no flag | STRENGTH less_likely | " + ALL_BUT_RUNS);
        assertThat(cause(advice, "STRENGTH").explanation()).contains("40 hours ago");
        assertThat(cause(advice, "STRENGTH").counterfactual()).contains("In 32 hours");
    }

    @Test
    void too_much_strength_work_is_told_with_the_target_of_two() {
        Advice advice = GuideStories.strengthEveryDay().advice();

        assertThat(cause(advice, "STRENGTH").explanation()).contains("6.5 times a week", "two to three are the target");
        assertThat(cause(advice, "STRENGTH").action())
                .isEqualTo("Keep two strength sessions a week with two days between them.");
    }

    @Test
    void too_little_strength_work_gets_the_plan_of_the_guide_among_what_is_fine() {
        Advice.Fine strength = fine(GuideStories.steady().advice(), "STRENGTH");

        assertThat(strength.state()).isEqualTo(FindingState.WATCH);
        assertThat(strength.explanation())
                .contains("0 strength sessions a week")
                .contains("squat jumps 2 × 10", "lunges", "skipping", "box jumps", "weights")
                .contains("sprints 6 × (15 s fast, 45 s easy)", "Each week add one sprint");
    }

    @Test
    void sprints_on_two_days_in_a_row_are_told() {
        Advice advice = GuideStories.sprintsEveryDay().advice();

        assertThat(inShort(advice)).isEqualTo("as_planned | no flag | INTENSITY less_likely | " + ALL_BUT_RUNS);
        assertThat(cause(advice, "INTENSITY").explanation()).contains("two days in a row", "48 hours between them");
    }

    @Test
    void mostly_hard_sessions_are_told_with_their_share() {
        Advice advice = GuideStories.mostlyHard().advice();

        assertThat(inShort(advice)).isEqualTo("as_planned | no flag | INTENSITY less_likely | " + ALL_BUT_RUNS);
        assertThat(cause(advice, "INTENSITY").explanation()).contains("46 % of your 13 endurance sessions");
        assertThat(cause(advice, "INTENSITY").counterfactual())
                .isEqualTo("With three of them easy instead, this would not be worth watching.");
    }

    @Test
    void a_novice_is_told_about_form_and_hard_days_at_most_in_passing() {
        Advice advice = GuideStories.novice().advice();

        assertThat(inShort(advice))
                .isEqualTo("as_planned | no flag | no cause | CARBOHYDRATE SLEEP PROTEIN IRON SHOES WEIGHT");
        assertThat(fine(advice, "RUNNING_FORM").state()).isEqualTo(FindingState.WATCH);
        assertThat(fine(advice, "RUNNING_FORM").explanation()).contains("Run tall", "The evidence on form is weak");
        assertThat(fine(advice, "INTENSITY").explanation())
                .startsWith("You trained hard on two of the last seven days; at your level one a week");
    }

    @Test
    void fewer_steps_at_the_same_pace_are_told_and_never_more_than_watched() {
        Advice.Fine form = fine(GuideStories.slowerSteps().advice(), "RUNNING_FORM");

        assertThat(form.state()).isEqualTo(FindingState.WATCH);
        assertThat(form.explanation()).startsWith("Your cadence was 4.6 % lower than usual at a similar pace");
    }

    @Test
    void heavier_shoes_are_told_by_their_grams() {
        Advice advice = GuideStories.heavyShoes().advice();

        assertThat(inShort(advice))
                .isEqualTo("as_planned | no flag | RECOVERY less_likely, SHOES less_likely | CARBOHYDRATE SLEEP PROTEIN"
                        + " IRON WEIGHT RUNNING_FORM");
        assertThat(cause(advice, "SHOES").explanation()).contains("130 g more", "1.3 %");
    }

    @Test
    void weight_gain_is_a_trend_and_never_a_target() {
        Advice advice = GuideStories.weightGain().advice();

        assertThat(inShort(advice))
                .as("its priority is below the floor of a cause")
                .isEqualTo("as_planned | no flag | no cause | CARBOHYDRATE SLEEP PROTEIN IRON SHOES RUNNING_FORM");
        assertThat(fine(advice, "WEIGHT").state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(fine(advice, "WEIGHT").explanation())
                .contains("up 7.8 % over the last 28 days", "watch the trend rather than single days")
                .doesNotContain("kg");
    }

    @Test
    void poor_circulation_is_never_a_cause_and_only_sends_to_a_doctor() {
        Advice advice = GuideStories.poorCirculation().advice();

        assertThat(inShort(advice))
                .isEqualTo(
                        "as_planned | SEE_DOCTOR calf_pain_on_walking_relieved_by_rest | no cause | " + ALL_BUT_RUNS);
        assertThat(advice.headline()).endsWith("Please also show a doctor what is flagged below.");
        assertThat(advice.toString())
                .doesNotContainIgnoringCase("claudication")
                .doesNotContainIgnoringCase("arter")
                .doesNotContainIgnoringCase("circulation");
    }

    @Test
    void what_has_to_be_seen_at_once_leaves_no_other_word() {
        Advice advice = GuideStories.aLegToBeSeenAtOnce().advice();

        assertThat(inShort(advice)).isEqualTo("rest | URGENT one_leg_swollen_warm_red | no cause | nothing");
        assertThat(advice.fine()).isEmpty();
        assertThat(advice.headline()).startsWith("Do not run today.");
        assertThat(advice.training().text()).isEqualTo("Do not run. Rest until this has been looked at.");
    }

    @Test
    void short_nights_are_told_in_hours() {
        Advice advice = GuideStories.shortNights().advice();

        assertThat(inShort(advice))
                .isEqualTo(
                        "as_planned | no flag | SLEEP possible | CARBOHYDRATE PROTEIN IRON SHOES WEIGHT RUNNING_FORM");
        assertThat(cause(advice, "SLEEP").explanation()).contains("average 5 h 30 min");
        assertThat(cause(advice, "SLEEP").counterfactual())
                .isEqualTo("90 minutes more a night would bring your mean to 7 h.");
    }

    @Test
    void a_low_mood_is_worth_a_look_and_holds_no_training_back() {
        Advice advice = GuideStories.lowMood().advice();

        assertThat(inShort(advice)).isEqualTo("as_planned | no flag | RECOVERY less_likely | " + ALL_BUT_RUNS);
        assertThat(cause(advice, "RECOVERY").explanation()).contains("You rated your mood 1 of 5, where 5 is best.");
    }

    @Test
    void a_watch_that_fell_silent_gives_no_green_light() {
        Advice advice = GuideStories.silentWatch().advice();

        assertThat(inShort(advice))
                .isEqualTo("null | no flag | no cause | RECOVERY CARBOHYDRATE SLEEP PROTEIN IRON STRENGTH SHOES WEIGHT"
                        + " RUNNING_FORM");
        assertThat(lacking(advice, "RECOVERY").missing())
                .isEqualTo("the days since Tuesday, 17 November: your watch has not synced for 6 days");
    }

    @Test
    void a_newcomer_reads_what_to_log_first() {
        Advice advice = RunnerLog.empty().advice();

        assertThat(inShort(advice))
                .isEqualTo("null | no flag | no cause | RECOVERY CARBOHYDRATE SLEEP PROTEIN IRON INTENSITY STRENGTH"
                        + " SHOES WEIGHT RUNNING_FORM");
        assertThat(advice.headline())
                .isEqualTo(
                        "Not enough data to advise on training yet. Sync your watch or log your workouts, and check in on"
                                + " rest days; from 14 days in a row on, form can be told.");
        assertThat(advice.fine()).noneMatch(fine -> fine.state() == FindingState.OK);
        assertThat(advice.notEnoughData()).allSatisfy(lacking -> {
            assertThat(lacking.missing()).isNotBlank();
            assertThat(lacking.how()).isNotBlank();
        });
    }

    /** Action, flags, causes with their likelihood, and what cannot be told. */
    private static String inShort(Advice advice) {
        return String.join(
                " | ",
                String.valueOf(advice.training().today()),
                listed(
                        advice.flags().stream()
                                .map(flag -> flag.level() + " " + flag.code())
                                .toList(),
                        "no flag"),
                listed(
                        advice.causes().stream()
                                .map(cause -> cause.code() + " " + cause.likelihood())
                                .toList(),
                        "no cause"),
                advice.notEnoughData().isEmpty()
                        ? "nothing"
                        : advice.notEnoughData().stream()
                                .map(Advice.NotEnoughData::code)
                                .collect(Collectors.joining(" ")));
    }

    private static String listed(List<String> all, String none) {
        return all.isEmpty() ? none : String.join(", ", all);
    }
}
