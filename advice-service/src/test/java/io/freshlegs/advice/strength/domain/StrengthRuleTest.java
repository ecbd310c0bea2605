package io.freshlegs.advice.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.day.domain.AthleteDay;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
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
    void strength_on_two_days_in_a_row_is_seen_from_today_back_to_three_days_ago() {
        for (int newer = 0; newer <= 2; newer++) {
            RunnerLog log =
                    RunnerLog.empty().checkIn(0, null, null).strength(newer).strength(newer + 1);
            assertThat(rule.judge(log.day()).severity())
                    .as("%d days ago", newer)
                    .isGreaterThanOrEqualTo(0.5);
        }
        RunnerLog apart = weekly(2).strength(1);
        assertThat(rule.judge(apart.day()).explanation().key()).isEqualTo("strength.recent");
        assertThat(rule.judge(weekly(0)
                                .workout(3, new WorkoutBuilder(Sport.STRENGTH, 30))
                                .workout(1, new WorkoutBuilder(Sport.STRENGTH, 30))
                                .day())
                        .explanation()
                        .key())
                .as("a day between")
                .isEqualTo("strength.recent");
        assertThat(rule.judge(weekly(0)
                                .workout(3, new WorkoutBuilder(Sport.STRENGTH, 30))
                                .workout(4, new WorkoutBuilder(Sport.STRENGTH, 30))
                                .day())
                        .explanation()
                        .key())
                .as("the older of the two is four days ago")
                .isNotEqualTo("strength.consecutive");
    }

    @Test
    void sessions_are_counted_by_the_weeks_in_which_they_would_have_been_seen() {
        RunnerLog twoWeeks = RunnerLog.empty().checkIn(14, null, null).checkIn(0, null, null);
        for (int daysAgo : new int[] {4, 6, 11, 13}) {
            twoWeeks.workout(daysAgo, new WorkoutBuilder(Sport.STRENGTH, 30));
        }

        assertThat(perWeek(twoWeeks)).isEqualTo(2);
        assertThat(perWeek(weekly(2))).isEqualTo(2);
        assertThat(perWeek(weekly(2).workout(28, new WorkoutBuilder(Sport.STRENGTH, 30))))
                .as("28 days ago is the week before")
                .isEqualTo(2);
        assertThat(perWeek(weekly(2).workout(27, new WorkoutBuilder(Sport.STRENGTH, 30))))
                .isEqualTo(2.25);
    }

    @Test
    void rare_strength_work_weighs_little_and_late() {
        Finding rare = rule.judge(weekly(1).day());

        assertThat(rare.severity()).isEqualTo(0.2);
        assertThat(rare.timing()).isEqualTo(0.5);
        assertThat(rule.judge(weekly(2).day()).severity()).isZero();
        assertThat(rule.judge(weekly(4).day()).severity()).isEqualTo(0.5);
    }

    @Test
    void what_is_missing_is_told_in_days_or_as_a_watch_that_fell_silent() {
        assertThat(Objects.requireNonNull(rule.judge(RunnerLog.empty()
                                        .easyRun(9, 40)
                                        .checkIn(0, null, null)
                                        .day())
                                .missing())
                        .values())
                .containsEntry("days", 5);
        RunnerLog silent = RunnerLog.empty();
        for (int daysAgo = 6; daysAgo < 40; daysAgo++) {
            silent.easyRun(daysAgo, 30);
        }
        assertThat(Objects.requireNonNull(rule.judge(silent.day()).missing()).key())
                .isEqualTo("recovery.missing.sync");
    }

    @Test
    void the_hours_since_leg_work_are_a_fact_while_they_count() {
        assertThat(rule.judge(weekly(2).strength(1).day()).facts())
                .extracting(Fact::name)
                .containsExactly("strengthSessionsPerWeek", "hoursSinceStrength");
        assertThat(rule.judge(weekly(2).day()).facts())
                .extracting(Fact::name)
                .containsExactly("strengthSessionsPerWeek");
    }

    private double perWeek(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).facts().get(0).value());
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

    @Test
    void work_with_a_day_between_is_not_on_consecutive_days_and_a_recent_one_is_told_first() {
        for (int[] days : new int[][] {{0, 2}, {1, 3}, {0, 3}, {2, 4}, {3, 5}}) {
            assertThat(told(days)).as("%d and %d days ago", days[0], days[1]).isNotEqualTo("strength.consecutive");
        }
        assertThat(told(2, 3)).isEqualTo("strength.consecutive");
        assertThat(told(2)).isEqualTo("strength.recent");
        assertThat(told(1, 2)).as("both weigh a half").isEqualTo("strength.recent");
    }

    private String told(int... daysAgo) {
        RunnerLog log = weekly(0);
        for (int day : daysAgo) {
            log.strength(day);
        }
        return rule.judge(log.day()).explanation().key();
    }
}
