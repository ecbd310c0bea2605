package io.freshlegs.advice.runningform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RunningFormRuleTest {
    private final RunningFormRule rule = new RunningFormRule();

    @Test
    void a_cadence_three_percent_below_the_usual_is_worth_watching() {
        assertThat(rule.judge(runs(165, 10).day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(runs(164.8, 10).day()).severity()).isEqualTo(0.3);
    }

    @Test
    void runs_at_another_pace_are_not_compared() {
        assertThat(rule.judge(runs(150, 8).day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void a_novice_gets_tips_and_never_more() {
        RunnerLog novice = RunnerLog.empty().with(new ProfileBuilder().level(Level.NOVICE));

        assertThat(rule.judge(novice.day()).severity()).isEqualTo(0.2);
        assertThat(rule.judge(novice.day()).state()).isEqualTo(FindingState.WATCH);
    }

    @Test
    void five_runs_with_cadence_or_runs_of_last_month_are_too_few() {
        RunnerLog five = RunnerLog.empty();
        RunnerLog old = RunnerLog.empty();
        for (int index = 1; index <= 6; index++) {
            if (index < 6) {
                five.run(index, 60, run -> run.cadence(170).kilometres(10));
            }
            old.run(index == 6 ? 28 : index, 60, run -> run.cadence(170).kilometres(10));
        }

        assertThat(rule.judge(five.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(old.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(five.run(27, 60, run -> run.cadence(170).kilometres(10))
                                .day())
                        .state())
                .isEqualTo(FindingState.OK);
    }

    @Test
    void a_pace_within_five_percent_is_similar() {
        assertThat(rule.judge(runs(170, 10.4).day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(runs(170, 10.6).day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void runs_without_cadence_or_distance_are_left_out() {
        RunnerLog log = runs(160, 10)
                .run(0, 60, run -> run.kilometres(10))
                .run(0, 60, run -> run.hour(18).cadence(150));

        assertThat(rule.judge(log.day()).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isBetween(5.88, 5.89));
    }

    /** Six runs at 170 steps and 10 km an hour, then three at another cadence and speed. */
    private static RunnerLog runs(double cadence, double kilometres) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 12; daysAgo > 3; daysAgo--) {
            log.run(daysAgo, 60, run -> run.cadence(170).kilometres(10));
        }
        for (int daysAgo = 3; daysAgo > 0; daysAgo--) {
            log.run(daysAgo, 60, run -> run.cadence(cadence).kilometres(kilometres));
        }
        return log;
    }

    @Test
    void a_drop_of_exactly_three_percent_is_told_and_a_pace_exactly_a_twentieth_off_is_similar() {
        RunnerLog drop = RunnerLog.empty();
        RunnerLog slower = RunnerLog.empty();
        for (int daysAgo = 6; daysAgo >= 1; daysAgo--) {
            boolean recent = daysAgo <= 3;
            drop.run(daysAgo, 60, run -> run.cadence(recent ? 194 : 200).kilometres(10));
            slower.run(daysAgo, recent ? 40 : 42, run -> run.cadence(170).kilometres(8));
        }

        assertThat(rule.judge(drop.day()).severity()).isEqualTo(0.3);
        assertThat(rule.judge(slower.day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void the_same_pace_over_another_distance_is_compared() {
        assertThat(rule.judge(shortAfterLong().day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void three_runs_without_a_pace_or_a_cadence_change_nothing() {
        List<UnaryOperator<WorkoutBuilder>> incomparable =
                List.of(run -> run.cadence(100), run -> run.cadence(100).kilometres(0), run -> run.kilometres(5));
        for (UnaryOperator<WorkoutBuilder> each : incomparable) {
            RunnerLog log = shortAfterLong();
            for (int hour = 6; hour <= 8; hour++) {
                int at = hour;
                log.run(0, 30, run -> each.apply(run.hour(at)));
            }

            assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.OK);
        }
    }

    /** Three runs of 15 km and three of 5 km, all at 170 steps and 6 minutes a kilometre. */
    private static RunnerLog shortAfterLong() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 6; daysAgo >= 1; daysAgo--) {
            int kilometres = daysAgo <= 3 ? 5 : 15;
            log.run(daysAgo, 6 * kilometres, run -> run.cadence(170).kilometres(kilometres));
        }
        return log;
    }
}
