package io.freshlegs.workout.imports.domain;

import io.freshlegs.workout.recording.domain.Sport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A workout as one format tells it, unchecked. Null is unknown. A format fills it and hands it on; one thread at a time.
 */
public final class WorkoutDraft {

    /** Its name at the source; null where the source gave none. */
    public @Nullable String externalId;

    /** The provider's name of the person, in pushes of many; null in files. */
    public @Nullable String providerUserId;

    public @Nullable Long sourceVersion;

    /** {@link Sport#OTHER} when the kind is unknown or not listed. */
    public Sport sport = Sport.OTHER;

    /** The source's word for a sport that is not listed. */
    public @Nullable String sourceSport;

    public @Nullable String workoutType;
    public @Nullable Instant start;
    public @Nullable Instant end;

    /** Null when the source does not know where on earth it was. */
    public @Nullable ZoneOffset offset;

    public @Nullable String timeZone;
    public @Nullable Double durationSeconds;
    public @Nullable Double movingSeconds;
    public @Nullable Double distanceMeters;
    public @Nullable Double elevationGainMeters;
    public @Nullable Double elevationLossMeters;
    public @Nullable Double energyKcal;
    public @Nullable Double averageHeartRateBpm;
    public @Nullable Double maxHeartRateBpm;
    public @Nullable Double averageCadenceSpm;
    public @Nullable Double averagePowerWatts;
    public @Nullable Double perceivedExertion;
    public @Nullable String manufacturer;
    public @Nullable String model;

    /** How it was recorded, in the words of the API. */
    public String recordingMethod = "device";

    public @Nullable SortedMap<Integer, Integer> heartRateHistogram;

    /** Flags of doubt, as {@code quality} names them. */
    public final Set<String> doubts = new TreeSet<>();

    /** Takes the average, the highest and the histogram of a stream for what the summary does not state. */
    public void fillFrom(HeartRates stream) {
        if (!stream.isTrusted()) {
            return;
        }
        if (averageHeartRateBpm == null) {
            averageHeartRateBpm = stream.average();
        }
        if (maxHeartRateBpm == null) {
            maxHeartRateBpm = stream.highest();
        }
        heartRateHistogram = stream.histogram(durationSeconds);
    }

    /** Whether steps a minute are a measure of this sport. */
    public boolean isOnFoot() {
        return switch (sport) {
            case RUNNING, TRAIL_RUNNING, TREADMILL_RUNNING, WALKING, HIKING -> true;
            case CYCLING, SWIMMING, STRENGTH, PLYOMETRICS, ROWING, SKIING, YOGA, OTHER -> false;
        };
    }
}
