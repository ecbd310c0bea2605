package io.freshlegs.workout.wellness.http;

import io.freshlegs.kit.http.RecordBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wellness day as JSON has it. Absent and null mean unknown; 0 means a measured zero. */
@Schema(name = "WellnessDay", description = "One day of one device: the night that ended on it and the morning.")
public record WellnessBody(
        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String athleteId,

        @Schema(description = "Who measured it: [a-z0-9._-]{1,40}. Needed in a batch", examples = "garmin") @Nullable
        String source,

        @Schema(format = "date", description = "The local day of waking. Needed in a batch", examples = "2026-11-23")
        @Nullable
        String date,

        @Schema(description = "Grows with every edit at the source", minimum = "0") @Nullable
        Long sourceVersion,

        @Schema(minimum = "0", maximum = "1440") @Nullable Double sleepMinutes,
        @Schema(minimum = "20", maximum = "150") @Nullable Double restingHeartRateBpm,

        @Schema(description = "rMSSD, no other measure", minimum = "1", maximum = "400") @Nullable
        Double hrvRmssdMs,

        @Schema(minimum = "20", maximum = "400") @Nullable Double bodyMassKg,
        @Schema(minimum = "1", maximum = "75") @Nullable Double bodyFatPercent)
        implements RecordBody {

    /** A source has one record a day, which the date names. */
    @Override
    @Schema(hidden = true)
    public @Nullable String externalId() {
        return date;
    }
}
