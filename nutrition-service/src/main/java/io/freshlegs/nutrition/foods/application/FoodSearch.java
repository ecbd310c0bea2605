package io.freshlegs.nutrition.foods.application;

import java.util.List;

/** Finds foods by words as people type them. Blocks. */
public interface FoodSearch {

    /**
     * The numbers of the foods that fit, the best first: every word of the query begins a word of the food's name,
     * a mistyped word counts as the words most like it. When no food has all of them, those that have some.
     *
     * @param limit most of them
     */
    List<String> search(String query, int limit);
}
