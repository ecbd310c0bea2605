package io.freshlegs.workout.recording.domain;

/** The intention of a workout. */
public enum WorkoutType {
    EASY,
    LONG,
    TEMPO,
    INTERVALS,
    SPRINT,
    HIIT,
    RACE,
    STRENGTH,
    RECOVERY
}
