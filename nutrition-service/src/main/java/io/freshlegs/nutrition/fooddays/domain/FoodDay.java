package io.freshlegs.nutrition.fooddays.domain;

import java.time.LocalDate;

/**
 * A day that the athlete has closed: all that was eaten on it is logged.
 *
 * @param complete always true; a day that is not closed has no record
 */
public record FoodDay(LocalDate date, boolean complete) {

    /** The source of every food day: the athlete's own diary. */
    public static final String SOURCE = "diary";
}
