package io.freshlegs.advice.today.domain;

import static io.freshlegs.advice.RunnerLog.cause;
import static io.freshlegs.advice.RunnerLog.fine;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.ranking.domain.FindingState;
import org.junit.jupiter.api.Test;

/** Each row of the runner's guide on heavy legs, as somebody it describes. */
class RunnersGuideTest {

    @Test
    void overtraining_asks_for_rest_and_says_when_it_is_over() {
        Advice advice = steady().hardRun(2, 90).hardRun(1, 120).advice();

        assertThat(advice.training().today()).isEqualTo("rest");
        assertThat(cause(advice, "RECOVERY").counterfactual()).contains("easy days", "November");
    }

    @Test
    void low_carbohydrate_before_a_long_run_is_told_with_what_the_day_asks_for() {
        Advice advice = steady().closedFoodDay(1, 100, 100, 18)
                .closedFoodDay(2, 100, 70, 18)
                .run(0, 100, run -> run.exertion(4))
                .advice();

        assertThat(cause(advice, "CARBOHYDRATE").likelihood()).isEqualTo("likely");
        assertThat(cause(advice, "CARBOHYDRATE").action()).contains("360 to 600 g");
        assertThat(advice.carbohydrate().duringRun()).startsWith("For 100 minutes, 30 to 60 g an hour keep you going.");
    }

    @Test
    void a_run_of_two_hours_without_a_drink_is_told_and_one_with_a_drink_is_not() {
        RunnerLog thirsty = steady().run(0, 130, run -> run.hour(8).exertion(3));
        RunnerLog drinking = steady().run(0, 130, run -> run.hour(8).exertion(3))
                .meal(0, 9, MealType.DURING_RUN, RunnerLog.food(150, 0.0, 40.0, 0.0));

        assertThat(cause(thirsty.advice(), "ELECTROLYTES").action()).contains("never more than you sweat out");
        assertThat(fine(drinking.advice(), "ELECTROLYTES").state()).isEqualTo(FindingState.OK);
    }

    @Test
    void too_little_protein_is_told_by_the_range_of_a_runner() {
        RunnerLog log = steady();
        for (int daysAgo = 1; daysAgo <= 5; daysAgo++) {
            log.closedFoodDay(daysAgo, 50, 350, 19);
        }

        assertThat(cause(log.advice(), "PROTEIN").explanation()).contains("1.4 to 1.7 g per kg");
    }

    @Test
    void iron_of_a_vegetarian_woman_is_told_with_lentils_tofu_and_white_beans() {
        RunnerLog log = steady().with(ProfileBuilder.woman().diet(Diet.VEGETARIAN));
        for (int daysAgo = 1; daysAgo <= 10; daysAgo++) {
            log.closedFoodDay(daysAgo, 95, 350, 10);
        }

        assertThat(cause(log.advice(), "IRON").action()).contains("Lentils, tofu, white beans");
    }

    @Test
    void leg_work_the_evening_before_is_told_with_the_hours() {
        Advice advice = steady().strength(1).advice();

        assertThat(cause(advice, "STRENGTH").explanation()).contains("40 hours ago");
        assertThat(cause(advice, "STRENGTH").counterfactual()).contains("In 32 hours");
    }

    @Test
    void too_little_strength_work_gets_a_plan_in_the_list_of_what_is_fine() {
        assertThat(fine(steady().advice(), "STRENGTH").state()).isEqualTo(FindingState.WATCH);
    }

    @Test
    void intervals_on_two_days_in_a_row_are_told() {
        Advice advice = steady().hardRun(6, 30).hardRun(5, 30).advice();

        assertThat(cause(advice, "INTENSITY").explanation()).contains("two days in a row");
    }

    @Test
    void a_novice_is_told_about_form_at_most_in_passing() {
        Advice advice =
                steady().with(ProfileBuilder.woman().level(Level.NOVICE)).advice();

        assertThat(fine(advice, "RUNNING_FORM").explanation()).contains("Run tall");
    }

    @Test
    void heavier_shoes_are_told_by_their_grams() {
        RunnerLog log = steady().shoe("old", 220.0).shoe("tank", 350.0);
        for (int daysAgo = 20; daysAgo >= 4; daysAgo -= 4) {
            log.run(daysAgo, 30, run -> run.hour(12).shoe("old").exertion(2));
        }
        for (int daysAgo = 3; daysAgo >= 1; daysAgo--) {
            log.run(daysAgo, 30, run -> run.hour(12).shoe("tank").exertion(2));
        }

        assertThat(cause(log.advice(), "SHOES").explanation()).contains("130 g more", "1.3 %");
    }

    @Test
    void weight_gain_is_a_trend_and_never_a_target() {
        RunnerLog log = steady().weighing(27, 60);
        for (int daysAgo = 26; daysAgo >= 1; daysAgo--) {
            log.weighing(daysAgo, 65);
        }

        Advice advice = log.advice();

        assertThat(fine(advice, "WEIGHT").state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(fine(advice, "WEIGHT").explanation()).contains("over the last 28 days");
        assertThat(advice.causes()).as("its priority is below the floor").isEmpty();
    }

    @Test
    void poor_circulation_is_never_a_cause_and_only_sends_to_a_doctor() {
        Advice advice = steady().checkIn(0, 1.0, 1.0, Symptom.CALF_PAIN_ON_WALKING_RELIEVED_BY_REST)
                .advice();

        assertThat(advice.flags()).extracting(Advice.Flag::level).containsExactly("SEE_DOCTOR");
        assertThat(advice.toString())
                .doesNotContainIgnoringCase("claudication")
                .doesNotContainIgnoringCase("arter")
                .doesNotContainIgnoringCase("circulation");
    }

    /** A woman of 60 kg who runs easy every second day for ten weeks. */
    private static RunnerLog steady() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 70; daysAgo >= 1; daysAgo--) {
            if (daysAgo % 2 == 0) {
                log.easyRun(daysAgo, 50);
            }
        }
        return log.night(0, 480.0, null, null);
    }
}
