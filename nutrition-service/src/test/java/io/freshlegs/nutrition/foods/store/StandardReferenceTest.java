package io.freshlegs.nutrition.foods.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.nutrition.foods.domain.Drink;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.foods.domain.Measure;
import io.freshlegs.nutrition.foods.domain.ReadableNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table in the jar against the values and counts that its source is known to have. */
class StandardReferenceTest {

    private static final Map<String, Food> FOODS = foods();

    private static Map<String, Food> foods() {
        ReadableNames names = StandardReference.names();
        return StandardReference.foods().stream()
                .map(source -> source.food(names))
                .collect(toMap(Food::foodId, food -> food));
    }

    private static Food food(String number) {
        Food food = FOODS.get(number);
        assertThat(food).as(number).isNotNull();
        return food;
    }

    @Test
    void all_foods_are_there_with_the_checked_iron_and_vitamin_c() {
        assertThat(FOODS).hasSize(8_790);
        checked("16070", 3.33, 1.5);
        checked("16050", 3.70, 0);
        checked("13326", 6.54, 1.9);
        checked("05028", 11.63, 27.9);
        checked("15165", 6.72, 13.6);
        checked("11458", 3.57, 9.8);
        checked("09206", 0.20, 50.0);
        checked("16126", 1.61, 0.2);
        checked("14209", 0.01, 0);
    }

    private static void checked(String number, double ironMg, double vitaminCMg) {
        assertThat(food(number).per100g().ironMg()).as(number).isEqualTo(ironMg);
        assertThat(food(number).per100g().vitaminCMg()).as(number).isEqualTo(vitaminCMg);
    }

    @Test
    void a_blank_of_the_source_is_unknown_and_a_zero_stays_zero() {
        assertThat(FOODS.values().stream().filter(food -> food.per100g().ironMg() == null))
                .hasSize(144);
        assertThat(FOODS.values().stream().filter(food -> food.per100g().calciumMg() == null))
                .hasSize(348);
        assertThat(food("16050").per100g().vitaminCMg()).isZero();
    }

    @Test
    void a_slip_of_vitamin_c_is_unknown_and_what_is_rich_in_it_keeps_it() {
        assertThat(food("03022").per100g().vitaminCMg()).isNull();
        assertThat(food("09001").per100g().vitaminCMg()).isEqualTo(1677.6);
        assertThat(food("14409").per100g().vitaminCMg()).isEqualTo(2400);
        assertThat(food("02012").per100g().vitaminCMg()).isEqualTo(566.7);
    }

    @Test
    void flesh_follows_the_group_and_is_unknown_in_groups_that_hold_both() {
        assertThat(food("13326").flesh()).isTrue();
        assertThat(food("15165").flesh()).isTrue();
        assertThat(food("23424").flesh()).isTrue();
        assertThat(food("16070").flesh()).isFalse();
        assertThat(food("42128").flesh()).isNull();
        assertThat(food("43131").flesh()).isNull();
    }

    @Test
    void coffee_tea_cocoa_and_milk_are_drinks_and_coffee_creamer_and_cocoa_butter_are_not() {
        assertThat(food("14209").drink()).isEqualTo(Drink.COFFEE);
        assertThat(food("14355").drink()).isEqualTo(Drink.TEA);
        assertThat(food("14545").drink()).isEqualTo(Drink.TEA);
        assertThat(food("19165").drink()).isEqualTo(Drink.COCOA);
        assertThat(food("01105").drink()).isEqualTo(Drink.COCOA);
        assertThat(food("01079").drink()).isEqualTo(Drink.MILK);
        for (String none : List.of("01050", "04501", "14236", "14414", "19268", "28199", "09206", "16139", "01107")) {
            assertThat(food(none).drink()).as(none).isEqualTo(Drink.NONE);
        }
    }

    @Test
    void names_are_readable_and_fit_into_an_event() {
        assertThat(food("16070").name()).isEqualTo("Lentils, mature seeds, cooked, boiled, without salt");
        assertThat(food("09207").name()).isEqualTo("Orange juice, canned, unsweetened");
        assertThat(food("13326").name()).isEqualTo("Beef, variety meats and by-products, liver, cooked, braised");
        assertThat(food("01079").name())
                .isEqualTo("Milk, reduced fat, fluid, 2% milkfat, with added vitamin A and vitamin D");
        assertThat(food("08121").name())
                .isEqualTo("Cereals, oats, regular and quick, unenriched, cooked with water, without salt");
        assertThat(FOODS.values()).allSatisfy(food -> assertThat(food.name()).hasSizeBetween(3, 160));
    }

    @Test
    void common_abbreviations_are_gone() {
        Pattern left = Pattern.compile("(?i)\\b(ckd|wo/|bld|rstd|brsd|cnd|frz|juc|unswtnd|bnless|chs|h2o|vit)\\b");
        assertThat(FOODS.values().stream().map(Food::name).filter(left.asPredicate()))
                .isEmpty();
    }

    @Test
    void a_household_measure_is_readable_and_absent_where_the_source_has_none() {
        assertThat(food("16070").measures()).containsExactly(new Measure("1 cup", 198));
        assertThat(food("01090").measures()).containsExactly(new Measure("0.25 cup", 32));
        assertThat(food("11249").measures()).isEmpty();
    }

    @Test
    void every_everyday_food_is_in_the_table() {
        Set<String> everyday = StandardReference.everyday().keySet();
        assertThat(everyday).hasSize(108);
        assertThat(FOODS.keySet()).containsAll(everyday);
    }
}
