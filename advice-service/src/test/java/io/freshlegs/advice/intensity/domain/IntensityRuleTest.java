package io.freshlegs.advice.intensity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.Objects;
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
    void four_hard_of_ten_contribute_and_two_easy_ones_more_would_settle_it() {
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
                .containsEntry("fewer", 2);
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
    void seven_sessions_are_too_few_and_strength_work_is_none() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.easyRun(daysAgo, 40).strength(daysAgo);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(log.easyRun(8, 40).day()).state()).isEqualTo(FindingState.OK);
    }
}
