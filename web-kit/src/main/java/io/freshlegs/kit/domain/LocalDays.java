package io.freshlegs.kit.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads local days that name a record: {@code YYYY-MM-DD}, from 2000-01-01 to a day ahead of now somewhere on earth. */
public final class LocalDays {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private LocalDays() {}

    /** The day of a text; null when it is none or out of bounds, which the violations then say. */
    public static @Nullable LocalDate read(String field, String text, Instant now, Violations violations) {
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate last = now.plus(Duration.ofDays(1))
                    .atOffset(ZoneOffset.ofHours(14))
                    .toLocalDate();
            if (day.isBefore(FIRST) || day.isAfter(last)) {
                violations.add(field, "must lie between 2000-01-01 and tomorrow");
                return null;
            }
            return day;
        } catch (DateTimeParseException noDay) {
            violations.add(field, "must be a day as YYYY-MM-DD");
            return null;
        }
    }
}
