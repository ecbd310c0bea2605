package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.WorkoutFact;

/** A workout that counts, with its load and whether it was hard. */
public record WeighedWorkout(WorkoutFact fact, int daysAgo, TrainingLoad load, boolean hard) {}
