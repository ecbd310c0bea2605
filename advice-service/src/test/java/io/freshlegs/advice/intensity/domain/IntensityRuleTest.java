package io.freshlegs.advice.intensity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntensityRuleTest {
    private final IntensityRule rule = new IntensityRule();

    @Test
    void the_share_of_hard_sessions_weighs_from_thirty_percent_on() {
        assertThat(IntensityRule.ofPercent(20)).isZero();
        assertThat(IntensityRule.ofPercent(30)).isCloseTo(0.2, within(1e-9));
        assertThat(IntensityRule.ofPercent(40)).isCloseTo(0.5, within(1e-9));
        assertThat(IntensityRule.ofPercent(50)).isCloseTo(0.75, within(1e-9));
        assertThat(IntensityRule.ofPercent(60)).isEqualTo(1);
        assertThat(IntensityRule.ofPercent(90)).isEqualTo(1);
    }

    @Test
    void four_hard_of_ten_contribute_and_one_easy_one_more_would_settle_it() {
        // Given
        RunnerLog log = RunnerLog.empty();
        for (int index = 0; index < 10; index++) {
            if (index < 4) {
                log.run(2 * index + 1, 50, run -> run.exertion(8));
            } else {
                log.easyRun(2 * index + 1, 50);
            }
        }

        // Then
        assertThat(rule.judge(log.day()).severity()).isCloseTo(0.5, within(1e-9));
        assertThat(Objects.requireNonNull(rule.judge(log.day()).counterfactual())
                        .values())
                .containsEntry("fewer", 1);
    }

    @Test
    void intervals_on_two_days_in_a_row_contribute_for_a_week() {
        assertThat(rule.judge(RunnerLog.empty().hardRun(5, 40).hardRun(6, 40).day())
                        .severity())
                .isEqualTo(0.6);
        assertThat(rule.judge(RunnerLog.empty().hardRun(6, 40).hardRun(7, 40).day())
                        .state())
                .isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(RunnerLog.empty().hardRun(4, 40).hardRun(6, 40).day())
                        .state())
                .as("48 hours apart")
                .isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void the_borders_of_the_share_belong_to_the_milder_state() {
        assertThat(rule.judge(hardOfTen(3).day()).state()).as("30 percent").isEqualTo(FindingState.OK);
        assertThat(rule.judge(hardOfTen(3).day()).action()).isNull();
        assertThat(rule.judge(hardOfTen(4).day()).state()).as("40 percent").isEqualTo(FindingState.WATCH);
        assertThat(rule.judge(hardOfTen(5).day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(Objects.requireNonNull(rule.judge(hardOfTen(5).day()).counterfactual())
                        .values())
                .containsEntry("fewer", 2);
    }

    @Test
    void easing_as_many_sessions_as_promised_settles_the_share_and_one_fewer_does_not() {
        for (int hard = 4; hard <= 10; hard++) {
            int fewer = (int)
                    Objects.requireNonNull(rule.judge(hardOfTen(hard).day()).counterfactual())
                            .values()
                            .get("fewer");

            assertThat(rule.judge(hardOfTen(hard - fewer).day()).state()).isEqualTo(FindingState.OK);
            assertThat(rule.judge(hardOfTen(hard - fewer + 1).day()).state()).isNotEqualTo(FindingState.OK);
        }
    }

    @Test
    void a_novice_is_told_from_two_hard_days_a_week_on_and_an_advanced_runner_from_four() {
        assertThat(rule.judge(hardDaysThisWeek(Level.NOVICE, 1).day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(hardDaysThisWeek(Level.NOVICE, 2).day()).state()).isEqualTo(FindingState.WATCH);
        assertThat(rule.judge(hardDaysThisWeek(Level.NOVICE, 2).day()).severity())
                .isEqualTo(0.3);
        assertThat(rule.judge(hardDaysThisWeek(Level.RECREATIONAL, 2).day()).state())
                .isEqualTo(FindingState.OK);
        assertThat(rule.judge(hardDaysThisWeek(Level.RECREATIONAL, 3).day()).state())
                .isEqualTo(FindingState.WATCH);
        assertThat(rule.judge(hardDaysThisWeek(Level.ADVANCED, 3).day()).state())
                .isEqualTo(FindingState.OK);
        assertThat(rule.judge(hardDaysThisWeek(Level.ADVANCED, 4).day())
                        .explanation()
                        .values())
                .containsEntry("days", 4)
                .containsEntry("most", 3);
        assertThat(rule.judge(hardDaysThisWeek(null, 4).day()).state())
                .as("nothing is expected of an unknown level")
                .isEqualTo(FindingState.OK);
    }

    @Test
    void a_share_of_weeks_that_have_not_synced_since_is_not_told() {
        RunnerLog log = RunnerLog.empty();
        for (int index = 0; index < 10; index++) {
            log.run(8 + 2 * index, 50, run -> run.exertion(8));
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(log.checkIn(7, null, null).day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.judge(log.checkIn(1, null, null).day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    /** Ten sessions on every second day, the newest of them hard. */
    private static RunnerLog hardOfTen(int hard) {
        RunnerLog log = RunnerLog.empty();
        for (int index = 0; index < 10; index++) {
            if (index < hard) {
                log.run(2 * index + 1, 50, run -> run.exertion(8));
            } else {
                log.easyRun(2 * index + 1, 50);
            }
        }
        return log;
    }

    /** Twenty sessions, so many of this week's days hard. */
    private static RunnerLog hardDaysThisWeek(@Nullable Level level, int hard) {
        RunnerLog log = RunnerLog.empty().with(new ProfileBuilder().level(level));
        for (int daysAgo = 0; daysAgo < 20; daysAgo++) {
            if (daysAgo < hard) {
                log.run(daysAgo, 40, run -> run.exertion(7));
            } else {
                log.easyRun(daysAgo, 40);
            }
        }
        return log;
    }

    @Test
    void seven_sessions_are_too_few_and_strength_work_is_none() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.easyRun(daysAgo, 40).strength(daysAgo);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(log.easyRun(8, 40).day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void what_was_counted_is_a_fact_and_what_is_missing_is_counted_down() {
        assertThat(rule.judge(hardDaysThisWeek(Level.NOVICE, 2).day()).facts())
                .extracting(Fact::name)
                .containsExactly("hardSessionShare", "sessions", "hardDays");
        assertThat(rule.judge(hardOfTen(3).day()).facts())
                .extracting(Fact::name, Fact::value)
                .containsExactly(tuple("hardSessionShare", 30.0), tuple("sessions", 10.0));
        RunnerLog few = RunnerLog.empty().hardRun(1, 40).hardRun(2, 40);
        assertThat(rule.judge(few.day()).facts()).extracting(Fact::name).containsExactly("sessions");
        assertThat(Objects.requireNonNull(rule.judge(few.day()).counterfactual())
                        .key())
                .isEqualTo("intensity.counterfactual.spacing");
        RunnerLog eight = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 8; daysAgo++) {
            eight.easyRun(daysAgo, 40);
        }
        assertThat(rule.judge(eight.day()).facts()).extracting(Fact::name).contains("hardSessionShare");
        RunnerLog three = RunnerLog.empty().easyRun(1, 40).easyRun(2, 40).easyRun(3, 40);
        assertThat(Objects.requireNonNull(rule.judge(three.day()).missing()).values())
                .containsEntry("sessions", 5);
    }
}
