package io.freshlegs.nutrition.meals.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositionTest {

    @Test
    void a_total_counts_what_is_known_and_coverage_says_how_much_that_is() {
        Composition meal = Composition.of(List.of(item(600.0, 30.0, 6.0), item(200.0, 10.0, null)));

        assertThat(meal.totals())
                .containsEntry("energyKcal", 800.0)
                .containsEntry("proteinGrams", 40.0)
                .containsEntry("ironMg", 6.0);
        assertThat(meal.coverage())
                .containsEntry("energyKcal", 1.0)
                .containsEntry("proteinGrams", 1.0)
                .containsEntry("ironMg", 0.75);
    }

    @Test
    void a_nutrient_that_no_item_states_has_no_total_and_coverage_0() {
        Composition meal = Composition.of(List.of(item(600.0, 30.0, null)));

        assertThat(meal.totals()).doesNotContainKeys("ironMg", "fatGrams");
        assertThat(meal.coverage()).containsEntry("ironMg", 0.0).containsEntry("fatGrams", 0.0);
    }

    @Test
    void a_measured_zero_is_known() {
        Composition meal = Composition.of(List.of(item(100.0, 0.0, 0.0)));

        assertThat(meal.totals()).containsEntry("proteinGrams", 0.0).containsEntry("ironMg", 0.0);
        assertThat(meal.coverage()).containsEntry("proteinGrams", 1.0).containsEntry("ironMg", 1.0);
    }

    @Test
    void coverage_names_every_nutrient() {
        assertThat(Composition.of(List.of(item(null, null, null))).coverage()).hasSize(Nutrient.values().length);
    }

    @Test
    void an_item_of_unknown_energy_weighs_as_much_as_the_others_do_on_average() {
        Composition meal =
                Composition.of(List.of(item(300.0, 10.0, 3.0), item(500.0, 20.0, null), item(null, 5.0, 1.0)));

        // weights 300, 500 and 400
        assertThat(meal.totals()).containsEntry("energyKcal", 800.0).containsEntry("proteinGrams", 35.0);
        assertThat(meal.coverage())
                .containsEntry("energyKcal", 0.666667)
                .containsEntry("ironMg", 0.583333)
                .containsEntry("proteinGrams", 1.0);
    }

    @Test
    void where_the_energy_of_all_is_0_or_unknown_items_are_counted() {
        assertThat(Composition.of(List.of(item(0.0, 1.0, 2.0), item(0.0, 1.0, null)))
                        .coverage())
                .containsEntry("ironMg", 0.5)
                .containsEntry("energyKcal", 1.0);
        assertThat(Composition.of(List.of(item(null, null, 2.0), item(null, 1.0, null), item(null, null, null)))
                        .coverage())
                .containsEntry("ironMg", 0.333333)
                .containsEntry("energyKcal", 0.0);
    }

    @Test
    void an_item_without_energy_beside_one_with_does_not_count() {
        Composition meal = Composition.of(List.of(item(0.0, null, null), item(250.0, 8.0, 2.0)));
        assertThat(meal.coverage()).containsEntry("ironMg", 1.0).containsEntry("proteinGrams", 1.0);
    }

    @Test
    void sums_of_decimal_fractions_do_not_tell_equal_meals_apart() {
        Composition one = Composition.of(List.of(item(0.1, 0.1, 0.1), item(0.2, 0.2, 0.2)));
        Composition other = Composition.of(List.of(item(0.2, 0.2, 0.2), item(0.1, 0.1, 0.1)));

        assertThat(one).isEqualTo(other);
        assertThat(one.totals()).containsEntry("ironMg", 0.3);
    }

    private static MealItem item(@Nullable Double energyKcal, @Nullable Double proteinGrams, @Nullable Double ironMg) {
        return new MealItem(
                null, "food", null, energyKcal, proteinGrams, null, null, null, ironMg, null, null, null, null, null);
    }
}
