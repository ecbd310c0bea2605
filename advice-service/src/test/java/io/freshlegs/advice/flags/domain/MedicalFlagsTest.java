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
    private static final int LIGHTER_DAY = 7;

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
    void a_very_low_ferritin_is_told_even_beside_inflammation_which_only_raises_it() {
        assertThat(codes(RunnerLog.empty().lab(9, 11.0, null, 30.0))).containsExactly("laboratory_ferritin");
        assertThat(codes(RunnerLog.empty().lab(9, 20.0, null, 30.0))).isEmpty();
        assertThat(codes(RunnerLog.empty().lab(200, 11.0, null, 30.0))).isEmpty();
    }

    @Test
    void a_later_haemoglobin_does_not_hide_an_earlier_ferritin() {
        RunnerLog log = RunnerLog.empty()
                .with(ProfileBuilder.woman())
                .lab(40, 10.0, null, null)
                .lab(5, null, 140.0, null);

        assertThat(codes(log)).containsExactly("laboratory_ferritin");
        assertThat(codes(log.lab(2, 50.0, null, null)))
                .as("a newer ferritin does")
                .isEmpty();
    }

    @Test
    void legs_rated_heavy_for_more_than_two_weeks_despite_rest_are_flagged() {
        String code = "heavy_legs_over_2_weeks_despite_rest";

        assertThat(codes(heavyLegs(14, 0))).containsExactly(code);
        assertThat(codes(heavyLegs(13, 0))).as("two weeks, not more").isEmpty();
        assertThat(codes(heavyLegs(14, 10))).as("five easy days").containsExactly(code);
        assertThat(codes(heavyLegs(14, 11))).as("four easy days are no rest").isEmpty();
        assertThat(codes(heavyLegs(14, 0, true))).as("a lighter day between").isEmpty();
        assertThat(codes(heavyLegs(14, 0).checkIn(0, null, null, Symptom.HEAVY_LEGS_OVER_2_WEEKS_DESPITE_REST)))
                .as("told once")
                .containsExactly(code);
    }

    @Test
    void five_days_without_a_rating_end_what_is_known_of_heavy_legs() {
        RunnerLog silent = RunnerLog.empty();
        RunnerLog rated = RunnerLog.empty();
        for (int daysAgo : new int[] {0, 5, 10, 15}) {
            rated.mind(daysAgo, 6.0, null, null);
        }
        for (int daysAgo : new int[] {0, 6, 11, 16}) {
            silent.mind(daysAgo, 6.0, null, null);
        }

        assertThat(HeavyLegs.of(rated.day())).isEqualTo(new HeavyLegs(16, 16));
        assertThat(HeavyLegs.of(silent.day())).isEqualTo(new HeavyLegs(1, 1));
        assertThat(HeavyLegs.of(RunnerLog.empty().mind(6, 9.0, null, null).day()))
                .isEqualTo(new HeavyLegs(0, 0));
    }

    /** Heavy legs each day, today's and that of so many days ago included, with hard runs on the last of them. */
    private static RunnerLog heavyLegs(int daysAgo, int hardDays) {
        return heavyLegs(daysAgo, hardDays, false);
    }

    private static RunnerLog heavyLegs(int daysAgo, int hardDays, boolean lighter) {
        RunnerLog log = RunnerLog.empty();
        for (int ago = 0; ago <= daysAgo; ago++) {
            log.mind(ago, ago == LIGHTER_DAY && lighter ? 5.0 : 6.0, null, null);
            if (ago < hardDays) {
                log.hardRun(ago, 40);
            }
        }
        return log;
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

    @Test
    void heavy_legs_last_from_the_first_to_the_newest_check_in_and_hard_days_outside_do_not_count() {
        RunnerLog log = RunnerLog.empty()
                .mind(2, 6.0, null, null)
                .mind(6, 6.0, null, null)
                .hardRun(1, 40)
                .hardRun(2, 40)
                .easyRun(4, 40)
                .hardRun(6, 40)
                .hardRun(7, 40);

        assertThat(HeavyLegs.of(log.day())).isEqualTo(new HeavyLegs(5, 3));
    }

    @Test
    void a_ferritin_of_exactly_12_beside_inflammation_does_not_hide_an_earlier_low_one() {
        assertThat(codes(RunnerLog.empty().lab(40, 10.0, null, null).lab(9, 12.0, null, 30.0)))
                .containsExactly("laboratory_ferritin");
    }
}
