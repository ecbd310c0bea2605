package io.freshlegs.advice.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Fact;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.wording.domain.Message;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecoveryReadingTest {
    private final RecoveryRule rule = new RecoveryRule();

    @Test
    void easy_days_to_balance_are_the_days_until_fatigue_has_fallen_to_fitness() {
        RecoveryReading tired = reading(steady(60).hardRun(1, 90));
        double fitness = Objects.requireNonNull(tired.series().fitness());
        double fatigue = Objects.requireNonNull(tired.series().fatigue());

        assertThat(tired.easyDaysToBalance())
                .isCloseTo(8.4 * Math.log(fatigue / fitness), within(1e-9))
                .isPositive();
        assertThat(reading(steady(60)).easyDaysToBalance()).isZero();
        assertThat(reading(steady(13)).easyDaysToBalance())
                .as("too little history")
                .isNull();
        assertThat(reading(resting(20)).easyDaysToBalance())
                .as("no load at all")
                .isZero();
        assertThat(reading(steady(60).hardRun(1, 600)).easyDaysToBalance())
                .as("never more than a week")
                .isEqualTo(7);
    }

    @Test
    void the_promised_rest_is_the_shortest_that_settles_the_load() {
        RecoveryReading tired = reading(steady(60).hardRun(2, 70).hardRun(1, 90));
        int days = Objects.requireNonNull(tired.restDaysToRecover());

        assertThat(tired.afterRest(days).worst()).isZero();
        assertThat(tired.afterRest(days - 1).worst()).isPositive();
        assertThat(reading(steady(60)).restDaysToRecover()).isNull();
        assertThat(reading(steady(60).hardRun(1, 2000)).restDaysToRecover())
                .as("more than a week is promised to nobody")
                .isNull();
    }

    @Test
    void what_is_no_load_is_not_promised_away_by_rest() {
        RunnerLog sore = steady(60).checkIn(0, 5.0, 1.0);

        assertThat(reading(sore).restDaysToRecover()).isNull();
        assertThat(rule.judge(sore.day()).counterfactual()).isNull();
    }

    @Test
    void a_promise_begins_tomorrow_when_today_was_trained() {
        assertThat(on(steady(60).hardRun(2, 70).hardRun(1, 90)))
                .isEqualTo(
                        RunnerLog.TODAY.plusDays(days(steady(60).hardRun(2, 70).hardRun(1, 90))));
        RunnerLog trained = steady(60).hardRun(2, 70).hardRun(1, 90).easyRun(0, 20);
        assertThat(on(trained)).isEqualTo(RunnerLog.TODAY.plusDays(days(trained) + 1));
    }

    @Test
    void this_week_by_the_three_before_is_told_when_all_four_are_known() {
        RunnerLog rising = RunnerLog.empty();
        for (int daysAgo = 28; daysAgo >= 1; daysAgo--) {
            rising.easyRun(daysAgo, daysAgo <= 7 ? 60 : 40);
        }

        assertThat(reading(rising).acuteChronicRatio()).isCloseTo(1.5, within(1e-9));
        assertThat(reading(steady(27)).acuteChronicRatio()).isNull();
        assertThat(reading(resting(30)).acuteChronicRatio())
                .as("nothing to compare with")
                .isNull();
    }

    @Test
    void every_number_that_was_looked_at_is_a_fact_with_its_threshold() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 67; daysAgo >= 0; daysAgo--) {
            log.night(daysAgo, 480.0, daysAgo < 7 ? 56.0 : 50.0 + daysAgo % 2, daysAgo < 7 ? 35.0 : 50.0 + daysAgo % 3);
        }
        for (int daysAgo = 67; daysAgo >= 1; daysAgo--) {
            double kilometres = daysAgo == 1 ? 15 : 10;
            if (daysAgo % 3 != 0) {
                log.run(daysAgo, 40 + daysAgo % 5, run -> run.exertion(4).kilometres(kilometres));
            }
        }
        Finding finding = rule.judge(log.checkIn(0, 2.0, 3.0).day());

        assertThat(finding.facts())
                .extracting(Fact::name)
                .containsExactly(
                        "formPercent",
                        "fitness",
                        "fatigue",
                        "hardDaysInARow",
                        "daysSinceRestDay",
                        "sessionSpikeRatio",
                        "monotony",
                        "strain",
                        "acuteChronicRatio",
                        "soreness",
                        "hrvWeekMean",
                        "restingHeartRateAboveMean");
        assertThat(fact(finding, "sessionSpikeRatio").value()).isEqualTo(1.5);
        assertThat(fact(finding, "sessionSpikeRatio").threshold()).isEqualTo(1.1);
        Fact strain = fact(finding, "strain");
        assertThat(strain.value()).isEqualTo(reading(log).week().strain());
        assertThat(strain.threshold())
                .as("one and a half times the own usual")
                .isCloseTo(
                        1.5
                                * Objects.requireNonNull(
                                        TrainingWeek.usualStrain(reading(log).series())),
                        within(1e-9));
        assertThat(finding.sources())
                .contains(Source.MEEUSEN_2013, Source.FRANDSEN_2025, Source.PLEWS_2013, Source.BOSQUET_2008);
    }

    @Test
    void nothing_known_gives_no_facts_but_the_feeling() {
        Finding finding = rule.judge(RunnerLog.empty().checkIn(0, null, 5.0).day());

        assertThat(finding.facts()).extracting(Fact::name).containsExactly("hardDaysInARow", "fatigue");
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void usual_strain_is_the_median_of_the_eight_weeks_before() {
        RunnerLog log = RunnerLog.empty().checkIn(64, null, null);
        for (int daysAgo = 63; daysAgo >= 1; daysAgo--) {
            int week = (daysAgo - 1) / 7;
            if (daysAgo % 7 < 4) {
                log.easyRun(daysAgo, week == 0 ? 200 : 30 + 3 * week);
            }
        }
        double usual =
                Objects.requireNonNull(TrainingWeek.usualStrain(reading(log).series()));
        double strainNow = Objects.requireNonNull(reading(log).week().strain());

        assertThat(strainNow).as("this week is no part of it").isGreaterThan(3 * usual);
        // four equal runs a week have a monotony of 4 by the root of 12; the middle two weeks bring 28 and 30 points a
        // run
        assertThat(usual).isCloseTo(4 * 4 / Math.sqrt(12) * 29, within(1e-9));
        assertThat(TrainingWeek.usualStrain(reading(steady(62)).series())).isNull();
        assertThat(TrainingWeek.usualStrain(reading(resting(64)).series()))
                .as("weeks without load")
                .isNull();
    }

    @Test
    void at_most_three_signs_are_told_worst_first_and_small_ones_not_at_all() {
        RunnerLog log = steady(60).checkIn(0, 5.0, 5.0);
        for (int daysAgo = 9; daysAgo >= 4; daysAgo--) {
            log.easyRun(daysAgo, 45);
        }
        log.hardRun(3, 50).hardRun(2, 60).hardRun(1, 60);
        Message told = rule.judge(log.day()).explanation();

        assertThat(told.key()).isEqualTo("recovery.lead");
        assertThat(told.then()).hasSize(3);
        assertThat(told.then().get(0).key()).isEqualTo("recovery.hardDays");
        assertThat(reading(log).signs())
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo((one, other) -> Double.compare(other.severity(), one.severity()));
        Message mild = rule.judge(steady(60).checkIn(0, 1.0, 4.0).day()).explanation();
        assertThat(mild.then()).extracting(Message::key).containsExactly("recovery.feeling");
    }

    @Test
    void a_fine_day_is_told_with_form_once_there_is_one() {
        assertThat(rule.judge(steady(60).day()).explanation().key()).isEqualTo("recovery.fine");
        assertThat(rule.judge(steady(60).day()).explanation().values()).containsKeys("percent", "restDays");
        assertThat(rule.judge(steady(9).day()).explanation().key()).isEqualTo("recovery.fine.young");
    }

    @Test
    void seven_days_less_those_known_are_missing_and_at_least_one() {
        assertThat(missing(RunnerLog.empty())).isEqualTo(7);
        assertThat(missing(RunnerLog.empty().checkIn(2, 1.0, 1.0).checkIn(0, 1.0, 1.0)))
                .isEqualTo(5);
        assertThat(missing(RunnerLog.empty().checkIn(6, 1.0, 1.0).checkIn(0, 1.0, 1.0)))
                .isEqualTo(1);
    }

    @Test
    void half_of_the_points_guessed_are_mostly_guessed() {
        assertThat(rule.judge(guessed(8).day()).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(rule.judge(guessed(7).day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    /** Sixteen hours of the same points in a month, so many of them without anything measured. */
    private static RunnerLog guessed(int unmeasured) {
        RunnerLog log = resting(60);
        for (int index = 0; index < 16; index++) {
            int daysAgo = 27 - index;
            if (index < unmeasured) {
                log.run(daysAgo, 60, run -> run);
            } else {
                log.run(daysAgo, 60, run -> run.exertion(4));
            }
        }
        return log;
    }

    private int missing(RunnerLog log) {
        return (int)
                Objects.requireNonNull(rule.judge(log.day()).missing()).values().get("days");
    }

    private int days(RunnerLog log) {
        return (int) Objects.requireNonNull(rule.judge(log.day()).counterfactual())
                .values()
                .get("days");
    }

    private Object on(RunnerLog log) {
        return Objects.requireNonNull(rule.judge(log.day()).counterfactual())
                .values()
                .get("on");
    }

    private static Fact fact(Finding finding, String name) {
        return finding.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RecoveryReading reading(RunnerLog log) {
        return RecoveryReading.of(log.day());
    }

    /** So many days, an easy run on each second. */
    private static RunnerLog steady(int days) {
        RunnerLog log = RunnerLog.empty().checkIn(days, null, null).checkIn(1, null, null);
        for (int daysAgo = days; daysAgo >= 2; daysAgo--) {
            if (daysAgo % 2 == 0) {
                log.easyRun(daysAgo, 50);
            }
        }
        return log;
    }

    private static RunnerLog resting(int days) {
        RunnerLog log = RunnerLog.empty().checkIn(0, null, null);
        for (int daysAgo = days; daysAgo >= 1; daysAgo -= 7) {
            log.checkIn(daysAgo, null, null);
        }
        return log;
    }
}
