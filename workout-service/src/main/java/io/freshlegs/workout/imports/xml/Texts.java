package io.freshlegs.workout.imports.xml;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads the numbers and times of XML files. What can't be read is unknown. */
final class Texts {

    private static final String PLAIN = "0000-00-00T00:00:00Z";

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
        OffsetDateTime plain = plainTime(text);
        return plain == null ? anyTime(text) : plain;
    }

    /**
     * A time in the form nearly every file has it, {@code 2026-11-16T06:00:00Z}, without the general parser, which takes
     * longer than the rest of a track point; null for any other form and for a time that is none.
     */
    private static @Nullable OffsetDateTime plainTime(String text) {
        if (text.length() != PLAIN.length()) {
            return null;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char expected = PLAIN.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return null;
            }
        }
        try {
            return OffsetDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19),
                    0,
                    ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }

    private static @Nullable OffsetDateTime anyTime(String text) {
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
