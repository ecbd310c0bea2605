package io.freshlegs.workout.imports.xml;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads the numbers and times of XML files. What can't be read is unknown. */
final class Texts {

    private Texts() {}

    /** A finite number; null for anything else. */
    static @Nullable Double number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** A time with its offset; without one it is UTC, as both formats say. */
    static @Nullable OffsetDateTime time(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text, OffsetDateTime::from, java.time.LocalDateTime::from);
            return read instanceof OffsetDateTime time
                    ? time
                    : java.time.LocalDateTime.from(read).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** The offset of a time where it names a place: {@code Z} is how these files write every time. */
    static @Nullable ZoneOffset placeOf(OffsetDateTime time) {
        return time.getOffset().equals(ZoneOffset.UTC) ? null : time.getOffset();
    }
}
