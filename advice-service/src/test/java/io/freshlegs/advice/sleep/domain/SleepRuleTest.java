package io.freshlegs.advice.sleep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Message;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void what_is_told_follows_the_week_and_the_last_night() {
        assertThat(told(log(7, 480).night(0, 299.0, null, null))).isEqualTo("sleep.otherwiseFine sleep.shortNight");
        assertThat(told(log(7, 480).night(0, 300.0, null, null))).isEqualTo("sleep.fine");
        assertThat(told(log(7, 400).night(0, 299.0, null, null))).isEqualTo("sleep.short sleep.shortNight");
        assertThat(told(log(7, 419))).isEqualTo("sleep.short");
        assertThat(told(log(7, 420))).isEqualTo("sleep.fine");
    }

    @Test
    void the_promised_minutes_bring_the_mean_to_seven_hours() {
        Finding finding = nights(7, 352.5);
        double more = (double)
                Objects.requireNonNull(finding.counterfactual()).values().get("minutes");

        assertThat(more).isEqualTo(68);
        assertThat(nights(7, 352.5 + more).state()).isEqualTo(FindingState.OK);
        assertThat(nights(7, 352.5 + more - 1).state()).isEqualTo(FindingState.WATCH);
        assertThat(nights(7, 420).counterfactual()).isNull();
    }

    @Test
    void there_is_something_to_do_only_after_short_nights() {
        assertThat(nights(7, 420).action()).isNull();
        assertThat(nights(7, 419).action()).isNotNull();
        assertThat(new SleepRule()
                        .judge(log(7, 480).night(0, 299.0, null, null).day())
                        .action())
                .isNotNull();
        assertThat(new SleepRule()
                        .judge(log(7, 480).night(0, 299.0, null, null).day())
                        .counterfactual())
                .isNull();
    }

    @Test
    void three_old_nights_are_told_with_low_confidence_and_missing_ones_are_counted() {
        RunnerLog old = RunnerLog.empty();
        for (int daysAgo = 3; daysAgo < 7; daysAgo++) {
            old.night(daysAgo, 300.0, null, null);
        }

        assertThat(new SleepRule().judge(old.day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(nights(3, 300).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(Objects.requireNonNull(nights(2, 300).missing()).values()).containsEntry("nights", 1);
        assertThat(Objects.requireNonNull(nights(0, 300).missing()).values()).containsEntry("nights", 3);
    }

    @Test
    void the_mean_and_the_last_night_are_facts() {
        assertThat(nights(7, 400).facts()).extracting(Fact::name).containsExactly("sleepMean", "sleepLastNight");
        RunnerLog without = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo < 7; daysAgo++) {
            without.night(daysAgo, 400.0, null, null);
        }
        assertThat(new SleepRule().judge(without.day()).facts())
                .extracting(Fact::name)
                .containsExactly("sleepMean");
    }

    private static String told(RunnerLog log) {
        Message text = new SleepRule().judge(log.day()).explanation();
        return Stream.concat(Stream.of(text.key()), text.then().stream().map(Message::key))
                .collect(Collectors.joining(" "));
    }

    /** The nights before the last. */
    private static RunnerLog log(int count, double minutes) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo < count; daysAgo++) {
            log.night(daysAgo, minutes, null, null);
        }
        return log;
    }

    private static Finding nights(int count, double minutes) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 0; daysAgo < count; daysAgo++) {
            log.night(daysAgo, minutes, null, null);
        }
        return new SleepRule().judge(log.day());
    }

    @Test
    void nights_that_half_cover_their_need_are_judged_and_the_eighth_is_out_of_the_window() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 4; daysAgo <= 6; daysAgo++) {
            log.night(daysAgo, 300.0, null, null);
        }

        assertThat(new SleepRule().judge(log.day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(SleepReading.of(log.night(7, 600.0, null, null).day()).meanMinutes())
                .isEqualTo(300);
        assertThat(new SleepReading(null, null, 2, 0).coverage()).isEqualTo(2 / 3.0);
    }
}
