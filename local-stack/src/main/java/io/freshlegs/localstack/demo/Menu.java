package io.freshlegs.localstack.demo;

import static io.freshlegs.localstack.demo.Food.*;

import java.util.List;

/** Her dishes: those of an ordinary week, and the quick ones of a busy week, which hold little protein. */
final class Menu {
    static final List<Dish> BREAKFASTS = List.of(
            Dish.of(OATS, 60, MILK, 200, BLUEBERRIES, 80, COFFEE, 200),
            Dish.of(MUESLI, 65, SKYR, 120, BANANA, 110, COFFEE, 200),
            Dish.of(RYE_BREAD, 100, GOUDA, 30, BUTTER, 8, APPLE, 150, BLACK_TEA, 250),
            Dish.of(ROLL, 65, EGG, 60, RYE_BREAD, 50, HAM, 25, ORANGE, 150, COFFEE, 200),
            Dish.of(OATS, 55, SKYR, 110, APPLE, 130, ALMONDS, 15, BLACK_TEA, 250));

    static final List<Dish> LUNCHES = List.of(
            Dish.of(LENTILS, 180, VEGETABLES, 150, RYE_BREAD, 60, YOGURT, 120),
            Dish.of(CHICKEN, 65, RICE, 200, VEGETABLES, 180, OLIVE_OIL, 8),
            Dish.of(COUSCOUS, 200, CHICKPEAS, 100, FETA, 45, PEPPERS, 90, OLIVE_OIL, 8),
            Dish.of(RYE_BREAD, 110, TUNA, 55, SALAD, 80, EGG, 55),
            Dish.of(POTATOES, 260, QUARK, 120, SALAD, 80, OLIVE_OIL, 8),
            Dish.of(PASTA, 240, TOMATO_SAUCE, 150, PARMESAN, 15, SALAD, 70));

    static final List<Dish> DINNERS = List.of(
            Dish.of(SALMON, 90, POTATOES, 250, SPINACH, 150, OLIVE_OIL, 6),
            Dish.of(PASTA, 270, BEEF, 60, TOMATO_SAUCE, 160, PARMESAN, 15),
            Dish.of(TOFU, 110, RICE, 220, VEGETABLES, 200, OLIVE_OIL, 10),
            Dish.of(WHITE_BEANS, 150, PEPPERS, 100, FETA, 45, RYE_BREAD, 70, OLIVE_OIL, 8),
            Dish.of(RYE_BREAD, 130, GOUDA, 35, HUMMUS, 50, SALAD, 100, BLACK_TEA, 250),
            Dish.of(CHICKEN, 70, COUSCOUS, 220, VEGETABLES, 200, YOGURT, 80, OLIVE_OIL, 8),
            Dish.of(PIZZA, 320, SALAD, 90));

    static final List<Dish> SNACKS = List.of(
            Dish.of(APPLE, 150, ALMONDS, 25),
            Dish.of(YOGURT, 150, BANANA, 110),
            Dish.of(CAKE, 110, COFFEE, 200),
            Dish.of(CHOCOLATE, 30, ORANGE, 150),
            Dish.of(CEREAL_BAR, 40, APPLE, 140));

    static final List<Dish> QUICK_BREAKFASTS = List.of(
            Dish.of(ROLL, 120, BUTTER, 12, JAM, 40, COFFEE, 200),
            Dish.of(MUESLI, 70, MILK, 180, COFFEE, 200),
            Dish.of(RYE_BREAD, 100, BUTTER, 12, JAM, 35, BLACK_TEA, 250));

    static final List<Dish> QUICK_LUNCHES = List.of(
            Dish.of(VEGETABLE_SOUP, 400, ROLL, 80, APPLE, 150),
            Dish.of(PASTA, 300, TOMATO_SAUCE, 180, OLIVE_OIL, 8),
            Dish.of(RICE, 250, VEGETABLES, 250, OLIVE_OIL, 12));

    static final List<Dish> QUICK_DINNERS = List.of(
            Dish.of(PIZZA, 330),
            Dish.of(POTATOES, 320, VEGETABLES, 220, BUTTER, 15, YOGURT, 100),
            Dish.of(RYE_BREAD, 140, HUMMUS, 50, GOUDA, 20, BLACK_TEA, 250),
            Dish.of(PASTA, 320, TOMATO_SAUCE, 200, PARMESAN, 8));

    static final List<Dish> QUICK_SNACKS = List.of(
            Dish.of(CAKE, 120, COFFEE, 200), Dish.of(CHOCOLATE, 40, APPLE, 150), Dish.of(CEREAL_BAR, 50, BANANA, 110));

    static final Dish BEFORE_A_LONG_RUN = Dish.of(BANANA, 120, ROLL, 60, JAM, 20);
    static final Dish DURING_A_LONG_RUN = Dish.of(SPORTS_DRINK, 750);
    static final Dish AFTER_A_RUN = Dish.of(QUARK, 140, BANANA, 120, BLUEBERRIES, 60);
    static final Dish AFTER_A_RUN_IN_A_HURRY = Dish.of(ORANGE_JUICE, 300, CEREAL_BAR, 50);

    private Menu() {}
}
