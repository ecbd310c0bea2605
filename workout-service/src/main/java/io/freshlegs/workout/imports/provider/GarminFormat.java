package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.DayDraft;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pushes of Garmin's Health API: activities, their details with samples, and dailies.
 *
 * <p>A daily is a wellness day and never a workout: its distance and energy already contain the workouts.
 */
public final class GarminFormat implements ActivityFormat {

    private static final Set<String> KINDS =
            Set.of("activities", "manuallyUpdatedActivities", "activityDetails", "dailies");

    private final Items items;

    public GarminFormat(ObjectMapper mapper) {
        this.items = new Items(mapper, KINDS, Set.of());
    }

    @Override
    public String name() {
        return "garmin";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Imported read(byte[] body) {
        List<WorkoutDraft> workouts = new ArrayList<>();
        List<DayDraft> days = new ArrayList<>();
        items.read(body, (kind, item) -> {
            if (kind.equals("dailies") || (kind.equals(Items.ALONE) && item.has("calendarDate"))) {
                day(item, days);
            } else if (!kind.equals(Items.ALONE) || item.has("activityType") || item.has("summary")) {
                workouts.add(workout(item));
            }
        });
        Imported imported = new Imported(workouts, days, List.of());
        if (imported.isEmpty()) {
            throw ImportRefusedException.nothingToRead("It holds no activity and no day with a value that is kept.");
        }
        return imported;
    }

    /** A day that states nothing we keep is no record. */
    private static void day(Item item, List<DayDraft> days) {
        Double resting = item.positive("restingHeartRateInBeatsPerMinute");
        if (resting != null) {
            days.add(new DayDraft(item.identity("userId"), item.text("calendarDate"), null, resting, null, null, null));
        }
    }

    private static WorkoutDraft workout(Item item) {
        Item summary = item.has("summary") ? item.at("summary") : item;
        WorkoutDraft workout = new WorkoutDraft();
        workout.externalId = item.has("activityId")
                ? item.identity("activityId")
                : summary.has("activityId") ? summary.identity("activityId") : item.identity("summaryId");
        workout.providerUserId = item.identity("userId");
        SportWords.set(workout, summary.text("activityType"));
        workout.start = summary.epochSeconds("startTimeInSeconds");
        workout.offset = Item.offset(summary.whole("startTimeOffsetInSeconds"), 1);
        workout.durationSeconds = summary.number("durationInSeconds");
        workout.distanceMeters = summary.number("distanceInMeters");
        workout.energyKcal = summary.number("activeKilocalories");
        workout.elevationGainMeters = summary.number("totalElevationGainInMeters");
        workout.elevationLossMeters = summary.number("totalElevationLossInMeters");
        workout.averageHeartRateBpm = summary.positive("averageHeartRateInBeatsPerMinute");
        workout.maxHeartRateBpm = summary.positive("maxHeartRateInBeatsPerMinute");
        workout.averageCadenceSpm = summary.number("averageRunCadenceInStepsPerMinute");
        workout.manufacturer = summary.has("deviceName") ? "garmin" : null;
        workout.model = summary.text("deviceName");
        workout.recordingMethod = summary.flag("manual") ? "manual" : "device";
        workout.fillFrom(item.samples());
        return workout;
    }
}
