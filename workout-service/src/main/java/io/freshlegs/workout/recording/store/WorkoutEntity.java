package io.freshlegs.workout.recording.store;

import io.freshlegs.kit.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of a workout. */
@Entity
@Immutable
@Table(name = "workout")
class WorkoutEntity extends StoredRecord {}
