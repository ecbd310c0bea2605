package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;

/**
 * The athlete's word on one food day.
 *
 * @param complete whether everything eaten was logged
 */
public record FoodDayFact(LocalDate date, long revision, boolean complete) {}
