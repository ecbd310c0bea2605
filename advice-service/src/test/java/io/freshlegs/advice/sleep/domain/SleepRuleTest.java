package io.freshlegs.advice.sleep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import org.junit.jupiter.api.Test;

class SleepRuleTest {

    @Test
    void seven_hours_are_enough_and_a_minute_less_is_worth_watching() {
        assertThat(nights(7, 420).state()).isEqualTo(FindingState.OK);
        assertThat(nights(7, 419).state()).isEqualTo(FindingState.WATCH);
        assertThat(nights(7, 360).state()).as("at 6 h").isEqualTo(FindingState.WATCH);
        assertThat(nights(7, 359).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(nights(7, 360).severity()).isCloseTo(0.5, within(1e-9));
        assertThat(nights(7, 290).severity()).isEqualTo(1);
    }

    @Test
    void a_last_night_below_five_hours_contributes_after_a_good_week() {
        RunnerLog log = RunnerLog.empty().night(0, 299.0, null, null);
        for (int daysAgo = 1; daysAgo < 7; daysAgo++) {
            log.night(daysAgo, 480.0, null, null);
        }

        assertThat(new SleepRule().judge(log.day()).severity()).isEqualTo(0.5);
    }

    @Test
    void two_nights_are_too_few_and_nights_a_week_ago_do_not_count() {
        assertThat(nights(2, 300).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(nights(3, 300).state()).isEqualTo(FindingState.CONTRIBUTING);
        RunnerLog old = RunnerLog.empty();
        for (int daysAgo = 7; daysAgo < 14; daysAgo++) {
            old.night(daysAgo, 300.0, null, null);
        }
        assertThat(new SleepRule().judge(old.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    private static Finding nights(int count, double minutes) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 0; daysAgo < count; daysAgo++) {
            log.night(daysAgo, minutes, null, null);
        }
        return new SleepRule().judge(log.day());
    }
}
