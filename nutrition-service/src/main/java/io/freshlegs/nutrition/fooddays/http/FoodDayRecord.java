package io.freshlegs.nutrition.fooddays.http;

import io.freshlegs.kit.http.StoredFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closed food day as answers show it; for the OpenAPI document. */
@Schema(
        name = "FoodDayRecord",
        allOf = {FoodDayBody.class, StoredFields.class})
interface FoodDayRecord {}
