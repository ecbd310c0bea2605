package io.freshlegs.advice.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.freshlegs.advice.RunnerLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AthleteFactsTest {
    private static final LocalDate DAY = RunnerLog.TODAY;

    @Test
    void earlier_food_becomes_sums_with_the_athletes_word_and_later_food_stays_single() {
        AthleteFacts facts = RunnerLog.empty()
                .closedFoodDay(1, 80, 300, 12)
                .closedFoodDay(4, 90, 300, 12)
                .closedDayWithoutMeals(5)
                .meal(6, 12, MealType.LUNCH, RunnerLog.food(700, 30.0, 80.0, 4.0))
                .facts();

        AthleteFacts summed = facts.withFoodSummedBefore(DAY.minusDays(3));

        assertThat(summed.meals()).extracting(MealFact::localDate).containsExactly(DAY.minusDays(1));
        assertThat(summed.foodDays()).extracting(FoodDayFact::date).containsExactly(DAY.minusDays(1));
        assertThat(summed.foodSums())
                .extracting(FoodSum::date, FoodSum::meals, FoodSum::closed)
                .containsExactly(
                        tuple(DAY.minusDays(6), 1, false),
                        tuple(DAY.minusDays(5), 0, true),
                        tuple(DAY.minusDays(4), 1, true));
        assertThat(summed.withFoodSummedBefore(DAY.minusDays(3)))
                .as("sums that are there stay")
                .isEqualTo(summed);
    }

    @Test
    void the_word_that_a_day_is_not_complete_closes_nothing() {
        AthleteFacts facts = new AthleteFacts(
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new FoodDayFact(DAY.minusDays(4), 1, false)),
                List.of(),
                List.of(),
                List.of());

        assertThat(facts.withFoodSummedBefore(DAY.minusDays(3)).foodSums()).isEmpty();
    }

    @Test
    void a_day_closed_by_either_sum_is_closed_and_without_energy_meals_share_by_count() {
        FoodSum closed = FoodSum.of(DAY, List.of(meal("a", 0.0, 1.0)), true);
        FoodSum open = FoodSum.of(DAY, List.of(meal("b", 0.0, 0.0), meal("c", 0.0, 0.5)), false);

        assertThat(closed.and(open).closed()).isTrue();
        assertThat(open.and(closed).closed()).isTrue();
        assertThat(open.and(open).closed()).isFalse();
        assertThat(closed.and(open).coverage().proteinGrams()).isCloseTo(0.5, within(1e-12));
        assertThat(open.and(closed).coverage().proteinGrams()).isCloseTo(0.5, within(1e-12));
        FoodSum half = FoodSum.of(DAY, List.of(meal("d", 300.0, 0.5)), false);
        FoodSum whole = FoodSum.of(DAY, List.of(meal("e", 100.0, 1.0)), false);
        assertThat(half.and(whole).coverage().proteinGrams())
                .as("three quarters of the energy are half known")
                .isEqualTo(0.625);
    }

    private static MealFact meal(String externalId, double kcal, double share) {
        return new MealFact(
                "diary",
                externalId,
                1,
                Instant.parse("2026-11-23T12:00:00Z"),
                null,
                null,
                DAY,
                MealType.LUNCH,
                List.of(),
                new Nutrients(kcal, 10.0, null, null, null, null, null, null, null),
                new Nutrients(1.0, share, null, null, null, null, null, null, null));
    }

    @Test
    void a_session_ends_when_its_source_says_so_unless_that_is_before_its_start() {
        Instant start = Instant.parse("2026-11-23T07:00:00Z");

        assertThat(ending(start, null).finishedAt()).isEqualTo(start.plusSeconds(3600));
        assertThat(ending(start, start.plusSeconds(4000)).finishedAt()).isEqualTo(start.plusSeconds(4000));
        assertThat(ending(start, start.minusSeconds(1)).finishedAt()).isEqualTo(start.plusSeconds(3600));
    }

    private static WorkoutFact ending(Instant start, @Nullable Instant end) {
        return new WorkoutFact(
                "garmin",
                "w",
                1,
                Sport.RUNNING,
                null,
                start,
                end,
                null,
                "UTC",
                DAY,
                3600,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void every_constant_is_found_by_its_code_and_an_unknown_code_by_none() {
        for (Condition one : Condition.values()) {
            assertThat(Condition.of(one.code())).isEqualTo(one);
        }
        for (Diet one : Diet.values()) {
            assertThat(Diet.of(one.code())).isEqualTo(one);
        }
        for (Drink one : Drink.values()) {
            assertThat(Drink.of(one.code())).isEqualTo(one);
        }
        for (Goal one : Goal.values()) {
            assertThat(Goal.of(one.code())).isEqualTo(one);
        }
        for (Level one : Level.values()) {
            assertThat(Level.of(one.code())).isEqualTo(one);
        }
        for (MealType one : MealType.values()) {
            assertThat(MealType.of(one.code())).isEqualTo(one);
        }
        for (OptOut one : OptOut.values()) {
            assertThat(OptOut.of(one.code())).isEqualTo(one);
        }
        for (Sex one : Sex.values()) {
            assertThat(Sex.of(one.code())).isEqualTo(one);
        }
        for (Sport one : Sport.values()) {
            assertThat(Sport.of(one.code())).isEqualTo(one);
        }
        for (WorkoutType one : WorkoutType.values()) {
            assertThat(WorkoutType.of(one.code())).isEqualTo(one);
        }
        assertThat(MealType.PRE_RUN.code()).isEqualTo("pre_run");
        assertThat(Diet.of("fruit")).isNull();
        assertThat(WorkoutType.of(null)).isNull();
        assertThat(Sport.of("curling")).isEqualTo(Sport.OTHER);
    }
}
