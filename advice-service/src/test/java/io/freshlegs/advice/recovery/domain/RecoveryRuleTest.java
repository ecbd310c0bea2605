package io.freshlegs.advice.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Level;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.Finding;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Wording;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecoveryRuleTest {
    private final RecoveryRule rule = new RecoveryRule();

    @Test
    void two_hard_days_in_a_row_weigh_a_half_and_three_weigh_all() {
        RecoverySign.Kind kind = RecoverySign.Kind.HARD_DAYS;

        assertThat(signOf(quiet(30).hardRun(1, 10), kind)).isZero();
        assertThat(signOf(quiet(30).hardRun(2, 10).hardRun(1, 10), kind)).isEqualTo(0.5);
        assertThat(signOf(quiet(30).hardRun(2, 10).hardRun(1, 10).hardRun(0, 10), kind))
                .isEqualTo(1);
        assertThat(signOf(quiet(30).hardRun(3, 10).hardRun(2, 10), kind))
                .as("an easy yesterday ends the row")
                .isZero();
    }

    @Test
    void the_row_of_hard_days_ends_today_only_when_today_was_hard() {
        assertThat(reading(quiet(30).hardRun(2, 10).hardRun(1, 10)).week().hardDaysInARow())
                .isEqualTo(2);
        assertThat(reading(quiet(30).hardRun(1, 10).hardRun(0, 10)).week().hardDaysInARow())
                .isEqualTo(2);
        assertThat(reading(RunnerLog.empty()).week().hardDaysInARow()).isNull();
    }

    @Test
    void a_week_without_a_rest_day_weighs_a_half_and_ten_days_weigh_all() {
        assertThat(signOf(everyDay(6), RecoverySign.Kind.REST_DAYS)).isZero();
        assertThat(signOf(everyDay(7), RecoverySign.Kind.REST_DAYS)).isEqualTo(0.5);
        assertThat(signOf(everyDay(10), RecoverySign.Kind.REST_DAYS)).isEqualTo(1);
    }

    @Test
    void strength_work_makes_a_day_no_rest_day() {
        RunnerLog log = quiet(30);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.workout(daysAgo, new WorkoutBuilder(Sport.STRENGTH, 20).exertion(0));
        }

        assertThat(reading(log).week().restDaysLast7()).isZero();
        assertThat(reading(quiet(30)).week().restDaysLast7()).isEqualTo(7);
    }

    @Test
    void a_run_beyond_the_longest_of_thirty_days_is_a_spike_for_72_hours() {
        RunnerLog before = quiet(40).run(20, 60, run -> run.kilometres(10));

        assertThat(signOf(before.run(1, 70, run -> run.kilometres(11)), RecoverySign.Kind.SPIKE))
                .as("10 percent more")
                .isZero();
        RunnerLog moderate = quiet(40).run(20, 60, run -> run.kilometres(10)).run(2, 90, run -> run.kilometres(15));
        assertThat(signOf(moderate, RecoverySign.Kind.SPIKE)).isEqualTo(0.6);
        RunnerLog past = quiet(40).run(20, 60, run -> run.kilometres(10)).run(3, 90, run -> run.kilometres(15));
        assertThat(signOf(past, RecoverySign.Kind.SPIKE))
                .as("more than 72 h ago")
                .isZero();
    }

    @Test
    void the_first_run_after_thirty_days_is_a_return_and_not_infinite() {
        RunnerLog log = quiet(40).run(1, 60, run -> run.kilometres(10));

        SpikeReading spike = reading(log).spike();

        assertThat(spike).isNotNull();
        assertThat(spike.spike().code()).isEqualTo("returning");
        assertThat(spike.ratio()).isNull();
        assertThat(signOf(log, RecoverySign.Kind.SPIKE)).isZero();
    }

    @Test
    void no_run_in_72_hours_is_no_spike_only_when_the_days_are_known() {
        assertThat(SpikeReading.classOf(quiet(10).day())).hasToString("NONE");
        assertThat(SpikeReading.classOf(RunnerLog.empty().day())).isNull();
        assertThat(SpikeReading.classOf(quiet(10).easyRun(1, 40).day()))
                .as("a run of unknown distance")
                .isNull();
    }

    @Test
    void what_the_runner_feels_counts_without_any_history() {
        Finding finding = rule.judge(RunnerLog.empty().checkIn(0, 4.0, 5.0).day());

        assertThat(finding.state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(finding.severity()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void expected_soreness_is_no_alarm_but_fatigue_still_counts() {
        RecoverySign.Kind kind = RecoverySign.Kind.FEELING;

        assertThat(signOf(quiet(30).strength(1).checkIn(0, 5.0, 1.0), kind)).isEqualTo(0.4);
        assertThat(signOf(quiet(30).checkIn(0, 5.0, 1.0), kind)).isCloseTo(0.9, within(1e-9));
        assertThat(signOf(quiet(30).strength(1).checkIn(0, 5.0, 4.0), kind)).isEqualTo(0.6);
        RunnerLog downhill = quiet(30)
                .run(1, 60, run -> run.kilometres(10).elevation(0.0, 301.0))
                .checkIn(0, 5.0, 1.0);
        assertThat(signOf(downhill, kind)).isEqualTo(0.4);
    }

    @Test
    void a_three_counts_only_when_it_is_worse_than_the_athletes_own_weeks() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 8; daysAgo++) {
            log.checkIn(daysAgo, daysAgo % 2 == 0 ? 1.0 : 2.0, 1.0);
        }

        assertThat(signOf(log.checkIn(0, 3.0, 1.0), RecoverySign.Kind.FEELING)).isEqualTo(0.5);
        assertThat(signOf(RunnerLog.empty().checkIn(0, 3.0, 3.0), RecoverySign.Kind.FEELING))
                .as("no baseline")
                .isZero();
    }

    @Test
    void heart_rate_variability_below_the_own_range_weighs_a_half_and_more_with_a_raised_resting_rate() {
        assertThat(signOf(nights(50, 46), RecoverySign.Kind.NIGHTS))
                .as("as usual")
                .isZero();
        assertThat(signOf(nights(50, 30), RecoverySign.Kind.NIGHTS)).isEqualTo(0.5);
        assertThat(signOf(nights(54, 30), RecoverySign.Kind.NIGHTS)).isEqualTo(0.8);
        assertThat(signOf(nights(54, 46), RecoverySign.Kind.NIGHTS)).isEqualTo(0.3);
        assertThat(signOf(nights(58, 46), RecoverySign.Kind.NIGHTS)).isEqualTo(0.5);
    }

    @Test
    void what_the_athlete_feels_wins_over_the_nights() {
        RecoverySign.Kind kind = RecoverySign.Kind.NIGHTS;

        assertThat(signOf(nights(54, 30).checkIn(0, 2.0, 2.0), kind))
                .as("feels well")
                .isEqualTo(0.3);
        assertThat(signOf(nights(54, 30).checkIn(1, 1.0, 1.0), kind))
                .as("felt well")
                .isEqualTo(0.3);
        assertThat(signOf(nights(54, 30).checkIn(0, 2.0, 3.0), kind)).isEqualTo(0.8);
        assertThat(signOf(nights(54, 30).checkIn(0, 3.0, 2.0), kind)).isEqualTo(0.8);
        assertThat(signOf(nights(54, 30).checkIn(0, 2.0, null), kind))
                .as("not said")
                .isEqualTo(0.8);
    }

    @Test
    void a_new_device_begins_a_new_range_of_variability() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 8; daysAgo <= 67; daysAgo++) {
            log.variability(daysAgo, "garmin", 60.0 + daysAgo % 3);
        }
        RunnerLog same = nightsOfWeek(log, "garmin");
        assertThat(reading(same).nights().variability().code()).isEqualTo("below");

        RunnerLog other = RunnerLog.empty();
        for (int daysAgo = 8; daysAgo <= 67; daysAgo++) {
            other.variability(daysAgo, "garmin", 60.0 + daysAgo % 3);
        }
        assertThat(reading(nightsOfWeek(other, "oura")).nights().variability().code())
                .as("another device measures otherwise")
                .isEqualTo("unknown");
    }

    @Test
    void variability_is_told_in_milliseconds_with_the_border_of_the_own_range() {
        Finding finding = rule.judge(nights(50, 30).day());

        assertThat(finding.facts()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("hrvWeekMean");
            assertThat(fact.value()).isCloseTo(30, within(1e-6));
            assertThat(fact.threshold()).isBetween(45.0, 46.0);
        });
        assertThat(Wording.ENGLISH.text(finding.explanation()))
                .contains("averages 30 ms")
                .contains("begins at 46 ms");
    }

    @Test
    void stress_and_low_mood_are_worth_watching_and_hold_no_training_back() {
        RecoverySign.Kind kind = RecoverySign.Kind.FEELING;

        assertThat(signOf(quiet(30).mind(0, null, null, 4.0), kind)).isEqualTo(0.3);
        assertThat(signOf(quiet(30).mind(0, null, 2.0, null), kind)).isEqualTo(0.3);
        assertThat(signOf(quiet(30).mind(0, null, 3.0, 3.0), kind)).isZero();
        Feeling mood = Objects.requireNonNull(
                reading(quiet(30).mind(0, null, 1.0, null)).feeling());
        assertThat(mood.rating()).as("as it was given").isEqualTo(1);
        assertThat(rule.judge(quiet(30).mind(0, null, 1.0, null).day()).state()).isEqualTo(FindingState.WATCH);
        assertThat(quiet(30).mind(0, null, null, 5.0).advice().training().today())
                .isEqualTo("as_planned");
        assertThat(signOf(quiet(30).mind(0, 10.0, null, null), kind))
                .as("heaviness is what is explained")
                .isZero();
    }

    @Test
    void two_hard_days_are_a_warning_unless_something_else_weighs_as_much() {
        RunnerLog two = RunnerLog.empty().hardRun(2, 10).hardRun(1, 10);

        assertThat(rule.judge(two.day()).state()).isEqualTo(FindingState.WATCH);
        assertThat(two.advice().training().today()).isEqualTo("easy");
        assertThat(rule.judge(two.checkIn(0, 1.0, 4.0).day()).state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(rule.judge(RunnerLog.empty()
                                .hardRun(3, 10)
                                .hardRun(2, 10)
                                .hardRun(1, 10)
                                .day())
                        .state())
                .isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void a_novice_needs_two_rest_days_in_seven() {
        assertThat(signOf(resting(1).with(new ProfileBuilder().level(Level.NOVICE)), RecoverySign.Kind.REST_DAYS))
                .isEqualTo(0.3);
        assertThat(signOf(resting(2).with(new ProfileBuilder().level(Level.NOVICE)), RecoverySign.Kind.REST_DAYS))
                .isZero();
        assertThat(signOf(resting(1).with(new ProfileBuilder().level(Level.RECREATIONAL)), RecoverySign.Kind.REST_DAYS))
                .isZero();
        assertThat(signOf(resting(0).with(new ProfileBuilder().level(Level.NOVICE)), RecoverySign.Kind.REST_DAYS))
                .as("a week without any")
                .isEqualTo(0.5);
    }

    @Test
    void the_week_over_week_distance_of_a_novice_is_context() {
        RunnerLog log = quiet(30)
                .with(new ProfileBuilder().level(Level.NOVICE))
                .run(1, 60, run -> run.kilometres(8).exertion(2))
                .run(7, 60, run -> run.kilometres(8).exertion(2))
                .run(8, 60, run -> run.kilometres(5).exertion(2))
                .run(14, 60, run -> run.kilometres(5).exertion(2))
                .run(15, 60, run -> run.kilometres(50).exertion(2));

        assertThat(rule.judge(log.day()).facts()).anySatisfy(fact -> {
            assertThat(fact.name()).isEqualTo("weekProgression");
            assertThat(fact.value()).isCloseTo(60, within(1e-9));
            assertThat(fact.threshold()).isEqualTo(30);
        });
        assertThat(rule.judge(log.with(new ProfileBuilder().level(Level.ADVANCED))
                                .day())
                        .facts())
                .noneMatch(fact -> fact.name().equals("weekProgression"));
    }

    /** A novice's week with so many days of rest, yesterday's first. */
    private static RunnerLog resting(int days) {
        RunnerLog log = quiet(30);
        for (int daysAgo = days + 1; daysAgo <= 7; daysAgo++) {
            log.easyRun(daysAgo, 20);
        }
        return log;
    }

    private static RunnerLog nightsOfWeek(RunnerLog log, String source) {
        for (int daysAgo = 0; daysAgo < 7; daysAgo++) {
            log.variability(daysAgo, source, 40);
        }
        return log;
    }

    @Test
    void uniform_easy_weeks_are_no_monotony() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 8; daysAgo <= 60; daysAgo++) {
            log.easyRun(daysAgo, 90);
        }
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.easyRun(daysAgo, 30);
        }

        assertThat(reading(log).week().monotony()).isEqualTo(10);
        assertThat(signOf(log, RecoverySign.Kind.MONOTONY)).isZero();
    }

    @Test
    void other_signs_of_a_half_add_a_tenth_each() {
        RunnerLog log = RunnerLog.empty().hardRun(2, 10).hardRun(1, 10).checkIn(0, 1.0, 4.0);

        assertThat(reading(log).severity()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void six_known_days_are_too_few_for_a_clean_bill_and_seven_are_enough() {
        assertThat(rule.judge(quiet(6).day()).state()).isEqualTo(FindingState.INSUFFICIENT_DATA);
        assertThat(rule.judge(quiet(7).day()).state()).isEqualTo(FindingState.OK);
    }

    @Test
    void form_is_said_with_low_confidence_until_six_weeks_are_known() {
        assertThat(rule.judge(quiet(41).day()).confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.judge(quiet(42).day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void loads_that_are_mostly_guessed_cost_a_step_of_confidence() {
        RunnerLog guessed = quiet(50).run(2, 60, run -> run);
        RunnerLog rated = quiet(50).run(2, 60, run -> run.exertion(3));

        assertThat(rule.judge(guessed.day()).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(rule.judge(rated.day()).confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void resting_rates_of_the_nights_stand_in_for_a_profile_without_one() {
        RunnerLog log = RunnerLog.empty()
                .with(ProfileBuilder.man())
                .night(1, null, 50.0, null)
                .run(1, 60, run -> run.heartRate(150).type(WorkoutType.EASY));

        assertThat(log.day().workouts().get(0).load().method()).hasToString("AVERAGE_HEART_RATE");
        assertThat(log.day().workouts().get(0).load().quality()).hasToString("LOW");
    }

    @Test
    void training_is_rested_from_0_8_and_easy_from_0_4() {
        assertThat(TrainingToday.of(0.8)).isEqualTo(TrainingToday.REST);
        assertThat(TrainingToday.of(0.79)).isEqualTo(TrainingToday.EASY);
        assertThat(TrainingToday.of(0.4)).isEqualTo(TrainingToday.EASY);
        assertThat(TrainingToday.of(0.39)).isEqualTo(TrainingToday.AS_PLANNED);
    }

    private static RecoveryReading reading(RunnerLog log) {
        return RecoveryReading.of(log.day());
    }

    private static double signOf(RunnerLog log, RecoverySign.Kind kind) {
        return reading(log).signs().stream()
                .filter(sign -> sign.kind() == kind)
                .mapToDouble(RecoverySign::severity)
                .findFirst()
                .orElse(0);
    }

    /** Known days without training. */
    private static RunnerLog quiet(int days) {
        RunnerLog log = RunnerLog.empty().checkIn(1, null, null);
        for (int daysAgo = days; daysAgo > 1; daysAgo -= 10) {
            log.checkIn(daysAgo, null, null);
        }
        return log;
    }

    private static RunnerLog everyDay(int days) {
        RunnerLog log =
                RunnerLog.empty().checkIn(40, 1.0, 1.0).checkIn(30, 1.0, 1.0).checkIn(20, 1.0, 1.0);
        for (int daysAgo = 1; daysAgo <= days; daysAgo++) {
            log.easyRun(daysAgo, 40);
        }
        return log;
    }

    /** Two months of nights at 50 bpm and 45 ms, more or less, and a last week at these values. */
    private static RunnerLog nights(double restingRate, double rmssd) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 8; daysAgo <= 67; daysAgo++) {
            log.night(daysAgo, null, 50.0 + daysAgo % 2, 45.0 + daysAgo % 3);
        }
        for (int daysAgo = 0; daysAgo < 7; daysAgo++) {
            log.night(daysAgo, null, daysAgo < 2 ? restingRate : 50, rmssd);
        }
        return log;
    }
}
