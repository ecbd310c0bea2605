package io.freshlegs.advice.shoes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.Fact;
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

    @Test
    void what_is_told_of_a_worn_pair_names_it_with_its_kilometres_and_asks_for_another_from_500() {
        // ten runs, so that the sum is exact
        assertThat(rule.judge(tenRuns(50).day()).action()).isNotNull();
        assertThat(rule.judge(tenRuns(50).day()).explanation().key()).isEqualTo("shoes.told");
        assertThat(rule.judge(tenRuns(49).day()).action()).isNull();
        assertThat(rule.judge(tenRuns(50).day()).explanation().values()).containsEntry("shoe", "old");
        assertThat(rule.judge(tenRuns(50).day()).facts())
                .extracting(Fact::name)
                .containsExactly("shoeKilometres", "extraGramsPerShoe");
    }

    private static RunnerLog tenRuns(double kilometres) {
        RunnerLog log = RunnerLog.empty().shoe("old", 200.0);
        for (int daysAgo = 1; daysAgo <= 10; daysAgo++) {
            log.run(daysAgo, 60, run -> run.shoe("old").kilometres(kilometres));
        }
        return log;
    }

    @Test
    void of_equally_worn_pairs_the_one_worn_last_is_meant_and_the_first_run_counts() {
        RunnerLog log =
                RunnerLog.empty().shoe("light", 200.0).shoe("heavy", 300.0).shoe("new", 300.0);
        log.run(7, 40, run -> run.shoe("light")).run(6, 40, run -> run.shoe("heavy"));
        for (int daysAgo = 3; daysAgo >= 1; daysAgo--) {
            log.run(daysAgo, 40, run -> run.shoe("new"));
        }

        assertThat(rule.judge(log.day()).state()).as("as heavy as the last").isEqualTo(FindingState.OK);
        RunnerLog three =
                RunnerLog.empty().shoe("light", 200.0).shoe("heavy", 300.0).shoe("new", 300.0);
        three.run(8, 40, run -> run.shoe("light"))
                .run(7, 40, run -> run.shoe("light"))
                .run(6, 40, run -> run.shoe("heavy"));
        for (int daysAgo = 3; daysAgo >= 1; daysAgo--) {
            three.run(daysAgo, 40, run -> run.shoe("new"));
        }
        assertThat(rule.judge(three.day()).state())
                .as("100 g heavier than the usual")
                .isEqualTo(FindingState.WATCH);
    }

    @Test
    void a_changed_pair_of_unknown_mass_is_called_worn_from_800_kilometres() {
        RunnerLog log = RunnerLog.empty().shoe("old", 200.0).shoe("new", null);
        log.run(10, 40, run -> run.shoe("old").kilometres(8))
                .run(9, 40, run -> run.shoe("old").kilometres(8));
        for (int daysAgo = 1; daysAgo <= 4; daysAgo++) {
            log.run(daysAgo, 600, run -> run.shoe("new").kilometres(200));
        }

        assertThat(rule.judge(log.day()).explanation().key()).isEqualTo("shoes.worn");
    }
}
