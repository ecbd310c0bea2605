package io.freshlegs.advice.facts.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One workout of one source, as recorded.
 *
 * @param zoneOffset the offset as sent, like {@code +01:00}
 * @param timeZone the IANA zone as sent
 * @param localDate the athlete's calendar day the workout belongs to
 * @param durationSeconds timer time
 * @param heartRateZoneSeconds seconds in zones 1 to 5, five numbers
 * @param perceivedExertion CR-10, 0..10; null is unknown, never 0
 * @param quality what the recording service found odd, like {@code zone_assumed}
 * @param heartRateHistogram seconds by beats a minute
 */
public record WorkoutFact(
        String source,
        String externalId,
        long revision,
        Sport sport,
        @Nullable WorkoutType workoutType,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable String zoneOffset,
        @Nullable String timeZone,
        LocalDate localDate,
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
        @Nullable Double perceivedExertion,
        @Nullable String shoeId,
        List<String> quality,
        @Nullable Map<Integer, Integer> heartRateHistogram) {

    public WorkoutFact {
        quality = List.copyOf(quality);
        heartRateZoneSeconds = heartRateZoneSeconds == null ? null : List.copyOf(heartRateZoneSeconds);
        heartRateHistogram = heartRateHistogram == null ? null : Map.copyOf(heartRateHistogram);
    }

    /** The instant the session was over: the sent end, else start plus timer time. */
    public Instant finishedAt() {
        return endTime != null && endTime.isAfter(startTime)
                ? endTime
                : startTime.plusMillis(Math.round(durationSeconds * 1000));
    }

    public double minutes() {
        return durationSeconds / 60;
    }

    public boolean isRun() {
        return sport.isRunning();
    }

    /** Whether the legs were loaded by weights or jumps. */
    public boolean isStrengthWork() {
        return sport.isStrength() || workoutType == WorkoutType.STRENGTH;
    }
}
