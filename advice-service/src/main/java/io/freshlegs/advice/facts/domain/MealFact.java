package io.freshlegs.advice.facts.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meal of one source.
 *
 * @param totals what is known of the items, summed
 * @param coverage the share of the items' energy whose amount is known, by nutrient
 */
public record MealFact(
        String source,
        String externalId,
        long revision,
        Instant eatenAt,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        LocalDate localDate,
        @Nullable MealType mealType,
        List<MealItem> items,
        Nutrients totals,
        Nutrients coverage) {

    public MealFact {
        items = List.copyOf(items);
    }
}
