package io.freshlegs.advice.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoodSumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_nutrient_known_of_no_meal_is_unknown_and_one_known_of_some_is_their_sum() {
        FoodSum sum = FoodSum.of(DAY, List.of(meal(7, 400.0, 20.0, 1.0), meal(12, 600.0, null, null)), false);

        assertThat(sum.eaten().energyKcal()).isEqualTo(1000);
        assertThat(sum.eaten().proteinGrams()).isEqualTo(20);
        assertThat(sum.eaten().ironMg()).isNull();
        assertThat(sum.coverage().proteinGrams()).isEqualTo(0.4);
    }

    @Test
    void without_energy_the_share_is_by_count_of_meals() {
        FoodSum sum = FoodSum.of(DAY, List.of(meal(7, 0.0, 1.0, 1.0), meal(12, null, null, null)), false);

        assertThat(sum.coverage().proteinGrams()).isEqualTo(0.5);
    }

    @Test
    void a_day_without_meals_is_known_only_when_it_was_closed() {
        assertThat(FoodSum.of(DAY, List.of(), false).isEmpty()).isTrue();
        FoodSum closed = FoodSum.of(DAY, List.of(), true);
        assertThat(closed.isEmpty()).isFalse();
        assertThat(closed.eaten()).isEqualTo(Nutrients.UNKNOWN);
        assertThat(closed.coverage()).isEqualTo(Nutrients.UNKNOWN);
    }

    @Test
    void the_order_of_meals_does_not_show_in_the_last_digit() {
        long seed = Long.getLong("freshlegs.seed", 3L);
        Random random = new Random(seed);
        List<MealFact> meals = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            meals.add(meal(number % 24, random.nextDouble() * 900, random.nextDouble() * 40, random.nextDouble()));
        }
        FoodSum sum = FoodSum.of(DAY, meals, false);

        Collections.shuffle(meals, random);

        assertThat(FoodSum.of(DAY, meals, false)).as("seed %d", seed).isEqualTo(sum);
    }

    @Test
    void more_meals_of_a_summed_day_come_on_top() {
        List<MealFact> first = List.of(meal(7, 400.0, 20.0, 1.0));
        List<MealFact> more = List.of(meal(12, 600.0, 30.0, 0.5), meal(19, 500.0, null, null));
        List<MealFact> all = new ArrayList<>(first);
        all.addAll(more);

        FoodSum together = FoodSum.of(DAY, first, false).and(FoodSum.of(DAY, more, true));

        FoodSum expected = FoodSum.of(DAY, all, true);
        assertThat(together.meals()).isEqualTo(3);
        assertThat(together.closed()).isTrue();
        assertThat(together.eaten()).isEqualTo(expected.eaten());
        assertThat(together.coverage().proteinGrams())
                .isCloseTo(expected.coverage().proteinGrams(), within(1e-12));
    }

    @Test
    void a_sum_and_nothing_is_the_sum() {
        FoodSum sum = FoodSum.of(DAY, List.of(meal(7, 400.0, 20.0, 1.0)), false);

        assertThat(sum.and(FoodSum.of(DAY, List.of(), false))).isEqualTo(sum);
        assertThat(FoodSum.of(DAY, List.of(), true).and(sum).eaten()).isEqualTo(sum.eaten());
    }

    private static MealFact meal(int hour, @Nullable Double kcal, @Nullable Double protein, @Nullable Double share) {
        return new MealFact(
                "diary",
                "m-" + hour + kcal,
                1,
                Instant.parse("2026-11-22T00:00:00Z").plusSeconds(hour * 3600L),
                null,
                null,
                DAY,
                MealType.LUNCH,
                List.of(),
                new Nutrients(kcal, protein, null, null, null, null, null, null, null),
                new Nutrients(kcal == null ? null : 1.0, share, null, null, null, null, null, null, null));
    }
}
