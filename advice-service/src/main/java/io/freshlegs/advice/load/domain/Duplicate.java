package io.freshlegs.advice.load.domain;

import io.freshlegs.advice.facts.domain.WorkoutFact;

/**
 * A record of a session that a richer record tells of too.
 *
 * @param why {@code same_start} or {@code overlap}
 */
public record Duplicate(WorkoutFact workout, WorkoutFact duplicateOf, String why) {}
