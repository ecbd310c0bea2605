package io.freshlegs.localstack.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workout as the workout service takes it; null is left out. */
public record DemoWorkout(
        String source,
        String externalId,
        String sport,
        String workoutType,
        String startTime,
        String endTime,
        String timeZone,
        int durationSeconds,
        int movingSeconds,
        @Nullable Integer distanceMeters,
        @Nullable Integer elevationGainMeters,
        @Nullable Integer elevationLossMeters,
        int energyKcal,
        int averageHeartRateBpm,
        int maxHeartRateBpm,
        List<Integer> heartRateZoneSeconds,
        @Nullable Integer averageCadenceSpm,
        @Nullable Integer perceivedExertion,
        @Nullable String shoeId,
        Map<String, String> device,
        String recordingMethod) {}
