package io.freshlegs.advice.shoes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.FindingState;
import org.junit.jupiter.api.Test;

class ShoeRuleTest {
    private final ShoeRule rule = new ShoeRule();

    @Test
    void a_pair_fifty_grams_heavier_is_told_and_150_grams_weigh_twice() {
        assertThat(rule.judge(changingTo(249).day()).severity()).isZero();
        assertThat(rule.judge(changingTo(250).day()).severity()).isEqualTo(0.3);
        assertThat(rule.judge(changingTo(300).day()).severity()).isCloseTo(0.45, within(1e-9));
        assertThat(rule.judge(changingTo(350).day()).severity()).isEqualTo(0.6);
        assertThat(rule.judge(changingTo(400).day()).severity()).isEqualTo(0.6);
    }

    @Test
    void a_lighter_pair_is_fine() {
        assertThat(rule.judge(changingTo(120).day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void kilometres_are_told_from_500_and_watched_from_800() {
        assertThat(rule.judge(worn(499).day()).explanation().key()).isEqualTo("shoes.fine");
        assertThat(rule.judge(worn(500).day()).explanation().key()).isEqualTo("shoes.told");
        assertThat(rule.judge(worn(799).day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(worn(800).day()).state()).isEqualTo(FindingState.WATCH);
    }

    @Test
    void two_runs_or_unknown_shoes_are_too_little() {
        RunnerLog log = RunnerLog.empty()
                .shoe("old", 200)
                .run(1, 40, run -> run.shoe("old"))
                .run(2, 40, run -> run.shoe("old"))
                .run(3, 40, run -> run.shoe("sold"));

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    private static RunnerLog changingTo(double grams) {
        RunnerLog log = RunnerLog.empty().shoe("old", 200).shoe("new", grams);
        for (int daysAgo = 12; daysAgo > 3; daysAgo--) {
            log.run(daysAgo, 40, run -> run.shoe("old").kilometres(8));
        }
        for (int daysAgo = 3; daysAgo > 0; daysAgo--) {
            log.run(daysAgo, 40, run -> run.shoe("new").kilometres(8));
        }
        return log;
    }

    private static RunnerLog worn(double kilometres) {
        RunnerLog log = RunnerLog.empty().shoe("old", 200);
        for (int daysAgo = 1; daysAgo <= 50; daysAgo++) {
            log.run(daysAgo, 60, run -> run.shoe("old").kilometres(kilometres / 50));
        }
        return log;
    }
}
