package io.freshlegs.advice.today.domain;

import static io.freshlegs.advice.RunnerLog.cause;
import static io.freshlegs.advice.RunnerLog.fine;
import static io.freshlegs.advice.RunnerLog.lacking;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.ranking.domain.Confidence;
import io.freshlegs.advice.ranking.domain.FindingState;
import org.junit.jupiter.api.Test;

/** Runners as they come, and what they read in the morning. */
class AdviceStoriesTest {

    @Test
    void a_runner_after_three_hard_days_reads_recovery_first_and_rests() {
        // Given
        RunnerLog log = steadyRunner(60).hardRun(3, 60).hardRun(2, 70).hardRun(1, 60);

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.causes().get(0).code()).isEqualTo("RECOVERY");
        assertThat(advice.training().today()).isEqualTo("rest");
        assertThat(advice.headline()).isEqualTo("Rest today: your legs carry three hard days in a row.");
        Advice.Cause recovery = cause(advice, "RECOVERY");
        assertThat(recovery.state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(recovery.likelihood()).isEqualTo("likely");
        assertThat(recovery.explanation()).contains("You trained hard three days in a row.");
        assertThat(recovery.counterfactual()).startsWith("With ").contains("your form returns above −10 %");
        assertThat(recovery.sources()).extracting(Advice.Source::id).contains("meeusen-2013");
    }

    @Test
    void a_runner_short_of_protein_reads_how_much_is_missing() {
        // Given
        RunnerLog log = steadyRunner(60).with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 6; daysAgo++) {
            log.closedFoodDay(daysAgo, 54, 380, 19);
        }

        // When
        Advice advice = log.advice();

