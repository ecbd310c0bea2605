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
 * The full state of a workout at {@code revision}. Enumerations are strings, so that a reader outlives new values.
 *
 * @param localDate the athlete's local day the workout started on
 * @param receivedAt instant this revision was accepted
 * @param durationSeconds timer time: pauses left out when the device knew them
 * @param zoneOffset for example {@code +01:00}; decides {@code localDate} before {@code timeZone} does
 * @param heartRateZoneSeconds five numbers, the easiest zone first
 * @param perceivedExertion CR-10, 0 to 10
 * @param quality what is known to be doubtful, for example {@code zone_assumed}, {@code truncated}; empty when nothing is
 * @param heartRateHistogram seconds spent at each heart rate in beats a minute
 */
public record WorkoutRecorded(
        String athleteId,
        UUID id,
        String source,
        String externalId,
        long revision,
        String status,
        LocalDate localDate,
        Instant receivedAt,
        @Nullable Long sourceVersion,
        String sport,
        @Nullable String sourceSport,
        @Nullable String workoutType,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        double durationSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double elevationGainMeters,
        @Nullable Double elevationLossMeters,
        @Nullable Double energyKcal,
        @Nullable Double averageHeartRateBpm,
        @Nullable Double maxHeartRateBpm,
        @Nullable List<Double> heartRateZoneSeconds,
        @Nullable Double averageCadenceSpm,
        @Nullable Double averagePowerWatts,
        @Nullable Double perceivedExertion,
        @Nullable String shoeId,
        @Nullable Device device,
        @Nullable String recordingMethod,
        List<String> quality,
        @Nullable Map<Integer, Integer> heartRateHistogram) {

    /** Copies the collections; the histogram is in order of the heart rate, so that equal workouts are equal bytes. */
    public WorkoutRecorded {
        heartRateZoneSeconds = heartRateZoneSeconds == null ? null : List.copyOf(heartRateZoneSeconds);
        quality = quality == null ? List.of() : List.copyOf(quality);
        heartRateHistogram =
                heartRateHistogram == null ? null : Collections.unmodifiableMap(new TreeMap<>(heartRateHistogram));
    }

    /** The device that measured the workout. */
    public record Device(
            @Nullable String manufacturer, @Nullable String model) {}
}
