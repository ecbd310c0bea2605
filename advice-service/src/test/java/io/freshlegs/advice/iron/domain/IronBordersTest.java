package io.freshlegs.advice.iron.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.WorkoutBuilder;
import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.Lab;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.ranking.domain.FindingState;
import io.freshlegs.advice.wording.domain.Message;
import io.freshlegs.advice.wording.domain.Wording;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The exact borders of iron. */
class IronBordersTest {
    private final IronRule rule = new IronRule();

    @Test
    void all_borders_of_the_stages_are_strict() {
        assertThat(FerritinStage.of(11.9, 114.9, 15.9)).isEqualTo(3);
        assertThat(FerritinStage.of(12.0, 114.9, 15.9)).isEqualTo(1);
        assertThat(FerritinStage.of(11.9, 115.0, 15.9)).isEqualTo(1);
        assertThat(FerritinStage.of(11.9, 114.9, 16.0)).isEqualTo(1);
        assertThat(FerritinStage.of(19.9, 115.1, 15.9)).isEqualTo(2);
        assertThat(FerritinStage.of(20.0, 115.1, 15.9)).isEqualTo(1);
        assertThat(FerritinStage.of(19.9, 115.1, 16.0)).isEqualTo(1);
        assertThat(FerritinStage.of(34.9, null, null)).isEqualTo(1);
        assertThat(FerritinStage.of(35.0, null, null)).isZero();
        assertThat(FerritinStage.of(null, 110.0, 10.0)).isNull();
    }

    @Test
    void an_earlier_35_was_not_low_and_a_crp_of_5_is_not_raised() {
        assertThat(lab(new Lab(RunnerLog.TODAY.minusDays(300), 34.9, null, null, null))
                        .earlierLowFerritin())
                .isTrue();
        assertThat(lab(new Lab(RunnerLog.TODAY.minusDays(300), 35.0, null, null, null))
                        .earlierLowFerritin())
                .isFalse();
        assertThat(lab(new Lab(RunnerLog.TODAY.minusDays(30), 30.0, null, null, 5.0))
                        .stage())
                .isEqualTo(1);
        assertThat(lab(new Lab(RunnerLog.TODAY.minusDays(30), 30.0, null, null, 5.1))
                        .stage())
                .isNull();
    }

    private static LabReading lab(Lab lab) {
        return LabReading.of(RunnerLog.empty().lab(lab).day());
    }

    @Test
    void uptake_is_early_for_half_an_hour_and_suppressed_from_three_to_six() {
        assertThat(UptakeWindow.of(10, 9.9)).isEqualTo(UptakeWindow.BEFORE);
        assertThat(UptakeWindow.of(10, 10)).isEqualTo(UptakeWindow.EARLY_OK);
        assertThat(UptakeWindow.of(10, 10.5)).isEqualTo(UptakeWindow.EARLY_OK);
        assertThat(UptakeWindow.of(10, 12.9)).isEqualTo(UptakeWindow.NEUTRAL);
        assertThat(UptakeWindow.of(10, 13)).isEqualTo(UptakeWindow.SUPPRESSED);
        assertThat(UptakeWindow.of(10, 16)).isEqualTo(UptakeWindow.SUPPRESSED);
        assertThat(UptakeWindow.of(10, 16.1)).isEqualTo(UptakeWindow.NEUTRAL);
    }

    @Test
    void a_run_of_the_evening_before_is_remembered_at_an_early_meal() {
        RunnerLog log = RunnerLog.empty()
                .workout(1, new WorkoutBuilder(Sport.RUNNING, 60).hour(21))
                .meal(0, 2, MealType.SNACK, RunnerLog.withVitaminC(4, 0, Drink.NONE));

        assertThat(IronMealQuality.ofDay(log.day()).get(0).why()).containsExactly("hours_after_run");
    }

    @Test
    void enhancers_beyond_75_add_nothing() {
        assertThat(IronUptake.nonHaemPercent(75, 0)).isCloseTo(8, within(0.01));
        assertThat(IronUptake.nonHaemPercent(40, 36)).isEqualTo(8);
    }

    @Test
    void exactly_seven_days_of_which_the_newest_is_a_week_old_are_judged() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 7; daysAgo <= 13; daysAgo++) {
            log.closedFoodDay(daysAgo, 90, 300, 7);
        }

        assertThat(rule.judge(log.day()).state()).isEqualTo(FindingState.CONTRIBUTING);
    }

    @Test
    void seven_days_without_a_profile_lack_the_profile_alone() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.closedFoodDay(daysAgo, 90, 300, 7);
        }

        assertThat(Objects.requireNonNull(rule.judge(log.day()).missing()).key())
                .isEqualTo("iron.missing.profile");
    }

    @Test
    void a_girl_of_14_and_a_month_of_exactly_240_kilometres_have_their_points() {
        assertThat(risks(ProfileBuilder.woman().born(RunnerLog.TODAY.minusYears(14))))
                .contains(IronRisk.MENSTRUATING);
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 1; daysAgo <= 24; daysAgo++) {
            log.run(daysAgo, 60, run -> run.kilometres(10));
        }
        assertThat(IronReading.of(log.day()).risks()).containsExactly(IronRisk.HIGH_MILEAGE);
    }

    private static Set<IronRisk> risks(ProfileBuilder profile) {
        return IronReading.of(RunnerLog.empty().with(profile).day()).risks();
    }

    @Test
    void the_risks_are_named() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.closedFoodDay(daysAgo, 90, 300, 7);
        }

        assertThat(Wording.ENGLISH.text(rule.judge(log.day()).explanation()))
                .contains(Wording.ENGLISH.text(Message.of("iron.risk.MENSTRUATING")))
                .contains(Wording.ENGLISH.text(Message.of("iron.risk.INTAKE_BELOW_REQUIREMENT")));
    }
}
