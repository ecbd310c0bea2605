package io.freshlegs.workout.wellness.http;

import io.freshlegs.kit.http.StoredFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored wellness day as answers show it; for the OpenAPI document. */
@Schema(
        name = "WellnessRecord",
        allOf = {WellnessBody.class, StoredFields.class})
interface WellnessRecord {

    /** A page of wellness days. */
    @Schema(name = "WellnessPage")
    record Page(
            @Schema(required = true) List<WellnessRecord> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}

    /** Many wellness days in one request. */
    @Schema(name = "WellnessBatch")
    record Batch(
            @Schema(
                    required = true,
                    maxItems = 500,
                    description = "Each item names its source and date, in a partner's" + " batch its athleteId too")
            List<WellnessBody> wellness) {

        static final String EXAMPLE = """
                {"wellness": [{"athleteId": "mara", "source": "garmin", "date": "2026-11-22", "sleepMinutes": 412}]}""";
    }
}
