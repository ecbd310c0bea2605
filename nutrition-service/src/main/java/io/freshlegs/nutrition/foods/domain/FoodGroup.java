package io.freshlegs.nutrition.foods.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first two digits of a food's number say about it.
 *
 * <p>Groups of mixed dishes hold meat beside meatless food: whether one of theirs is flesh is unknown, and nobody may
 * take a share of its iron as haem iron.
 */
final class FoodGroup {

    /** Poultry, sausages, pork, beef (two), fish, lamb and game, frog legs, mackerel, turtle. */
    private static final Set<String> FLESH = Set.of("05", "07", "10", "13", "15", "17", "23", "80", "83", "93");

    /** Baby foods, soups (two), fast foods, entrees, side dishes, native foods, restaurants, later numbers. */
    private static final Set<String> MIXED = Set.of("03", "06", "21", "22", "27", "32", "35", "36", "42", "43", "90");

    /** Groups that a plain word seldom means: baby food, formulas, dishes of restaurants and chains. */
    private static final Set<String> ODD = Set.of("03", "21", "22", "33", "35", "36");

    /** Groups whose foods are made of what a plain word means: soups, snacks, sweets, baked goods, sausages. */
    private static final Set<String> MADE = Set.of("06", "07", "18", "19", "25", "27", "28", "32", "42", "43");

    private FoodGroup() {}

    static @Nullable Boolean flesh(String foodId) {
        String group = foodId.substring(0, 2);
        if (MIXED.contains(group)) {
            return null;
        }
        return FLESH.contains(group);
    }

    static boolean isOdd(String foodId) {
        return ODD.contains(foodId.substring(0, 2));
    }

    static boolean isMade(String foodId) {
        return MADE.contains(foodId.substring(0, 2));
    }
}
