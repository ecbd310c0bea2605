package io.freshlegs.advice.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.ProfileBuilder;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.facts.domain.Condition;
import io.freshlegs.advice.facts.domain.Diet;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoodSectionsTest {

    @Test
    void protein_to_eat_now_follows_what_is_left_today() {
        // 84 g are asked for, a meal brings 20
        assertThat(protein(woman()))
                .as("nothing logged")
                .hasSize(3)
                .allSatisfy(food -> assertThat(food.proteinGrams()).isBetween(15.0, 25.0));
        assertThat(protein(woman().meal(0, 8, MealType.BREAKFAST, RunnerLog.food(900, 76.0, 60.0, 2.0))))
                .as("8 g are left")
                .hasSize(3)
                .allSatisfy(food -> assertThat(food.proteinGrams()).isLessThan(12.5));
        assertThat(protein(woman().meal(0, 8, MealType.BREAKFAST, RunnerLog.food(900, 84.0, 60.0, 2.0))))
                .as("enough")
                .isEmpty();
    }

    @Test
    void nobody_is_offered_protein_who_should_not_eat_more_or_is_too_young_or_unknown() {
        assertThat(protein(RunnerLog.empty().with(new ProfileBuilder()))).isEmpty();
        assertThat(protein(RunnerLog.empty().with(ProfileBuilder.woman().born(2010))))
                .isEmpty();
        assertThat(protein(RunnerLog.empty().with(ProfileBuilder.woman().with(Condition.KIDNEY_DISEASE))))
                .isEmpty();
        assertThat(protein(woman().checkIn(0, null, null, Symptom.DARK_URINE_SEVERE_MUSCLE_PAIN)))
                .as("an emergency leaves no other word")
                .isEmpty();
        assertThat(protein(woman().checkIn(0, null, null, Symptom.SKIN_CHANGE_LOWER_LEG)))
                .hasSize(3);
    }

    @Test
    void a_vegan_is_offered_plants_alone() {
        Advice advice =
                RunnerLog.empty().with(ProfileBuilder.woman().diet(Diet.VEGAN)).advice();

        assertThat(advice.protein().suggestions())
                .extracting(Advice.ProteinSuggestion::name)
                .as("portions close to 25 g")
                .containsExactlyInAnyOrder("White beans, boiled", "Tofu, firm", "Pumpkin seeds");
        assertThat(advice.iron().suggestions())
                .extracting(Advice.IronSuggestion::name)
                .containsExactly("White beans, boiled", "Spinach, boiled", "Tofu, firm");
        assertThat(advice.iron().suggestions().get(0).ironMg()).isEqualTo(9.25);
    }

    @Test
    void foods_with_iron_are_offered_where_iron_is_low_or_at_risk() {
        assertThat(iron(eating(ProfileBuilder.man(), 5)))
                .as("below the requirement")
                .isNotEmpty();
        assertThat(iron(eating(ProfileBuilder.man(), 7)))
                .as("below the reference")
                .isNotEmpty();
        assertThat(iron(eating(ProfileBuilder.man(), 9))).isEmpty();
        assertThat(iron(RunnerLog.empty().with(ProfileBuilder.woman())))
                .as("two points")
                .isNotEmpty();
        assertThat(iron(RunnerLog.empty().with(ProfileBuilder.man()))).isEmpty();
        assertThat(iron(RunnerLog.empty().with(ProfileBuilder.woman().with(Condition.HAEMOCHROMATOSIS))))
                .isEmpty();
    }

    @Test
    void iron_timing_follows_the_last_run_of_the_day() {
        assertThat(timing(woman().easyRun(1, 60))).startsWith("Iron is taken up best in the morning");
        assertThat(timing(woman().easyRun(0, 60)))
                .isEqualTo(
                        "Your run ended at 08:00: the half hour after it is a good time for iron; from 11:00 to 14:00"
                                + " less is taken up.");
        assertThat(timing(woman().easyRun(0, 60).run(0, 60, run -> run.hour(17))))
                .isEqualTo(
                        "Your run ended at 18:00: from 21:00 to 00:00 less iron is taken up; rely on another meal for"
                                + " it.");
        assertThat(timing(woman().strength(0))).startsWith("Iron is taken up best in the morning");
        assertThat(timing(woman().run(0, 60, run -> run.hour(11))))
                .as("noon is no morning")
                .contains("rely on another meal");
    }

    @Test
    void targets_of_the_day_are_grams_of_this_body_mass() {
        Advice advice = woman().easyRun(0, 80)
                .meal(0, 12, MealType.LUNCH, RunnerLog.food(600, 30.0, 90.0, 5.0))
                .advice();

        assertThat(advice.carbohydrate().gramsPerKgTargetLow()).isEqualTo(6);
        assertThat(advice.carbohydrate().gramsPerKgTargetHigh()).isEqualTo(10);
        assertThat(advice.carbohydrate().targetLowGrams()).isEqualTo(360);
        assertThat(advice.carbohydrate().targetHighGrams()).isEqualTo(600);
        assertThat(advice.carbohydrate().eatenTodayGrams()).isEqualTo(90);
        assertThat(advice.protein().targetHighGrams()).isEqualTo(1.7 * 60);
        assertThat(advice.protein().eatenTodayGrams()).isEqualTo(30);
        assertThat(advice.iron().todayMg()).isEqualTo(5);
        assertThat(advice.iron().averageRequirementMg()).isEqualTo(8.1);
        assertThat(advice.iron().upperLimitMg()).isEqualTo(45);
        assertThat(advice.iron().riskPoints()).isEqualTo(2);
        assertThat(RunnerLog.empty().advice().iron().riskPoints()).isNull();
    }

    private static RunnerLog woman() {
        return RunnerLog.empty().with(ProfileBuilder.woman());
    }

    private static RunnerLog eating(ProfileBuilder profile, double iron) {
        RunnerLog log = RunnerLog.empty().with(profile);
        for (int daysAgo = 1; daysAgo <= 7; daysAgo++) {
            log.closedFoodDay(daysAgo, 100, 300, iron);
        }
        return log;
    }

    private static List<Advice.ProteinSuggestion> protein(RunnerLog log) {
        return log.advice().protein().suggestions();
    }

    private static List<Advice.IronSuggestion> iron(RunnerLog log) {
        return log.advice().iron().suggestions();
    }

    private static String timing(RunnerLog log) {
        return String.valueOf(log.advice().iron().timing());
    }
}
