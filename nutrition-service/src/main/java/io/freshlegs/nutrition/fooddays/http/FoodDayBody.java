package io.freshlegs.nutrition.fooddays.http;

import io.freshlegs.kit.http.RecordBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The closing of a food day as JSON has it. */
@Schema(name = "FoodDay", description = "The athlete says that all eaten on this day is logged.")
public record FoodDayBody(
        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String athleteId,

        @Schema(description = "Grows with every edit at the source", minimum = "0") @Nullable
        Long sourceVersion,

        @Schema(description = "May be absent; must equal the path otherwise", format = "date") @Nullable
        String date,

        @Schema(description = "true; DELETE reopens the day", required = true) @Nullable
        Boolean complete)
        implements RecordBody {

    @Override
    @Schema(hidden = true)
    public @Nullable String source() {
        return null;
    }

    @Override
    @Schema(hidden = true)
    public @Nullable String externalId() {
        return date;
    }
}
