package io.freshlegs.workout.wellness.store;

import io.freshlegs.kit.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored wellness days, for reading. */
@ApplicationScoped
public class WellnessDays implements RecordRepository<WellnessDayEntity> {}
