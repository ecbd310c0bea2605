package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Activities of Strava's API, and its webhook events.
 *
 * <p>Of the events only a deleted activity says something by itself; the others are notices without an activity.
 * Strava states no timer time, so the duration is the elapsed one, as for files.
 */
public final class StravaFormat implements ActivityFormat {

    private final Items items;

    public StravaFormat(ObjectMapper mapper) {
        this.items = new Items(mapper, Set.of("activities"), Set.of());
    }

    @Override
    public String name() {
        return "strava";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Imported read(byte[] body) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        List<Imported.Deleted> deleted = new ArrayList<>();
        items.read(body, (kind, item) -> {
            if (item.has("aspect_type")) {
                event(item, deleted);
            } else if (!kind.equals(Items.ALONE) || item.has("id") || item.has("start_date")) {
                workouts.add(workout(item));
            }
        });
        Imported imported = new Imported(workouts, List.of(), deleted);
        if (imported.isEmpty()) {
            throw ImportRefusedException.nothingToRead("It is a notice without an activity: send the activity itself.");
        }
        return imported;
    }

    private static void event(Item event, List<Imported.Deleted> deleted) {
        String id = event.identity("object_id");
        if ("activity".equals(event.text("object_type")) && "delete".equals(event.text("aspect_type")) && id != null) {
            deleted.add(new Imported.Deleted(event.identity("owner_id"), id));
        }
    }

    private static WorkoutDraft workout(Item item) {
        WorkoutDraft workout = new WorkoutDraft();
        workout.externalId = item.identity("id");
        workout.providerUserId = item.at("athlete").identity("id");
        SportWords.set(workout, item.text("sport_type", "type"));
        workout.workoutType = workoutType(item.whole("workout_type"));
        OffsetDateTime start = item.time("start_date");
        workout.start = start == null ? null : start.toInstant();
        workout.offset = offset(item);
        Double elapsed = item.number("elapsed_time");
        Double moving = item.number("moving_time");
        workout.durationSeconds = elapsed == null ? moving : elapsed;
        workout.movingSeconds = moving;
        workout.distanceMeters = item.number("distance");
        workout.elevationGainMeters = item.number("total_elevation_gain");
        workout.energyKcal = item.number("calories");
        workout.averageHeartRateBpm = item.positive("average_heartrate");
        workout.maxHeartRateBpm = item.positive("max_heartrate");
        if (workout.isOnFoot()) {
            Double oneFoot = item.number("average_cadence");
            workout.averageCadenceSpm = oneFoot == null ? null : 2 * oneFoot;
        }
        workout.averagePowerWatts = item.flag("device_watts") ? item.number("average_watts") : null;
        workout.perceivedExertion = item.number("perceived_exertion");
        workout.model = item.text("device_name");
        workout.recordingMethod = item.flag("manual") ? "manual" : "device";
        return workout;
    }

    /** {@code utc_offset} counts seconds. */
    private static java.time.@Nullable ZoneOffset offset(Item item) {
        Double seconds = item.number("utc_offset");
        return seconds == null ? null : Item.offset(seconds.longValue(), 1);
    }

    private static @Nullable String workoutType(@Nullable Long code) {
        if (code == null) {
            return null;
        }
        return switch (code.intValue()) {
            case 1, 11 -> "race";
            case 2 -> "long";
            default -> null;
        };
    }
}
