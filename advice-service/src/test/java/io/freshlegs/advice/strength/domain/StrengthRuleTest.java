package io.freshlegs.advice.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.RunnerLog.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
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
                .containsEntry("next", 7);
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
