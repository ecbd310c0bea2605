package io.freshlegs.workout.recording.http;

import io.freshlegs.kit.http.StoredFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored workout as answers show it; for the OpenAPI document. */
@Schema(
        name = "WorkoutRecord",
        allOf = {WorkoutBody.class, StoredFields.class})
interface WorkoutRecord {

    /** A page of workouts. */
    @Schema(name = "WorkoutPage")
    record Page(
            @Schema(required = true) List<WorkoutRecord> items,

            @Schema(description = "Opens the next page; null on the last one") @Nullable
            String nextCursor) {}

    /** Many workouts in one request. */
    @Schema(name = "WorkoutBatch")
    record Batch(
            @Schema(
                    required = true,
                    maxItems = 500,
                    description =
                            "Each item names its source and externalId, in a" + " partner's batch its athleteId too")
            List<WorkoutBody> workouts) {

        static final String EXAMPLE = """
                {"workouts": [{"athleteId": "mara", "source": "garmin", "externalId": "1", "sport": "running",
                               "startTime": "2026-11-22T06:40:00+01:00", "durationSeconds": 3600}]}""";
    }
}
