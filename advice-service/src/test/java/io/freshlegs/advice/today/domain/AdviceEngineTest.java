package io.freshlegs.advice.today.domain;

import static io.freshlegs.advice.RunnerLog.cause;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Goal;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.OptOut;
import io.freshlegs.advice.ranking.domain.CauseCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceEngineTest {
    private static final LocalDate TODAY = RunnerLog.TODAY;

    @Test
    void the_fingerprint_follows_content_and_not_revisions_or_facts_out_of_the_window() {
        // Given
        AthleteFacts facts = RunnerLog.empty().easyRun(1, 40).facts();
        AthleteFacts longer = RunnerLog.empty().easyRun(1, 41).facts();
        AthleteFacts older = RunnerLog.empty().easyRun(1, 40).easyRun(300, 40).facts();
        AthleteFacts oldMeal =
                RunnerLog.empty().easyRun(1, 40).closedFoodDay(60, 90, 300, 12).facts();

        // Then
        assertThat(hash(facts, TODAY)).startsWith("sha256:").hasSize(7 + 64);
        assertThat(hash(longer, TODAY)).isNotEqualTo(hash(facts, TODAY));
        assertThat(hash(facts, TODAY.plusDays(1))).isNotEqualTo(hash(facts, TODAY));
        assertThat(hash(older, TODAY)).isEqualTo(hash(facts, TODAY));
        assertThat(hash(oldMeal, TODAY))
                .as("food of two months ago is in no window")
                .isEqualTo(hash(facts, TODAY));
    }

    @Test
    void days_ahead_without_a_workout_are_rest_when_foreseen() {
        // Given
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 50; daysAgo >= 1; daysAgo--) {
            if (daysAgo % 2 == 1) {
                log.easyRun(daysAgo, 60);
            }
        }
        AthleteFacts facts = log.hardRun(2, 90).hardRun(1, 120).facts();
        AdviceMoment friday = AdviceMoment.endOf(TODAY.plusDays(7));

        // When
        Advice foreseen = AdviceEngine.foresee(facts, friday, TODAY);
        Advice unknown = AdviceEngine.advise(facts, friday);

        // Then
        assertThat(foreseen.recovery().formPercent()).isPositive();
        assertThat(foreseen.training().today()).isEqualTo("as_planned");
        assertThat(unknown.recovery().formPercent()).isNull();
        assertThat(unknown.training().today()).isNull();
        assertThat(AdviceEngine.foresee(facts, AdviceMoment.endOf(TODAY), TODAY))
                .isEqualTo(AdviceEngine.advise(facts, AdviceMoment.endOf(TODAY)));
    }

    @Test
    void the_promise_of_a_counterfactual_is_kept_when_the_days_of_rest_have_passed() {
        // Given
        RunnerLog log = RunnerLog.empty();
        for (int daysAgo = 60; daysAgo >= 1; daysAgo--) {
            if (daysAgo % 2 == 1) {
                log.easyRun(daysAgo, 60);
            }
        }
        AthleteFacts facts =
                log.hardRun(3, 60).hardRun(1, 100).checkIn(0, null, null).facts();
        String promise = cause(AdviceEngine.advise(facts, AdviceMoment.endOf(TODAY)), "RECOVERY")
                .counterfactual();
        assertThat(promise).startsWith("With five easy days").endsWith("Saturday, 28 November.");

        // When
        Advice before = AdviceEngine.foresee(facts, AdviceMoment.endOf(LocalDate.of(2026, 11, 27)), TODAY);
        Advice kept = AdviceEngine.foresee(facts, AdviceMoment.endOf(LocalDate.of(2026, 11, 28)), TODAY);

        // Then
        assertThat(before.recovery().formPercent()).isLessThan(-10);
        assertThat(kept.recovery().formPercent()).isGreaterThan(-10);
    }

    @Test
    void windows_of_hours_follow_the_local_hour_of_a_running_day() {
        AthleteFacts facts =
                RunnerLog.empty().strength(3).checkIn(0, null, null).facts();

        // the session ended on Friday at 7:45
        Advice morning = AdviceEngine.advise(facts, new AdviceMoment(TODAY, LocalTime.of(7, 30)));
        Advice evening = AdviceEngine.advise(facts, new AdviceMoment(TODAY, LocalTime.of(18, 0)));

        assertThat(morning.causes()).extracting(Advice.Cause::code).contains("STRENGTH");
        assertThat(evening.causes()).extracting(Advice.Cause::code).doesNotContain("STRENGTH");
    }

    @Test
    void what_is_left_to_eat_is_told_while_the_day_still_has_meals() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 0; daysAgo <= 6; daysAgo++) {
            log.meal(daysAgo, 12, MealType.LUNCH, RunnerLog.food(2000, 50.0, 300.0, 18.0));
        }
        AthleteFacts facts = log.facts();

        Advice noon = AdviceEngine.advise(facts, new AdviceMoment(TODAY, LocalTime.of(13, 0)));
        Advice night = AdviceEngine.advise(facts, new AdviceMoment(TODAY, LocalTime.of(21, 0)));

        assertThat(cause(noon, "PROTEIN").action()).startsWith("50 g so far today; 34 g more reaches your target");
        assertThat(cause(night, "PROTEIN").action()).startsWith("Spread it over the day");
    }

    @Test
    void below_18_years_there_is_general_education_only() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman().born(2011));
        for (int daysAgo = 1; daysAgo <= 6; daysAgo++) {
            log.closedFoodDay(daysAgo, 40, 300, 6);
        }

        Advice advice = log.advice();

        assertThat(cause(advice, "PROTEIN").action()).startsWith("Talk this over with a parent or coach");
        assertThat(cause(advice, "PROTEIN").counterfactual()).isNull();
        assertThat(advice.protein().suggestions()).isEmpty();
    }

    @Test
    void pregnancy_and_chronic_conditions_send_to_the_clinician_before_food_is_changed() {
        for (ProfileBuilder profile : new ProfileBuilder[] {
            ProfileBuilder.woman().pregnant(), ProfileBuilder.woman().with(Condition.DIABETES)
        }) {
            RunnerLog log = RunnerLog.empty().with(profile);
            for (int daysAgo = 1; daysAgo <= 6; daysAgo++) {
                log.closedFoodDay(daysAgo, 40, 300, 6);
            }

            assertThat(cause(log.advice(), "PROTEIN").action())
                    .endsWith("Talk to your clinician before you change anything.");
        }
    }

    @Test
    void every_rule_has_its_own_cause_and_none_is_missing() {
        assertThat(Rules.all()).extracting(rule -> rule.code()).containsExactly(CauseCode.values());
    }

    private static String hash(AthleteFacts facts, LocalDate date) {
        return AdviceEngine.advise(facts, AdviceMoment.endOf(date)).inputsHash();
    }

    @Test
    void the_fingerprint_follows_the_hour_of_a_session_and_which_conditions_there_are() {
        AthleteFacts morning = RunnerLog.empty().run(1, 40, run -> run.hour(7)).facts();
        AthleteFacts evening = RunnerLog.empty().run(1, 40, run -> run.hour(8)).facts();
        AthleteFacts diabetes = RunnerLog.empty()
                .with(ProfileBuilder.woman().with(Condition.DIABETES))
                .facts();
        AthleteFacts coeliac = RunnerLog.empty()
                .with(ProfileBuilder.woman().with(Condition.COELIAC))
                .facts();

        assertThat(hash(evening, TODAY)).isNotEqualTo(hash(morning, TODAY));
        assertThat(hash(coeliac, TODAY)).isNotEqualTo(hash(diabetes, TODAY));
        // the same places in their vocabularies, so that only the sizes of the sets tell them apart
        AthleteFacts pressure = RunnerLog.empty()
                .with(ProfileBuilder.woman().with(Condition.HYPERTENSION).goal(Goal.GAIN))
                .facts();
        AthleteFacts cycle = RunnerLog.empty()
                .with(ProfileBuilder.woman().goal(Goal.LOSE).without(OptOut.CYCLE))
                .facts();
        assertThat(hash(cycle, TODAY)).isNotEqualTo(hash(pressure, TODAY));
    }

    @Test
    void every_contributor_stands_in_one_list_and_what_is_told_has_its_numbers() {
        RunnerLog log = RunnerLog.empty().with(ProfileBuilder.woman());
        for (int daysAgo = 1; daysAgo <= 60; daysAgo++) {
            log.easyRun(daysAgo, 40).night(daysAgo, 480.0, 50.0, null);
        }
        for (int daysAgo = 1; daysAgo <= 6; daysAgo++) {
            log.closedFoodDay(daysAgo, 50, 300, 18);
        }

        Advice advice = log.advice();

        assertThat(Stream.of(
                                advice.causes().stream().map(Advice.Cause::code),
                                advice.fine().stream().map(Advice.Fine::code),
                                advice.notEnoughData().stream().map(Advice.NotEnoughData::code))
                        .flatMap(codes -> codes))
                .containsExactlyInAnyOrder(
                        Stream.of(CauseCode.values()).map(CauseCode::name).toArray(String[]::new));
        assertThat(cause(advice, "PROTEIN").facts())
                .extracting(Advice.Fact::name)
                .containsExactly("proteinPerKgMean", "proteinMean", "completeFoodDays");
        assertThat(advice.recovery().formBand()).isEqualTo("neutral");
        assertThat(RunnerLog.empty().advice().recovery().formBand()).isNull();
    }
}