        // Then
        Advice.Cause protein = cause(advice, "PROTEIN");
        assertThat(protein.explanation()).contains("54 g a day", "0.9 g per kg", "6 complete food days");
        assertThat(protein.counterfactual()).isEqualTo("30 g more protein a day reaches 1.4 g per kg.");
        assertThat(advice.protein().completeDays7()).isEqualTo(6);
        assertThat(advice.protein().suggestions()).hasSize(3);
        assertThat(advice.training().today()).isEqualTo("as_planned");
    }

    @Test
    void a_menstruating_vegan_with_little_iron_is_told_to_ask_for_a_blood_test_and_never_to_take_a_supplement() {
        // Given
        RunnerLog log =
                steadyRunner(60).with(ProfileBuilder.woman().diet(Diet.VEGAN).menstruating(true));
        for (int daysAgo = 1; daysAgo <= 9; daysAgo++) {
            log.closedFoodDay(daysAgo, 95, 380, 7);
        }

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.iron().verdict()).isEqualTo("low");
        assertThat(advice.iron().riskPoints()).isEqualTo(6);
        assertThat(advice.iron().targetMg()).isEqualTo(32.4);
        Advice.Cause iron = cause(advice, "IRON");
        assertThat(iron.state()).isEqualTo(FindingState.CONTRIBUTING);
        assertThat(iron.action()).startsWith("Worth asking a doctor for a blood test");
        assertThat(advice.iron().suggestions())
                .extracting(Advice.IronSuggestion::name)
                .contains("White beans, boiled");
        assertThat(advice.toString()).doesNotContainIgnoringCase("supplement");
    }

    @Test
    void somebody_who_never_logged_anything_is_asked_for_data_and_told_nothing_else() {
        // When
        Advice advice = RunnerLog.empty().advice();

        // Then
        assertThat(advice.training().today()).isNull();
        assertThat(advice.causes()).isEmpty();
        assertThat(advice.headline()).startsWith("Not enough data").contains("Sync your watch");
        assertThat(advice.fine()).noneMatch(fine -> fine.state() == FindingState.OK);
        assertThat(lacking(advice, "RECOVERY").missing()).isEqualTo("7 more days of training data");
        assertThat(advice.recovery().loadToday()).isNull();
        assertThat(advice.recovery().history()).isEqualTo("unavailable");
        assertThat(advice.timeZone()).isEqualTo("UTC");
    }

    @Test
    void three_days_without_a_sync_are_taken_as_rest_and_lower_the_confidence() {
        // Given
        RunnerLog silent = RunnerLog.empty();
        for (int daysAgo = 60; daysAgo >= 4; daysAgo--) {
            trainAsUsual(silent, daysAgo);
        }

        // When
        Advice advice = silent.checkIn(4, 1.0, 1.0).advice();

        // Then
        assertThat(advice.recovery().loadToday()).isNull();
        assertThat(advice.recovery().fitness()).isNotNull();
        assertThat(advice.recovery().loadLast7Days()).isNotNull();
        assertThat(fine(advice, "RECOVERY").state()).isEqualTo(FindingState.OK);
    }

    @Test
    void a_day_assumed_to_be_rest_costs_one_step_of_confidence() {
        // Given
        RunnerLog synced = steadyRunner(60).hardRun(3, 90).hardRun(2, 150);
        RunnerLog silent = RunnerLog.empty();
        for (int daysAgo = 60; daysAgo >= 2; daysAgo--) {
            trainAsUsual(silent, daysAgo);
        }

        // When
        Advice assumed = silent.hardRun(3, 90).hardRun(2, 150).advice();

        // Then
        assertThat(cause(synced.advice(), "RECOVERY").confidence()).isEqualTo(Confidence.HIGH);
        assertThat(cause(assumed, "RECOVERY").confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(assumed.recovery().loadToday()).isZero();
    }

    @Test
    void more_than_three_days_without_a_sync_are_unknown_and_the_watch_is_named() {
        // Given
        RunnerLog silent = RunnerLog.empty();
        for (int daysAgo = 60; daysAgo >= 5; daysAgo--) {
            trainAsUsual(silent, daysAgo);
        }

        // When
        Advice advice = silent.easyRun(5, 40).advice();

        // Then
        assertThat(advice.recovery().fitness()).isNull();
        assertThat(advice.recovery().loadLast7Days()).isNull();
        assertThat(advice.training().today()).isNull();
        assertThat(lacking(advice, "RECOVERY").missing())
                .isEqualTo("the days since Wednesday, 18 November: your watch has not synced for 5 days");
    }

    @Test
    void an_athlete_with_a_kidney_condition_is_never_told_to_eat_more_protein() {
        // Given
        RunnerLog log = steadyRunner(60).with(ProfileBuilder.woman().with(Condition.KIDNEY_DISEASE));
        for (int daysAgo = 0; daysAgo <= 6; daysAgo++) {
            log.closedFoodDay(daysAgo, 40, 380, 19);
        }

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.protein().gramsPerKgTargetHigh()).isEqualTo(0.8);
        assertThat(advice.protein().remainingTodayGrams()).isNull();
        assertThat(advice.protein().suggestions()).isEmpty();
        assertThat(fine(advice, "PROTEIN").state()).isEqualTo(FindingState.NOT_APPLICABLE);
        assertThat(advice.toString()).doesNotContainIgnoringCase("kidney ").doesNotContain("more protein");
    }

    @Test
    void a_vegetarian_is_never_offered_meat_or_fish() {
        // Given
        RunnerLog log = steadyRunner(60).with(ProfileBuilder.woman().diet(Diet.VEGETARIAN));
        for (int daysAgo = 1; daysAgo <= 9; daysAgo++) {
            log.closedFoodDay(daysAgo, 60, 380, 9);
        }

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.protein().gramsPerKgTargetLow()).isEqualTo(1.4 * 1.05);
        assertThat(advice.toString())
                .doesNotContainIgnoringCase("chicken")
                .doesNotContainIgnoringCase("salmon")
                .doesNotContainIgnoringCase("mussel")
                .doesNotContainIgnoringCase("meat")
                .doesNotContainIgnoringCase("beef");
    }

    @Test
    void an_emergency_symptom_leaves_nothing_but_the_call_for_help() {
        // Given
        RunnerLog log = steadyRunner(60)
                .hardRun(2, 60)
                .hardRun(1, 60)
                .checkIn(0, 5.0, 5.0, Symptom.DARK_URINE_SEVERE_MUSCLE_PAIN, Symptom.HEAVY_ACHING_LEGS_WORSE_STANDING);

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.flags()).extracting(Advice.Flag::level).containsExactly("EMERGENCY", "SEE_DOCTOR");
        assertThat(advice.training().today()).isEqualTo("rest");
        assertThat(advice.headline()).startsWith("Do not run today");
        assertThat(advice.causes()).isEmpty();
        assertThat(advice.protein().suggestions()).isEmpty();
    }

    @Test
    void a_first_week_of_training_is_judged_with_low_confidence_and_without_form() {
        // Given
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 8; daysAgo >= 1; daysAgo--) {
            trainAsUsual(log, daysAgo);
        }

        // When
        Advice advice = log.advice();

        // Then
        assertThat(advice.recovery().fitness()).isNull();
        assertThat(fine(advice, "RECOVERY").explanation()).startsWith("The 8 days known so far");
        assertThat(advice.training().today()).isEqualTo("as_planned");
    }

    @Test
    void a_short_week_of_sleep_is_told_in_hours_and_minutes() {
        // Given
        RunnerLog log = steadyRunner(60);
        for (int daysAgo = 0; daysAgo < 7; daysAgo++) {
            log.night(daysAgo, 342.0, null, null);
        }

        // When
        Advice advice = log.advice();

        // Then
        Advice.Cause sleep = cause(advice, "SLEEP");
        assertThat(sleep.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(sleep.explanation()).contains("5 h 42 min");
        assertThat(sleep.counterfactual()).isEqualTo("78 minutes more a night would bring your mean to 7 h.");
    }

    /** A runner of so many days who runs easy four times a week and rests three days. */
    private static RunnerLog steadyRunner(int days) {
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = days; daysAgo >= 1; daysAgo--) {
            trainAsUsual(log, daysAgo);
        }
        return log.checkIn(0, 1.0, 1.0);
    }

    private static void trainAsUsual(RunnerLog log, int daysAgo) {
        if (daysAgo % 7 == 1 || daysAgo % 7 == 3 || daysAgo % 7 == 5) {
            log.easyRun(daysAgo, 50);
        }
    }
}
