package io.freshlegs.workout.imports.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one import says.
 *
 * @param workouts to be stored
 * @param days wellness days to be stored
 * @param deleted workouts that no longer are
 */
public record Imported(List<WorkoutDraft> workouts, List<DayDraft> days, List<Deleted> deleted) {

    /**
     * A workout that was deleted at its source.
     *
     * @param providerUserId the provider's name of the person; null where it tells none
     */
    public record Deleted(@Nullable String providerUserId, String externalId) {}

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
