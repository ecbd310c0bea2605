package io.freshlegs.advice.facts.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** The order of eating; meals of one instant have an order too. */
    public static final Comparator<MealFact> BY_TIME = Comparator.comparing(MealFact::eatenAt)
            .thenComparing(MealFact::source)
            .thenComparing(MealFact::externalId);

    public MealFact {
        items = List.copyOf(items);
    }
}
