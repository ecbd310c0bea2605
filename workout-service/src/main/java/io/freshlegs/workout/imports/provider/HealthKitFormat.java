package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Workouts of HealthKit, as apps send them. The sync identifier names a workout and its version counts the edits; a
 * workout without one is named by its id.
 */
public final class HealthKitFormat implements ActivityFormat {

    private final Items items;

    public HealthKitFormat(ObjectMapper mapper) {
        this.items = new Items(mapper, Set.of("workouts"), Set.of("data"));
    }

    @Override
    public String name() {
        return "healthkit";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Imported read(byte[] body) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        items.read(body, (kind, item) -> {
            if (!kind.equals(Items.ALONE) || item.has("startDate")) {
                workouts.add(workout(item));
            }
        });
        if (workouts.isEmpty()) {
            throw ImportRefusedException.nothingToRead("It holds no workout.");
        }
        return Imported.of(workouts);
    }

    private static WorkoutDraft workout(Item item) {
        WorkoutDraft workout = new WorkoutDraft();
        Item metadata = item.at("metadata");
        String sync = metadata.identity("HKMetadataKeySyncIdentifier", "HKSyncIdentifier");
        workout.externalId = sync == null ? item.identity("id", "uuid") : sync;
        workout.sourceVersion = sync == null ? null : metadata.whole("HKMetadataKeySyncVersion", "HKSyncVersion");
        SportWords.set(workout, word(item.text("type", "workoutActivityType", "workoutType")));
        workout.start = item.instant("startDate");
        workout.end = item.instant("endDate");
        workout.offset = item.offset("zoneOffset");
        workout.timeZone = metadata.text("HKTimeZone", "HKMetadataKeyTimeZone");
        Double duration = value(item, "s", "duration");
        workout.durationSeconds = duration == null ? Item.between(workout.start, workout.end) : duration;
        workout.distanceMeters = value(item, "m", "distance", "totalDistance");
        workout.energyKcal = value(item, "kcal", "activeEnergyBurned", "totalEnergyBurned");
        workout.averageHeartRateBpm = positive(value(item, "bpm", "meanHeartRate", "averageHeartRate"));
        workout.maxHeartRateBpm = positive(value(item, "bpm", "maxHeartRate", "maximumHeartRate"));
        workout.elevationGainMeters = value(item, "m", "elevationAscended");
        Item source = item.at("source");
        workout.manufacturer = source.has("productType") ? "apple" : null;
        workout.model = source.text("productType", "name");
        boolean manual = "manual".equals(source.text("recordingMethod")) || metadata.flag("HKWasUserEntered");
        workout.recordingMethod = manual ? "manual" : "device";
        return workout;
    }

    /** {@code HKWorkoutActivityTypeRunning} and {@code running} are the same word. */
    private static @Nullable String word(@Nullable String type) {
        return type == null ? null : type.replaceFirst("^HKWorkoutActivityType", "");
    }

    /** The value of one of the types, in the unit; in another unit it is unknown unless it can be converted. */
    private static @Nullable Double value(Item item, String unit, String... types) {
        for (String type : types) {
            for (JsonNode one : item.json().path("values")) {
                Item value = new Item(one, item.samples());
                if (type.equals(value.text("type"))) {
                    return converted(value.number("value"), value.text("unit"), unit);
                }
            }
        }
        return null;
    }

    private static @Nullable Double converted(@Nullable Double value, @Nullable String from, String to) {
        if (value == null || from == null || from.equals(to)) {
            return value;
        }
        return switch (from + ">" + to) {
            case "km>m" -> value * 1_000;
            case "mi>m" -> value * 1_609.344;
            case "cal>kcal" -> value / 1_000;
            case "kJ>kcal" -> value / 4.184;
            case "min>s" -> value * 60;
            case "h>s" -> value * 3_600;
            case "count/min>bpm" -> value;
            default -> null;
        };
    }

    private static @Nullable Double positive(@Nullable Double value) {
        return value == null || value <= 0 ? null : value;
    }
}
