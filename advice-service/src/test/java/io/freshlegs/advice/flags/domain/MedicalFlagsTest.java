package io.freshlegs.advice.flags.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.today.domain.Advice;
import java.util.List;
import org.junit.jupiter.api.Test;

class MedicalFlagsTest {

    @Test
    void every_symptom_has_a_level_and_the_worst_comes_first() {
        assertThat(codes(RunnerLog.empty()
                        .checkIn(
                                0,
                                null,
                                null,
                                Symptom.HEAVY_PERIODS,
                                Symptom.COLD_PALE_PULSELESS_LEG,
                                Symptom.BLEEDING_VARICOSE_VEIN)))
                .containsExactly("cold_pale_pulseless_leg", "bleeding_varicose_vein", "heavy_periods");
        for (Symptom symptom : Symptom.values()) {
            assertThat(FlagLevel.of(symptom)).isNotEqualTo(FlagLevel.NONE);
        }
        assertThat(FlagLevel.worstOf(List.of())).isEqualTo(FlagLevel.NONE);
    }

    @Test
    void what_is_urgent_counts_for_two_days_and_the_rest_for_a_week() {
        assertThat(codes(symptom(1, Symptom.ONE_LEG_SWOLLEN_WARM_RED))).isNotEmpty();
        assertThat(codes(symptom(2, Symptom.ONE_LEG_SWOLLEN_WARM_RED))).isEmpty();
        assertThat(codes(symptom(6, Symptom.SKIN_CHANGE_LOWER_LEG))).isNotEmpty();
        assertThat(codes(symptom(7, Symptom.SKIN_CHANGE_LOWER_LEG))).isEmpty();
    }

    @Test
    void laboratory_values_are_flagged_by_the_borders_of_the_sexes() {
        assertThat(codes(RunnerLog.empty().with(ProfileBuilder.woman()).lab(9, 11.9, 114.0, null)))
                .containsExactly("laboratory_haemoglobin", "laboratory_ferritin");
        assertThat(codes(RunnerLog.empty().with(ProfileBuilder.woman()).lab(9, 12.0, 115.0, null)))
                .isEmpty();
        assertThat(codes(RunnerLog.empty().with(ProfileBuilder.man()).lab(9, 50.0, 129.0, null)))
                .containsExactly("laboratory_haemoglobin");
        assertThat(codes(RunnerLog.empty().with(ProfileBuilder.man()).lab(190, 5.0, 90.0, null)))
                .as("stale values")
                .isEmpty();
        assertThat(codes(RunnerLog.empty()
                        .with(ProfileBuilder.man().without(OptOut.LABS))
                        .lab(9, 5.0, 90.0, null)))
                .isEmpty();
    }

    @Test
    void a_routine_flag_is_pinned_and_training_goes_on() {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 20; daysAgo >= 1; daysAgo -= 3) {
            log.easyRun(daysAgo, 30);
        }

        Advice advice = log.checkIn(0, 1.0, 1.0, Symptom.SKIN_CHANGE_LOWER_LEG).advice();

        assertThat(advice.flags()).hasSize(1);
        assertThat(advice.training().today()).isNotNull();
        assertThat(advice.headline()).endsWith("Please also show a doctor what is flagged below.");
    }

    private static RunnerLog symptom(int daysAgo, Symptom symptom) {
        return RunnerLog.empty().checkIn(daysAgo, null, null, symptom);
    }

    private static List<String> codes(RunnerLog log) {
        return MedicalFlags.of(log.day()).stream().map(MedicalFlag::code).toList();
    }
}
