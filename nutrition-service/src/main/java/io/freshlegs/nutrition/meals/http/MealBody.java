package io.freshlegs.nutrition.meals.http;

import io.freshlegs.kit.http.RecordBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A meal as JSON has it. Absent and null mean unknown; 0 means a measured zero. */
@Schema(
        name = "Meal",
        description = "What was eaten at one occasion. Absent and null mean unknown; 0 means a measured zero.")
public record MealBody(
        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String athleteId,

        @Schema(description = "Who logged it: [a-z0-9._-]{1,40}. Needed in a batch", examples = "app") @Nullable
        String source,

        @Schema(
                description = "Its name at the source, 1 to 128 characters. Needed in a batch",
                examples = "2026-11-23-lunch")
        @Nullable
        String externalId,

        @Schema(description = "Grows with every edit at the source", minimum = "0") @Nullable
        Long sourceVersion,

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
        List<Item> items)
        implements RecordBody {

    /** One food or drink: a food of the table with its grams, or a name with the nutrients of the amount eaten. */
    @Schema(
            name = "MealItem",
            description = "foodId and grams, or name and nutrients of the amount eaten. With a foodId the nutrients are"
                    + " those of the food table; nutrients sent beside it are ignored.")
    public record Item(
            @Schema(description = "Number in the food table; grams are needed then", examples = "16070") @Nullable
            String foodId,

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
            String drink) {}
}
