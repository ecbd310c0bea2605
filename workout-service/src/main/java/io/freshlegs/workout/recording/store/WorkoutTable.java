package io.freshlegs.workout.recording.store;

import io.freshlegs.kit.record.RecordRepository;
import io.freshlegs.workout.recording.application.Workouts;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the table of workouts. */
@ApplicationScoped
class WorkoutTable implements Workouts, RecordRepository<WorkoutEntity> {}
