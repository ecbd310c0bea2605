package io.freshlegs.advice.fuelling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.flags.domain.MedicalFlag;
import io.freshlegs.advice.flags.domain.MedicalFlags;
import io.freshlegs.advice.iron.domain.IronReading;
import io.freshlegs.advice.iron.domain.IronRisk;
import io.freshlegs.advice.weight.domain.WeightTrend;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnergyReadingTest {
    /** At rest a woman of 60 kg, 168 cm and 34 years spends 1319 kcal a day. */
    private static final double BASAL = 10 * 60 + 6.25 * 168 - 5 * 34 - 161;

    @Test
    void what_is_left_of_the_intake_after_exercise_is_shared_by_the_fat_free_mass() {
        // 2200 kcal a day, 48 kg free of fat
        assertThat(EnergyReading.of(eating(7).day())).isCloseTo(2200 / 48.0, within(1e-9));

        double net = 700 - BASAL / 24;
        assertThat(EnergyReading.of(eating(7).run(7, 60, run -> run.energy(700)).day()))
                .as("exercise counts beyond rest, shared by seven days")
                .isCloseTo((2200 - net / 7) / 48, within(1e-9));
        assertThat(EnergyReading.of(eating(7)
                        .run(8, 60, run -> run.energy(700))
                        .run(0, 60, run -> run.energy(700))
                        .day()))
                .as("neither today nor a week ago and more")
                .isCloseTo(2200 / 48.0, within(1e-9));
        assertThat(EnergyReading.of(eating(7).run(1, 60, run -> run.energy(10)).day()))
                .as("less than rest is no gain")
                .isCloseTo(2200 / 48.0, within(1e-9));
    }

    @Test
    void anything_unknown_or_not_wanted_leaves_it_unknown() {
        assertThat(EnergyReading.of(eating(6).day())).isNull();
        assertThat(EnergyReading.of(eating(7).run(2, 60, run -> run).day()))
                .as("energy of a run")
                .isNull();
        assertThat(EnergyReading.of(eating(7)
                        .with(ProfileBuilder.woman().without(OptOut.ENERGY))
                        .day()))
                .isNull();
        assertThat(EnergyReading.of(
                        eating(7).with(new ProfileBuilder().mass(60)).day()))
                .as("sex, height and age")
                .isNull();
        RunnerLog withoutFat = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            withoutFat.closedFoodDay(daysAgo, 90, 300, 18);
        }
        assertThat(EnergyReading.of(withoutFat.day())).isNull();
        assertThat(EnergyReading.of(withoutFat.bodyFat(90, 60, 20).day())).isNotNull();
        RunnerLog old = RunnerLog.empty().with(ProfileBuilder.woman()).bodyFat(91, 60, 20);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            old.closedFoodDay(daysAgo, 90, 300, 18);
        }
        assertThat(EnergyReading.of(old.day())).isNull();
    }

    @Test
    void low_energy_flags_with_a_second_sign_and_never_alone() {
        assertThat(codes(exhausted())).isEmpty();
        assertThat(codes(exhausted().checkIn(1, null, null, Symptom.MISSED_PERIODS_3_MONTHS)))
                .containsExactly("missed_periods_3_months", "low_energy_availability");
        assertThat(codes(exhausted().checkIn(1, null, null, Symptom.FOCAL_BONE_PAIN_AT_NIGHT)))
                .containsExactly("focal_bone_pain_at_night", "low_energy_availability");
        assertThat(codes(losing(exhausted(), 63))).containsExactly("low_energy_availability");
        assertThat(codes(losing(exhausted(), 60.5))).isEmpty();
        assertThat(codes(nights(exhausted(), 50, 30))).containsExactly("low_energy_availability");
        assertThat(codes(nights(exhausted(), 58, 46))).containsExactly("low_energy_availability");
        assertThat(codes(nights(exhausted(), 50, 46))).isEmpty();
        assertThat(codes(losing(eating(7), 63))).as("with enough energy").isEmpty();
    }

    @Test
    void low_energy_is_a_risk_for_iron() {
        assertThat(IronReading.of(exhausted().day()).risks()).contains(IronRisk.LOW_ENERGY);
        assertThat(IronReading.of(eating(7).day()).risks()).doesNotContain(IronRisk.LOW_ENERGY);
    }

    /** Seven closed days of 2200 kcal, a fifth of the mass fat. */
    private static RunnerLog eating(int days) {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman()).bodyFat(30, 60, 20);
        for (int daysAgo = 1; daysAgo <= days; daysAgo++) {
            log.closedFoodDay(daysAgo, 90, 300, 18);
        }
        return log;
    }

    /** The same with 1100 kcal a day of running, so 25 kcal left for each kilogram. */
    private static RunnerLog exhausted() {
        RunnerLog log = eating(7);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.run(daysAgo, 60, run -> run.energy(1100).exertion(3));
        }
        return log;
    }

    private static RunnerLog losing(RunnerLog log, double first) {
        log.weighing(14, first);
        for (int daysAgo = 13; daysAgo >= 1; daysAgo--) {
            log.weighing(daysAgo, 60);
        }
        return log;
    }

    private static RunnerLog nights(RunnerLog log, double restingRate, double rmssd) {
        for (int daysAgo = 67; daysAgo >= 0; daysAgo--) {
            boolean lately = daysAgo < 7;
            log.night(daysAgo, null, lately ? restingRate : 50.0 + daysAgo % 2, lately ? rmssd : 45.0 + daysAgo % 3);
        }
        return log;
    }

    private static List<String> codes(RunnerLog log) {
        return MedicalFlags.of(log.day()).stream().map(MedicalFlag::code).toList();
    }

    @Test
    void thirty_kcal_a_kilogram_and_a_percent_a_week_are_not_yet_low_and_fast() {
        RunnerLog thirty = RunnerLog.empty().with(ProfileBuilder.woman()).bodyFat(30, 60, 20);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            thirty.closedDayWithoutMeals(daysAgo)
                    .meal(daysAgo, 13, MealType.LUNCH, RunnerLog.food(1440, 60.0, 200.0, 12.0));
        }
        RunnerLog slow = exhausted().weighing(0, 90);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            slow.weighing(daysAgo, 100);
        }

        assertThat(EnergyReading.of(thirty.day())).isEqualTo(30.0);
        assertThat(codes(thirty.checkIn(1, null, null, Symptom.MISSED_PERIODS_3_MONTHS)))
                .containsExactly("missed_periods_3_months");
        assertThat(IronReading.of(thirty.day()).risks()).doesNotContain(IronRisk.LOW_ENERGY);
        assertThat(WeightTrend.of(slow.day()).weeklyPercent()).isEqualTo(-1.0);
        assertThat(codes(slow)).isEmpty();
    }

    @Test
    void yesterdays_run_counts_and_a_body_all_fat_or_without_any_was_not_measured() {
        double net = 700 - BASAL / 24;

        assertThat(EnergyReading.of(eating(7).run(1, 60, run -> run.energy(700)).day()))
                .isCloseTo((2200 - net / 7) / 48, within(1e-9));
        assertThat(EnergyReading.of(
                        eating(7).bodyFat(2, 60, 0).bodyFat(3, 60, 100).day()))
                .as("the measurement of a month ago")
                .isCloseTo(2200 / 48.0, within(1e-9));
        assertThat(EnergyAvailability.of(2000.0, 500.0, 0.0)).isNull();
    }
}
