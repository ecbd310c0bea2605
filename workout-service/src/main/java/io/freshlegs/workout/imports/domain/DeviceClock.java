package io.freshlegs.workout.imports.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do when the clock of a device was never set: its times count from somewhere before 2000, so no date of them
 * may be stored. With the start told by the athlete, the workouts keep their distances from each other.
 */
public final class DeviceClock {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private DeviceClock() {}

    /**
     * Moves the workouts of an unset clock to the start that was told.
     *
     * @param toldStart the start of the first workout; null when nobody told it
     * @throws ImportRefusedException when the clock was not set and nobody told the start
     */
    public static void set(List<WorkoutDraft> workouts, @Nullable Instant toldStart, @Nullable ZoneOffset toldOffset) {
        Instant first = null;
        for (WorkoutDraft workout : workouts) {
            if (isUnset(workout) && (first == null || workout.start.isBefore(first))) {
                first = workout.start;
            }
        }
        if (first == null) {
            return;
        }
        if (toldStart == null) {
            throw ImportRefusedException.clockUnset();
        }
        Duration shift = Duration.between(first, toldStart);
        for (WorkoutDraft workout : workouts) {
            if (isUnset(workout)) {
                workout.start = workout.start.plus(shift);
                workout.end = workout.end == null ? null : workout.end.plus(shift);
                workout.offset = toldOffset;
                workout.doubts.add("clock_unset");
            }
        }
    }

    private static boolean isUnset(WorkoutDraft workout) {
        return workout.start != null && workout.start.isBefore(FIRST);
    }
}
