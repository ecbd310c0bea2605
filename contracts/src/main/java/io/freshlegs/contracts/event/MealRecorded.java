package io.freshlegs.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of a meal at {@code revision}.
 *
 * @param localDate the athlete's local day the meal was eaten on
 * @param receivedAt instant this revision was accepted
 * @param zoneOffset for example {@code +01:00}; decides {@code localDate} before {@code timeZone} does
 * @param quality what is known to be doubtful, for example {@code zone_assumed}; empty when nothing is
 * @param totals sum of the known values by nutrient name ({@code proteinGrams}, {@code ironMg}, ...); a nutrient no item
 *     states is absent
 * @param coverage share 0 to 1 of the items' energy whose value is known, by nutrient name
 */
public record MealRecorded(
        String athleteId,
        UUID id,
        String source,
        String externalId,
        long revision,
        String status,
        LocalDate localDate,
        Instant receivedAt,
        @Nullable Long sourceVersion,
        Instant eatenAt,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        String mealType,
        List<Item> items,
        List<String> quality,
        Map<String, Double> totals,
        Map<String, Double> coverage) {

    /** Copies the collections; maps are in order of the name, so that equal meals are equal bytes. */
    public MealRecorded {
        items = List.copyOf(items);
        quality = quality == null ? List.of() : List.copyOf(quality);
        totals = Collections.unmodifiableMap(new TreeMap<>(totals));
        coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
    }

    /**
     * One food or drink of a meal, with the nutrients of the eaten amount.
     *
     * @param foodId number in the food table; null for an item with nutrients of its own
     * @param grams mass eaten; null when only the nutrients were stated
     * @param flesh whether it is meat, fish or poultry; null when unknown
     * @param drink coffee, tea, cocoa, milk or none; null when unknown
     */
    public record Item(
            @Nullable String foodId,
            @Nullable String name,
            @Nullable Double grams,
            @Nullable Double energyKcal,
            @Nullable Double proteinGrams,
            @Nullable Double carbohydrateGrams,
            @Nullable Double fatGrams,
            @Nullable Double fiberGrams,
            @Nullable Double ironMg,
            @Nullable Double vitaminCMg,
            @Nullable Double calciumMg,
            @Nullable Double sodiumMg,
            @Nullable Boolean flesh,
            @Nullable String drink) {}
}
