package io.freshlegs.advice.weight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeightRuleTest {
    private final WeightRule rule = new WeightRule();

    @Test
    void a_rise_is_watched_from_two_percent_of_the_smoothed_trend() {
        assertThat(rising(60, 61).state()).isEqualTo(FindingState.OK);
        assertThat(rising(60, 62).state()).isEqualTo(FindingState.WATCH);
        assertThat(rising(60, 63.1).state()).as("4.8 percent").isEqualTo(FindingState.WATCH);
        assertThat(rising(60, 63.1).severity()).isGreaterThan(0.5);
        assertThat(rising(60, 64).state()).isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void a_loss_is_called_a_loss_and_a_fast_one_asks_for_enough_food() {
        assertThat(rising(60, 59.5).explanation().key()).isEqualTo("weight.fine");
        assertThat(rising(60, 58.4).explanation().key()).isEqualTo("weight.down");
        assertThat(rising(60, 58.4).state()).isEqualTo(FindingState.OK);
        assertThat(rising(60, 57).state()).isEqualTo(FindingState.WATCH);
        assertThat(rising(60, 57).explanation().key()).isEqualTo("weight.fastLoss");
        assertThat(Objects.requireNonNull(rising(60, 57).action()).key()).isEqualTo("weight.action.eat");
    }

    @Test
    void a_trend_whose_newest_weighing_is_over_a_week_old_is_no_longer_told() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 8; daysAgo < 27; daysAgo++) {
            log.weighing(daysAgo, 60 - daysAgo / 10.0);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(log.weighing(7, 60).day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.judge(log.weighing(2, 60).day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void the_trend_is_the_smoothed_mass_by_the_first_weighing_a_week() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 21; daysAgo >= 0; daysAgo -= 3) {
            log.weighing(daysAgo, daysAgo == 21 ? 60 : 66);
        }
        WeightTrend trend = WeightTrend.of(log.day());
        double smoothed = 66 - 6 * Math.pow(0.9, 7);

        assertThat(trend.weighings()).isEqualTo(8);
        assertThat(trend.smoothedKg()).isCloseTo(smoothed, within(1e-9));
        assertThat(trend.changePercent()).isCloseTo(100 * (smoothed - 60) / 60, within(1e-9));
        assertThat(trend.weeklyPercent()).isCloseTo(100 * (smoothed - 60) / 60 / 3, within(1e-9));
        assertThat(trend.newestDaysAgo()).isZero();
        assertThat(WeightTrend.of(log.weighing(28, 90).day()).weighings())
                .as("the window is 28 days")
                .isEqualTo(8);
    }

    @Test
    void the_texts_carry_the_size_of_the_change_without_its_sign() {
        assertThat((double) rising(60, 64).explanation().values().get("change")).isBetween(6.0, 6.7);
        assertThat((double) rising(60, 58.4).explanation().values().get("change"))
                .isBetween(2.4, 2.7);
        assertThat((double) rising(60, 57).explanation().values().get("change")).isBetween(4.5, 5.0);
        assertThat((double) rising(60, 57).explanation().values().get("weekly")).isBetween(1.1, 1.4);
        assertThat(rising(60, 57).severity()).isEqualTo(0.2);
        assertThat(rising(60, 58.4).severity()).isZero();
        assertThat(rising(60, 66).severity()).isCloseTo(0.6, within(1e-9));
        assertThat(rising(60, 62).severity()).isBetween(0.2, 0.4);
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(missing(RunnerLog.empty())).isEqualTo("weight.missing.profile");
        assertThat(missing(RunnerLog.empty().with(new ProfileBuilder().height(170))))
                .isEqualTo("weight.missing.profile");
        assertThat(missing(RunnerLog.empty().with(new ProfileBuilder().born(1990))))
                .isEqualTo("weight.missing.profile");
        assertThat(missing(RunnerLog.empty().with(ProfileBuilder.woman()))).isEqualTo("weight.missing");
        assertThat(Objects.requireNonNull(rule.judge(RunnerLog.empty()
                                        .with(ProfileBuilder.woman())
                                        .weighing(1, 60)
                                        .weighing(2, 60)
                                        .day())
                                .missing())
                        .values())
                .containsEntry("weighings", 6);
    }

    @Test
    void the_guards_end_at_18_years_and_an_index_of_20() {
        assertThat(rule.judge(weighings(ProfileBuilder.woman().born(2008), 60, 60)
                                .day())
                        .state())
                .as("18 years")
                .isEqualTo(FindingState.OK);
        assertThat(rule.judge(weighings(ProfileBuilder.woman().height(200).mass(80), 80, 80)
                                .day())
                        .state())
                .as("an index of exactly 20")
                .isEqualTo(FindingState.OK);
        assertThat(rule.judge(weighings(ProfileBuilder.woman().height(200).mass(79.9), 80, 80)
                                .day())
                        .state())
                .isEqualTo(FindingState.NOT_APPLICABLE);
    }

    private String missing(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).missing()).key();
    }

    @Test
    void one_odd_weighing_moves_the_trend_by_a_tenth() {
        RunnerLog log = weighings(ProfileBuilder.woman(), 60, 60).weighing(0, 66);

        WeightTrend trend = WeightTrend.of(log.day());

        assertThat(trend.changePercent()).isNotNull().isLessThan(1.1);
    }

    @Test
    void seven_weighings_are_too_few() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.weighing(daysAgo, 60 + daysAgo);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    @Test
    void nothing_is_said_to_whom_it_could_harm() {
        for (ProfileBuilder profile : List.of(
                ProfileBuilder.woman().with(Condition.EATING_DISORDER),
                ProfileBuilder.woman().pregnant(),
                ProfileBuilder.woman().born(2010),
                ProfileBuilder.woman().mass(54),
                ProfileBuilder.woman().without(OptOut.WEIGHT))) {
            Finding finding = rule.judge(weighings(profile, 50, 60).day());

            assertThat(finding.state()).isEqualTo(FindingState.NOT_APPLICABLE);
            assertThat(finding.action()).isNull();
        }
    }

    @Test
    void an_unknown_height_or_age_is_asked_for_before_anything_is_said() {
        RunnerLog log = weighings(new ProfileBuilder().mass(60), 60, 66);

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
    }

    private Finding rising(double from, double to) {
        return rule.judge(weighings(ProfileBuilder.woman(), from, to).day());
    }

    /** A first weighing, and the other mass on each of the 26 days that follow. */
    private static RunnerLog weighings(ProfileBuilder profile, double first, double later) {
        RunnerLog log = RunnerLog.empty().with(profile).weighing(27, first);
        for (int daysAgo = 1; daysAgo < 27; daysAgo++) {
            log.weighing(daysAgo, later);
        }
        return log;
    }

    @Test
    void each_border_of_the_change_belongs_to_the_stronger_word_and_that_of_the_loss_to_the_milder() {
        assertThat(ending(7, 120).explanation().key()).isEqualTo("weight.up");
        assertThat(ending(7, 120).state()).as("2 percent").isEqualTo(FindingState.WATCH);
        assertThat(ending(7, 150).state()).as("5 percent").isEqualTo(FindingState.CONTRIBUTING);
        assertThat(ending(7, 90).explanation().key())
                .as("a percent a week is not fast")
                .isEqualTo("weight.fine");
        assertThat(ending(14, 80).explanation().key()).as("2 percent less").isEqualTo("weight.down");
    }

    @Test
    void a_week_old_weighing_is_still_judged_and_weeks_count_between_the_weighings() {
        RunnerLog log = weighed(14, 7, 90);

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.OK);
        assertThat(WeightTrend.of(log.day()).weeklyPercent()).isEqualTo(-0.5);
    }

    private Finding ending(int days, double last) {
        return rule.judge(weighed(days, 0, last).day());
    }

    /** Seven weighings of 100 kg and a last one, evenly over so many days. */
    private static RunnerLog weighed(int days, int newest, double last) {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman()).weighing(newest, last);
        for (int weighing = 1; weighing <= 7; weighing++) {
            log.weighing(newest + weighing * days / 7, 100);
        }
        return log;
    }
}
