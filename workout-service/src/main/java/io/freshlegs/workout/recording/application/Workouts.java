package io.freshlegs.workout.recording.application;

import io.freshlegs.kit.record.Records;

/** The stored workouts, for reading. */
public interface Workouts extends Records {}
