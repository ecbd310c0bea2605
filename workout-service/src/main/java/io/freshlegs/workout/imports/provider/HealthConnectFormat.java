package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.recording.domain.Sport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exercise sessions of Health Connect. Distance, energy and heart rate are records of their own there, so a session
 * does not state them: they are unknown, not 0.
 */
public final class HealthConnectFormat implements ActivityFormat {

    private static final long MANUAL_ENTRY = 3;

    private final Items items;

    public HealthConnectFormat(ObjectMapper mapper) {
        this.items = new Items(
                mapper, Set.of("exerciseSessions", "exerciseSessionRecords", "sessions", "records"), Set.of("data"));
    }

    @Override
    public String name() {
        return "health-connect";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Imported read(byte[] body) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        items.read(body, (kind, item) -> {
            if (item.has("exerciseType")) {
                workouts.add(workout(item));
            }
        });
        if (workouts.isEmpty()) {
            throw ImportRefusedException.nothingToRead("It holds no exercise session.");
        }
        return Imported.of(workouts);
    }

    private static WorkoutDraft workout(Item item) {
        WorkoutDraft workout = new WorkoutDraft();
        Item metadata = item.at("metadata");
        String client = metadata.identity("clientRecordId");
        workout.externalId = client == null ? metadata.identity("id") : client;
        workout.sourceVersion = client == null ? null : metadata.whole("clientRecordVersion");
        Long type = item.whole("exerciseType");
        workout.sport = sport(type);
        workout.sourceSport = workout.sport == Sport.OTHER && type != null ? "exercise_type_" + type : null;
        workout.start = item.instant("startTime");
        workout.end = item.instant("endTime");
        workout.offset = item.offset("startZoneOffset");
        workout.durationSeconds = Item.between(workout.start, workout.end);
        Item device = metadata.at("device");
        workout.manufacturer = device.text("manufacturer");
        workout.model = device.text("model");
        boolean manual = Long.valueOf(MANUAL_ENTRY).equals(metadata.whole("recordingMethod"));
        workout.recordingMethod = manual ? "manual" : "device";
        return workout;
    }

    /** The numbers of {@code ExerciseSessionRecord}. */
    private static Sport sport(@Nullable Long type) {
        if (type == null || type < 0 || type > Integer.MAX_VALUE) {
            return Sport.OTHER;
        }
        return switch (type.intValue()) {
            case 56 -> Sport.RUNNING;
            case 57 -> Sport.TREADMILL_RUNNING;
            case 79 -> Sport.WALKING;
            case 37 -> Sport.HIKING;
            case 8, 9 -> Sport.CYCLING;
            case 73, 74 -> Sport.SWIMMING;
            case 70, 81 -> Sport.STRENGTH;
            case 53, 54 -> Sport.ROWING;
            case 61 -> Sport.SKIING;
            case 83 -> Sport.YOGA;
            default -> Sport.OTHER;
        };
    }
}
