package io.freshlegs.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The full state of a food day at {@code revision}: whether the athlete says that all eaten on that day is logged.
 *
 * @param source always {@link #SOURCE}
 * @param externalId the date again
 * @param localDate equal to {@code date}
 * @param receivedAt instant this revision was accepted
 * @param complete true once the day is closed
 */
public record FoodDayRecorded(
        String athleteId,
        UUID id,
        String source,
        String externalId,
        long revision,
        String status,
        LocalDate localDate,
        Instant receivedAt,
        LocalDate date,
        boolean complete) {

    /** The source of every food day: the athlete's own diary. */
    public static final String SOURCE = "diary";
}
