package io.freshlegs.workout.recording.domain;

/** How a workout came to be recorded. */
public enum RecordingMethod {
    DEVICE,
    MANUAL,
    IMPORTED
}
