package io.freshlegs.advice.whatif.http;

import io.freshlegs.advice.facts.domain.Sport;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.facts.domain.WorkoutType;
import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.json.Enums;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supposed workout, as workout-service takes a recorded one; what advice does not look at is passed over. */
@Schema(
        name = "SupposedWorkout",
        description = "A workout as workout-service takes it. With the source and externalId of a recorded one it takes"
                + " its place. Absent and null mean unknown; 0 means a measured zero.")
record SupposedWorkout(
        @Schema(description = "[a-z0-9._-]{1,40}; what-if when absent", examples = "garmin") @Nullable
        String source,

        @Schema(description = "1 to 128 characters; its place in the list when absent", maxLength = 128) @Nullable
        String externalId,

        @Schema(
                description = "running, trail_running, treadmill_running, walking, hiking, cycling, swimming, strength,"
                        + " plyometrics, rowing, skiing, yoga; anything else counts as other",
                required = true,
                examples = "running")
        @Nullable
        String sport,

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
        List<@Nullable Double> heartRateZoneSeconds,

        @Schema(minimum = "0", maximum = "400") @Nullable Double averageCadenceSpm,

        @Schema(description = "CR-10", minimum = "0", maximum = "10") @Nullable
        Double perceivedExertion,

        @Schema(maxLength = 64) @Nullable String shoeId,

        @Schema(description = "Seconds at each heart rate in beats a minute") @Nullable
        Map<Integer, @Nullable Integer> heartRateHistogram) {

    private static final double LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    /** The fact it would be; null when something is wrong, which the violations then say. */
    @Nullable
    WorkoutFact toFact(int index, Instant latest, Violations violations) {
        SupposedName name = SupposedName.of(source, externalId, index, violations);
        LocalInstant start = LocalInstant.read("startTime", startTime, zoneOffset, timeZone, latest, violations);
        Instant end = LocalInstant.instant("endTime", endTime, latest, violations);
        WorkoutType type = Enums.read("workoutType", workoutType, WorkoutType.class, violations);
        violations.required("sport", sport);
        violations.required("durationSeconds", durationSeconds);
        check(violations);
        checkHeartRate(violations);
        if (start != null && end != null) {
            checkEnd(start.instant(), end, violations);
        }
        if (start == null || durationSeconds == null || !violations.isEmpty()) {
            return null;
        }
        return new WorkoutFact(
                name.source(),
                name.externalId(),
                1,
                Sport.of(sport),
                type,
                start.instant(),
                end,
                start.offsetText(),
                timeZone,
                start.localDate(),
                durationSeconds,
                movingSeconds,
                distanceMeters,
                elevationGainMeters,
                elevationLossMeters,
                energyKcal,
                averageHeartRateBpm,
                maxHeartRateBpm,
                heartRateZoneSeconds,
                averageCadenceSpm,
                perceivedExertion,
                shoeId,
                List.of(),
                heartRateHistogram);
    }

    private void check(Violations violations) {
        violations.range("durationSeconds", durationSeconds, 1, LONGEST_SECONDS);
        violations.range("movingSeconds", movingSeconds, 0, LONGEST_SECONDS);
        violations.range("distanceMeters", distanceMeters, 0, 1_000_000);
        violations.range("elevationGainMeters", elevationGainMeters, 0, 100_000);
        violations.range("elevationLossMeters", elevationLossMeters, 0, 100_000);
        violations.range("energyKcal", energyKcal, 0, 100_000);
        violations.range("averageHeartRateBpm", averageHeartRateBpm, 20, 250);
        violations.range("maxHeartRateBpm", maxHeartRateBpm, 20, 250);
        violations.range("averageCadenceSpm", averageCadenceSpm, 0, 400);
        violations.range("perceivedExertion", perceivedExertion, 0, 10);
        violations.text("shoeId", shoeId, 64);
    }

    private void checkHeartRate(Violations violations) {
        if (averageHeartRateBpm != null && maxHeartRateBpm != null && averageHeartRateBpm > maxHeartRateBpm) {
            violations.add("averageHeartRateBpm", "must not be above maxHeartRateBpm");
        }
        if (heartRateZoneSeconds != null) {
            violations.size("heartRateZoneSeconds", heartRateZoneSeconds, 5, 5);
            for (int zone = 0; zone < heartRateZoneSeconds.size(); zone++) {
                violations.required("heartRateZoneSeconds[" + zone + "]", heartRateZoneSeconds.get(zone));
                violations.range(
                        "heartRateZoneSeconds[" + zone + "]", heartRateZoneSeconds.get(zone), 0, LONGEST_SECONDS);
            }
        }
        if (heartRateHistogram != null) {
            heartRateHistogram.forEach((bpm, seconds) -> {
                if (bpm < 20 || bpm > 250) {
                    violations.add("heartRateHistogram", "must have heart rates between 20 and 250");
                } else if (seconds == null || seconds < 0 || seconds > LONGEST_SECONDS) {
                    violations.add("heartRateHistogram." + bpm, "must be between 0 and 604800");
                }
            });
        }
    }

    private static void checkEnd(Instant start, Instant end, Violations violations) {
        if (end.isBefore(start)) {
            violations.add("endTime", "must not be before startTime");
        } else if (Duration.between(start, end).toSeconds() > LONGEST_SECONDS) {
            violations.add("endTime", "must be at most 7 days after startTime");
        }
    }
}
