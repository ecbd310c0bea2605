package io.freshlegs.advice.whatif.http;

import io.freshlegs.advice.facts.domain.Drink;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.MealItem;
import io.freshlegs.advice.facts.domain.MealType;
import io.freshlegs.advice.facts.domain.Nutrients;
import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.json.Enums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supposed meal, as nutrition-service takes a recorded one, but for foods: their nutrients have to be sent. */
@Schema(
        name = "SupposedMeal",
        description = "A meal as nutrition-service takes it, with the nutrients of each item; this service has no food"
                + " table. With the source and externalId of a recorded one it takes its place. Absent and null mean"
                + " unknown; 0 means a measured zero.")
record SupposedMeal(
        @Schema(description = "[a-z0-9._-]{1,40}; what-if when absent", examples = "app") @Nullable
        String source,

        @Schema(description = "1 to 128 characters; its place in the list when absent", maxLength = 128) @Nullable
        String externalId,

        @Schema(format = "date-time", required = true, examples = "2026-11-23T12:30:00+01:00") @Nullable
        String eatenAt,

        @Schema(description = "Decides the local day before timeZone does", examples = "+01:00") @Nullable
        String zoneOffset,

        @Schema(description = "IANA time zone", examples = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(
                required = true,
                enumeration = {
                    "breakfast",
                    "lunch",
                    "dinner",
                    "snack",
                    "pre_run",
                    "during_run",
                    "post_run",
                    "supplement"
                })
        @Nullable
        String mealType,

        @Schema(description = "1 to 50", required = true, minItems = 1, maxItems = 50) @Nullable
        List<@Nullable Item> items) {

    private static final int MOST_ITEMS = 50;

    /** One food or drink. */
    @Schema(
            name = "SupposedMealItem",
            description =
                    "A name or the foodId of nutrition-service, and the nutrients of the amount eaten. An item with a"
                            + " foodId needs its grams and at least one nutrient, as GET /v1/foods/{foodId} tells them.")
    record Item(
            @Schema(examples = "16070") @Nullable String foodId,

            @Schema(description = "Needed without a foodId", maxLength = 120, examples = "Lentil soup") @Nullable
            String name,

            @Schema(description = "Mass eaten", exclusiveMinimum = true, minimum = "0", maximum = "5000") @Nullable
            Double grams,

            @Schema(minimum = "0", maximum = "10000") @Nullable
            Double energyKcal,

            @Schema(minimum = "0", maximum = "1000") @Nullable
            Double proteinGrams,

            @Schema(minimum = "0", maximum = "2000") @Nullable
            Double carbohydrateGrams,

            @Schema(minimum = "0", maximum = "1000") @Nullable
            Double fatGrams,

            @Schema(minimum = "0", maximum = "500") @Nullable
            Double fiberGrams,

            @Schema(minimum = "0", maximum = "1000") @Nullable
            Double ironMg,

            @Schema(minimum = "0", maximum = "20000") @Nullable
            Double vitaminCMg,

            @Schema(minimum = "0", maximum = "20000") @Nullable
            Double calciumMg,

            @Schema(minimum = "0", maximum = "100000") @Nullable
            Double sodiumMg,

            @Schema(description = "Meat, fish or poultry") @Nullable
            Boolean flesh,

            @Schema(enumeration = {"coffee", "tea", "cocoa", "milk", "none"}) @Nullable
            String drink) {

        MealItem toItem(Violations violations) {
            Drink liquid = Enums.read("drink", drink, Drink.class, violations);
            if (foodId == null) {
                violations.required("name", name);
            } else {
                violations.required("grams", grams);
                if (statesNothing()) {
                    violations.add(
                            "foodId", "needs the nutrients of the amount beside it; there is no food table here");
                }
            }
            violations.text("foodId", foodId, 128);
            violations.text("name", name, 120);
            violations.above("grams", grams, 0, 5_000);
            violations.range("energyKcal", energyKcal, 0, 10_000);
            violations.range("proteinGrams", proteinGrams, 0, 1_000);
            violations.range("carbohydrateGrams", carbohydrateGrams, 0, 2_000);
            violations.range("fatGrams", fatGrams, 0, 1_000);
            violations.range("fiberGrams", fiberGrams, 0, 500);
            violations.range("ironMg", ironMg, 0, 1_000);
            violations.range("vitaminCMg", vitaminCMg, 0, 20_000);
            violations.range("calciumMg", calciumMg, 0, 20_000);
            violations.range("sodiumMg", sodiumMg, 0, 100_000);
            return new MealItem(
                    foodId,
                    name,
                    grams,
                    energyKcal,
                    proteinGrams,
                    carbohydrateGrams,
                    fatGrams,
                    fiberGrams,
                    ironMg,
                    vitaminCMg,
                    calciumMg,
                    sodiumMg,
                    flesh,
                    liquid);
        }

        private boolean statesNothing() {
            return energyKcal == null
                    && proteinGrams == null
                    && carbohydrateGrams == null
                    && fatGrams == null
                    && fiberGrams == null
                    && ironMg == null
                    && vitaminCMg == null
                    && calciumMg == null
                    && sodiumMg == null;
        }
    }

    /** The fact it would be; null when something is wrong, which the violations then say. */
    @Nullable
    MealFact toFact(int index, Instant latest, Violations violations, String path) {
        SupposedName name = SupposedName.of(source, externalId, index, violations);
        LocalInstant eaten = LocalInstant.read("eatenAt", eatenAt, zoneOffset, timeZone, latest, violations);
        violations.required("mealType", mealType);
        MealType type = Enums.read("mealType", mealType, MealType.class, violations);
        violations.required("items", items);
        violations.size("items", items, 1, MOST_ITEMS);
        List<MealItem> foods = items == null ? List.of() : foods(items, violations, path);
        if (eaten == null || !violations.isEmpty()) {
            return null;
        }
        return new MealFact(
                name.source(),
                name.externalId(),
                1,
                eaten.instant(),
                eaten.offsetText(),
                timeZone,
                eaten.localDate(),
                type,
                foods,
                Nutrients.totalOf(foods),
                Nutrients.coverageOf(foods));
    }

    private static List<MealItem> foods(List<@Nullable Item> bodies, Violations violations, String path) {
        List<MealItem> foods = new ArrayList<>();
        for (int place = 0; place < Math.min(bodies.size(), MOST_ITEMS); place++) {
            Item body = bodies.get(place);
            if (body == null) {
                violations.add("items[" + place + "]", "must be a JSON object");
                continue;
            }
            Violations ofItem = new Violations(path + "items[" + place + "].");
            foods.add(body.toItem(ofItem));
            violations.addAll(ofItem);
        }
        return foods;
    }
}
