package io.freshlegs.nutrition.meals.domain;

import io.freshlegs.kit.domain.Violations;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was eaten at one occasion.
 *
 * <p>The component names and their order are those of the JSON that is stored and announced.
 *
 * @param items 1 to 50
 * @param quality what is known to be doubtful; empty when nothing is
 * @param totals see {@link Composition}
 * @param coverage see {@link Composition}
 */
public record Meal(
        Instant eatenAt,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        MealType mealType,
        List<MealItem> items,
        List<String> quality,
        SortedMap<String, Double> totals,
        SortedMap<String, Double> coverage) {

    /** Items of one meal at most. */
    public static final int MOST_ITEMS = 50;

    public static Meal of(
            Instant eatenAt,
            @Nullable String zoneOffset,
            @Nullable String timeZone,
            MealType mealType,
            List<MealItem> items,
            boolean zoneAssumed) {
        Composition composition = Composition.of(items);
        return new Meal(
                eatenAt,
                zoneOffset,
                timeZone,
                mealType,
                List.copyOf(items),
                zoneAssumed ? List.of("zone_assumed") : List.of(),
                composition.totals(),
                composition.coverage());
    }

    /** Adds what is wrong with a list of items, each by its place; a null is no item. */
    public static void checkItems(List<@Nullable MealItem> items, Violations violations) {
        violations.size("items", items, 1, MOST_ITEMS);
        for (int i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
            MealItem item = items.get(i);
            if (item == null) {
                violations.add("items[" + i + "]", "must be a JSON object");
            } else {
                Violations ofItem = new Violations("items[" + i + "].");
                item.check(ofItem);
                violations.addAll(ofItem);
            }
        }
    }
}
