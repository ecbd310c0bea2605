package io.freshlegs.workout.wellness.store;

import io.freshlegs.kit.record.RecordRepository;
import io.freshlegs.workout.wellness.application.WellnessDays;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the table of wellness days. */
@ApplicationScoped
class WellnessDayTable implements WellnessDays, RecordRepository<WellnessDayEntity> {}
