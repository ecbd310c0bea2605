package io.freshlegs.workout.wellness.application;

import io.freshlegs.kit.record.Records;

/** The stored wellness days, for reading. */
public interface WellnessDays extends Records {}
