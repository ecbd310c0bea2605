package io.freshlegs.workout.recording.store;

import io.freshlegs.kit.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored workouts, for reading. */
@ApplicationScoped
public class Workouts implements RecordRepository<WorkoutEntity> {}
