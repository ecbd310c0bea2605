package io.freshlegs.nutrition.foods.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One food of the table.
 *
 * @param foodId its number in the table, five digits
 * @param flesh whether it is meat, fish or poultry; null where its group holds both kinds
 * @param per100g the nutrients of 100 g of the edible portion
 * @param measures household measures; empty when the source has none
 */
public record Food(
        String foodId,
        String name,
        String group,
        @Nullable Boolean flesh,
        Drink drink,
        Nutrients per100g,
        List<Measure> measures) {

    public Food {
        measures = List.copyOf(measures);
    }

    /** The nutrients of so many grams of it. */
    public Nutrients of(double grams) {
        return per100g.times(grams / 100);
    }
}
