package io.freshlegs.nutrition.meals.http;

import io.freshlegs.kit.http.StoredFields;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored meal as answers show it; for the OpenAPI document. */
@Schema(
        name = "MealRecord",
        allOf = {MealBody.class, StoredFields.class, MealRecord.Sums.class})
interface MealRecord {

    /** What the server computes from the items. */
    @Schema(name = "MealSums")
    record Sums(
            @Schema(description = "What is known of each nutrient, by the name it has in an item; unknown is absent")
            Map<String, Double> totals,

            @Schema(description = "For each nutrient the share of the items' energy whose value is known, 0 to 1")
            Map<String, Double> coverage) {}

    /** A page of meals. */
    @Schema(name = "MealPage")
    record Page(
            @Schema(required = true) List<MealRecord> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}

    /** Many meals in one request. */
    @Schema(name = "MealBatch")
    record Batch(
            @Schema(
                    required = true,
                    maxItems = 500,
                    description =
                            "Each item names its source and externalId, in a" + " partner's batch its athleteId too")
            List<MealBody> meals) {

        static final String EXAMPLE = """
                {"meals": [{"athleteId": "mara", "source": "app", "externalId": "1", "mealType": "lunch",
                            "eatenAt": "2026-11-22T12:30:00+01:00", "items": [{"foodId": "16070", "grams": 200}]}]}""";
    }
}
