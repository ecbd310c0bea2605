package io.freshlegs.workout.wellness.store;

import io.freshlegs.kit.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of a wellness day. */
@Entity
@Immutable
@Table(name = "wellness_day")
class WellnessDayEntity extends StoredRecord {}
