package io.freshlegs.advice.shoes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShoeRuleTest {
    private final ShoeRule rule = new ShoeRule();

    @Test
    void a_pair_fifty_grams_heavier_is_told_and_150_grams_weigh_twice() {
        assertThat(rule.judge(changingTo(249.0).day()).severity()).isZero();
        assertThat(rule.judge(changingTo(250.0).day()).severity()).isEqualTo(0.3);
        assertThat(rule.judge(changingTo(300.0).day()).severity()).isCloseTo(0.45, within(1e-9));
        assertThat(rule.judge(changingTo(350.0).day()).severity()).isEqualTo(0.6);
        assertThat(rule.judge(changingTo(400.0).day()).severity()).isEqualTo(0.6);
    }

    @Test
    void a_lighter_pair_is_fine() {
        assertThat(rule.judge(changingTo(120.0).day()).state()).isEqualTo(FindingState.OK);
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
                .shoe("old", 200.0)
                .run(1, 40, run -> run.shoe("old"))
                .run(2, 40, run -> run.shoe("old"))
                .run(3, 40, run -> run.shoe("sold"));

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void a_changed_pair_of_unknown_mass_is_no_clean_bill() {
        Finding finding = rule.judge(changingTo(null).day());

        assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(Objects.requireNonNull(finding.missing()).values())
                .containsEntry("shoe", "new")
                .containsEntry("usual", "old");
    }

    @Test
    void one_and_the_same_pair_is_fine_without_its_mass() {
        RunnerLog log = RunnerLog.empty().shoe("only", null);
        for (int daysAgo = 1; daysAgo <= 9; daysAgo++) {
            log.run(daysAgo, 40, run -> run.shoe("only").kilometres(8));
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.OK);
        assertThat(rule.judge(log.day()).action()).isNull();
    }

    @Test
    void runs_of_last_month_say_nothing_of_todays_legs() {
        RunnerLog log = RunnerLog.empty().shoe("old", 200.0);
        for (int daysAgo = 28; daysAgo <= 40; daysAgo++) {
            log.run(daysAgo, 40, run -> run.shoe("old").kilometres(8));
        }
        log.run(27, 40, run -> run.shoe("old")).run(26, 40, run -> run.shoe("old"));

        assertThat(Objects.requireNonNull(rule.judge(log.day()).missing()).values())
                .containsEntry("runs", 1L);
        assertThat(rule.judge(log.run(5, 40, run -> run.shoe("old")).day()).state())
                .isEqualTo(FindingState.OK);
    }

    @Test
    void going_back_to_the_usual_pair_settles_it_as_promised() {
        RunnerLog log = changingTo(300.0);
        assertThat(Objects.requireNonNull(rule.judge(log.day()).counterfactual())
                        .values())
                .containsEntry("usual", "old");

        RunnerLog back = RunnerLog.empty().shoe("old", 200.0).shoe("new", 300.0);
        for (int daysAgo = 12; daysAgo > 0; daysAgo--) {
            back.run(daysAgo, 40, run -> run.shoe("old").kilometres(8));
        }
        assertThat(rule.judge(back.day()).state()).isEqualTo(FindingState.OK);
    }

    private static RunnerLog changingTo(@Nullable Double grams) {
        RunnerLog log = RunnerLog.empty().shoe("old", 200.0).shoe("new", grams);
        for (int daysAgo = 12; daysAgo > 3; daysAgo--) {
            log.run(daysAgo, 40, run -> run.shoe("old").kilometres(8));
        }
        for (int daysAgo = 3; daysAgo > 0; daysAgo--) {
            log.run(daysAgo, 40, run -> run.shoe("new").kilometres(8));
        }
        return log;
    }

    private static RunnerLog worn(double kilometres) {
        RunnerLog log = RunnerLog.empty().shoe("old", 200.0);
        for (int daysAgo = 1; daysAgo <= 50; daysAgo++) {
            log.run(daysAgo, 60, run -> run.shoe("old").kilometres(kilometres / 50));
        }
        return log;
    }
}
