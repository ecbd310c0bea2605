package io.freshlegs.workout.recording.http;

import io.freshlegs.kit.http.RecordBody;
import io.freshlegs.workout.recording.domain.Device;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workout as JSON has it. Absent and null mean unknown; 0 means a measured zero. */
@Schema(
        name = "Workout",
        description = "One session of training. Absent and null mean unknown; 0 means a measured zero.")
public record WorkoutBody(
        @Schema(description = "May be absent; must equal the path otherwise") @Nullable
        String athleteId,

        @Schema(description = "Who recorded it: [a-z0-9._-]{1,40}. Needed in a batch", examples = "garmin") @Nullable
        String source,

        @Schema(description = "Its name at the source, 1 to 128 characters. Needed in a batch", examples = "18237465")
        @Nullable
        String externalId,

        @Schema(description = "Grows with every edit at the source", minimum = "0") @Nullable
        Long sourceVersion,

        @Schema(
                description = "running, trail_running, treadmill_running, walking, hiking, cycling, swimming, strength,"
                        + " plyometrics, rowing, skiing, yoga; anything else is stored as other",
                required = true,
                examples = "running")
        @Nullable
        String sport,

        @Schema(description = "The sport in the words of the source", maxLength = 64) @Nullable
        String sourceSport,

        @Schema(enumeration = {"easy", "long", "tempo", "intervals", "sprint", "hiit", "race", "strength", "recovery"})
        @Nullable
        String workoutType,

        @Schema(format = "date-time", required = true, examples = "2026-11-23T06:40:00+01:00") @Nullable
        String startTime,

        @Schema(format = "date-time") @Nullable String endTime,

        @Schema(description = "Decides the local day before timeZone does", examples = "+01:00") @Nullable
        String zoneOffset,

        @Schema(description = "IANA time zone", examples = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(description = "Timer time", minimum = "1", maximum = "604800", required = true) @Nullable
        Double durationSeconds,

        @Schema(minimum = "0", maximum = "604800") @Nullable Double movingSeconds,

        @Schema(minimum = "0", maximum = "1000000") @Nullable
        Double distanceMeters,

        @Schema(minimum = "0", maximum = "100000") @Nullable Double elevationGainMeters,
        @Schema(minimum = "0", maximum = "100000") @Nullable Double elevationLossMeters,
        @Schema(minimum = "0", maximum = "100000") @Nullable Double energyKcal,
        @Schema(minimum = "20", maximum = "250") @Nullable Double averageHeartRateBpm,
        @Schema(minimum = "20", maximum = "250") @Nullable Double maxHeartRateBpm,

        @Schema(description = "Five numbers, the easiest zone first", minItems = 5, maxItems = 5) @Nullable
        List<Double> heartRateZoneSeconds,

        @Schema(description = "Steps a minute, both feet", minimum = "0", maximum = "400") @Nullable
        Double averageCadenceSpm,

        @Schema(minimum = "0", maximum = "5000") @Nullable Double averagePowerWatts,

        @Schema(description = "CR-10", minimum = "0", maximum = "10") @Nullable
        Double perceivedExertion,

        @Schema(maxLength = 64) @Nullable String shoeId,
        @Nullable Device device,

        @Schema(enumeration = {"device", "manual", "imported"}) @Nullable
        String recordingMethod,

        @Schema(description = "Seconds at each heart rate in beats a minute") @Nullable
        SortedMap<Integer, Integer> heartRateHistogram)
        implements RecordBody {}
