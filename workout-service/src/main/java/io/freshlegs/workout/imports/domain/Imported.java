package io.freshlegs.workout.imports.domain;

import java.util.List;

/**
 * Everything one import says.
 *
 * @param workouts to be stored
 * @param days wellness days to be stored
 * @param deleted external ids of workouts that no longer are
 */
public record Imported(List<WorkoutDraft> workouts, List<DayDraft> days, List<String> deleted) {

    public Imported {
        workouts = List.copyOf(workouts);
        days = List.copyOf(days);
        deleted = List.copyOf(deleted);
    }

    public static Imported of(List<WorkoutDraft> workouts) {
        return new Imported(workouts, List.of(), List.of());
    }

    public boolean isEmpty() {
        return workouts.isEmpty() && days.isEmpty() && deleted.isEmpty();
    }
}
