package io.freshlegs.advice.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NutrientsTest {

    @Test
    void what_is_known_is_summed_and_nothing_known_is_unknown() {
        Nutrients totals = Nutrients.totalOf(List.of(item(100.0, 10.0), item(200.0, null), item(300.0, 5.5)));

        assertThat(totals.energyKcal()).isEqualTo(600);
        assertThat(totals.proteinGrams()).isEqualTo(15.5);
        assertThat(Nutrients.totalOf(List.of(item(100.0, null))).proteinGrams()).isNull();
        assertThat(Nutrients.totalOf(List.of()).energyKcal()).isNull();
        assertThat(Nutrients.totalOf(List.of(item(0.1, 0.1), item(0.2, 0.2))).proteinGrams())
                .as("without traces far behind the point")
                .isEqualTo(0.3);
    }

    @Test
    void coverage_is_the_share_of_the_energy_whose_amount_is_known() {
        assertThat(coverage(item(100.0, 10.0), item(300.0, null))).isEqualTo(0.25);
        assertThat(coverage(item(100.0, 10.0), item(300.0, 1.0))).isEqualTo(1);
        assertThat(coverage(item(100.0, null))).isZero();
        assertThat(Nutrients.coverageOf(List.of()).proteinGrams()).isNull();
    }

    @Test
    void an_unknown_energy_weighs_as_much_as_the_others_do_on_average() {
        assertThat(coverage(item(100.0, 10.0), item(300.0, 1.0), item(null, null)))
                .as("400 of 600")
                .isEqualTo(0.666667);
        assertThat(coverage(item(null, 10.0), item(null, null)))
                .as("by count where no energy is known")
                .isEqualTo(0.5);
        assertThat(coverage(item(0.0, 10.0), item(0.0, null), item(0.0, null), item(0.0, null)))
                .as("by count where there is none")
                .isEqualTo(0.25);
    }

    private static @Nullable Double coverage(MealItem... items) {
        return Nutrients.coverageOf(List.of(items)).proteinGrams();
    }

    private static MealItem item(@Nullable Double kcal, @Nullable Double protein) {
        return new MealItem(
                null, "food", 100.0, kcal, protein, null, null, null, null, null, null, null, false, Drink.NONE);
    }
}
