package io.freshlegs.advice.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StrengthRuleTest {
    private final StrengthRule rule = new StrengthRule();

    @Test
    void leg_work_weighs_less_with_the_hours() {
        assertThat(StrengthRule.ofHours(24)).isEqualTo(0.6);
        assertThat(StrengthRule.ofHours(24.1)).isEqualTo(0.5);
        assertThat(StrengthRule.ofHours(48)).isEqualTo(0.5);
        assertThat(StrengthRule.ofHours(72)).isEqualTo(0.3);
        assertThat(StrengthRule.ofHours(72.1)).isZero();
        assertThat(rule.judge(RunnerLog.empty().strength(0).day()).severity()).isEqualTo(0.6);
        assertThat(rule.judge(RunnerLog.empty().strength(1).day()).severity()).isEqualTo(0.5);
    }

    @Test
    void two_days_in_a_row_weigh_a_half_even_when_the_last_is_older() {
        Finding finding = rule.judge(RunnerLog.empty().strength(2).strength(3).day());

        assertThat(finding.severity()).isEqualTo(0.5);
        assertThat(finding.explanation().key()).isEqualTo("strength.consecutive");
    }

    @Test
    void four_sessions_a_week_are_many_two_are_right_and_one_is_few() {
        assertThat(rule.judge(weekly(4).day()).explanation().key()).isEqualTo("strength.often");
        assertThat(rule.judge(weekly(2).day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(weekly(1).day()).state()).isEqualTo(FindingState.WATCH);
        assertThat(Objects.requireNonNull(rule.judge(weekly(1).day()).action()).values())
                .containsEntry("sprints", 6)
                .containsEntry("work", 15.0)
                .containsEntry("rest", 45.0);
    }

    @Test
    void sprints_begin_with_six_and_grow_by_one_for_each_week_in_a_row_to_ten() {
        assertThat(sprints(RunnerLog.empty())).isEqualTo(6);
        assertThat(sprints(sprinting(1))).isEqualTo(7);
        assertThat(sprints(sprinting(2))).isEqualTo(8);
        assertThat(sprints(sprinting(8))).isEqualTo(10);
        assertThat(sprints(RunnerLog.empty().workout(9, sprint())))
                .as("due this week")
                .isEqualTo(7);
        assertThat(sprints(RunnerLog.empty().workout(14, sprint())))
                .as("a week left out begins anew")
                .isEqualTo(6);
        assertThat(sprints(RunnerLog.empty().workout(3, sprint()).workout(15, sprint())))
                .isEqualTo(7);
    }

    @Test
    void who_trains_strength_as_often_as_wanted_reads_what_comes_next() {
        Finding finding = rule.judge(weekly(2).workout(3, sprint()).day());

        assertThat(finding.state()).isEqualTo(FindingState.OK);
        assertThat(Objects.requireNonNull(finding.action()).key()).isEqualTo("strength.plan.next");
        assertThat(finding.action().values()).containsEntry("sprints", 7);
    }

    @Test
    void the_plan_reaches_the_reader_with_the_exercises_of_the_guide() {
        String told = RunnerLog.fine(weekly(0).advice(), "STRENGTH").explanation();

        assertThat(told)
                .contains("squat jumps 2 × 10", "lunges", "skipping", "box jumps", "weights")
                .contains("sprints 6 × (15 s fast, 45 s easy)")
                .contains("Each week add one sprint; add 2 to 10 % of weight");
    }

    @Test
    void the_promised_hours_without_leg_work_settle_it() {
        RunnerLog log = weekly(2).strength(1);
        Message promise = Objects.requireNonNull(rule.judge(log.day()).counterfactual());
        int hours = (int) Math.round((double) promise.values().get("hours"));

        assertThat(hours).isEqualTo(32);
        assertThat(rule.judge(later(log, hours)).severity()).isZero();
        assertThat(rule.judge(later(log, hours - 1)).severity()).isEqualTo(0.3);
    }

    @Test
    void habits_that_have_not_synced_for_a_week_are_not_judged() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 3; daysAgo <= 40; daysAgo++) {
            log.easyRun(daysAgo, 20);
        }

        assertThat(rule.judge(log.day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.judge(log.checkIn(2, null, null).day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    /** The day of the log as seen so many hours after its end. */
    private static AthleteDay later(RunnerLog log, int hours) {
        Instant moment = RunnerLog.TODAY
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofHours(hours));
        LocalDate date = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return AthleteDay.of(log.facts(), date, true, moment, ZoneOffset.UTC, RunnerLog.TODAY);
    }

    private static int sprints(RunnerLog log) {
        return StrengthPlan.of(log.day()).sprints().repetitions();
    }

    private static RunnerLog sprinting(int weeks) {
        RunnerLog log = RunnerLog.empty();
        for (int week = 0; week < weeks; week++) {
            log.workout(7 * week + 2, sprint());
        }
        return log;
    }

    private static WorkoutBuilder sprint() {
        return new WorkoutBuilder(Sport.RUNNING, 20).type(WorkoutType.SPRINT);
    }

    @Test
    void no_strength_work_in_unknown_days_says_nothing() {
        assertThat(rule.judge(RunnerLog.empty().easyRun(13, 40).day()).state())
                .isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    /** Four weeks with so many sessions each, the newest four days ago. */
    private static RunnerLog weekly(int sessions) {
        RunnerLog log = RunnerLog.empty().easyRun(0, 30).easyRun(14, 30).easyRun(28, 30);
        for (int week = 0; week < 4; week++) {
            for (int session = 0; session < sessions; session++) {
                log.workout(4 + 6 * week + session, new WorkoutBuilder(Sport.STRENGTH, 30));
            }
        }
        return log;
    }
}
