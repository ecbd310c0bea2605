package io.freshlegs.kit.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instant together with what decides the athlete's calendar day for it.
 *
 * <p>The offset that was sent decides; else an offset other than {@code Z} inside the time itself; else the zone; else
 * UTC is assumed and {@link #assumed} says so. Kept to the millisecond.
 *
 * @param offset null only when assumed
 */
public record LocalInstant(
        Instant instant,
        @Nullable ZoneOffset offset,
        @Nullable ZoneId zone) {

    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-8]):[0-5]\\d");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    /** Whether nothing said which day it was for the athlete. */
    public boolean assumed() {
        return offset == null;
    }

    public LocalDate localDate() {
        return instant.atOffset(offset == null ? ZoneOffset.UTC : offset).toLocalDate();
    }

    /** The offset as JSON has it, {@code +01:00}; null when assumed. */
    public @Nullable String offsetText() {
        if (offset == null) {
            return null;
        }
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    /**
     * Reads the three texts of a record; null when one of them is wrong, which the violations then say.
     *
     * @param field the name of the field that holds the time
     * @param now instants more than 24 hours ahead of it are refused
     */
    public static @Nullable LocalInstant read(
            String field,
            @Nullable String time,
            @Nullable String zoneOffset,
            @Nullable String timeZone,
            Instant now,
            Violations violations) {
        OffsetDateTime read = time(field, time, now, violations);
        ZoneOffset offset = offset(zoneOffset, violations);
        ZoneId zone = zone(timeZone, violations);
        boolean offsetWrong = zoneOffset != null && offset == null;
        boolean zoneWrong = timeZone != null && zone == null;
        if (read == null || offsetWrong || zoneWrong) {
            return null;
        }
        Instant instant = read.toInstant();
        if (offset == null && !read.getOffset().equals(ZoneOffset.UTC)) {
            offset = wholeMinutes(read.getOffset());
        }
        if (offset == null && zone != null) {
            offset = wholeMinutes(zone.getRules().getOffset(instant));
        }
        return new LocalInstant(instant, offset, zone);
    }

    /** Reads an instant within the bounds of the contract; null when it is absent or wrong. */
    public static @Nullable Instant instant(String field, @Nullable String text, Instant now, Violations violations) {
        if (text == null) {
            return null;
        }
        OffsetDateTime read = time(field, text, now, violations);
        return read == null ? null : read.toInstant();
    }

    private static @Nullable OffsetDateTime time(
            String field, @Nullable String text, Instant now, Violations violations) {
        if (text == null) {
            violations.required(field, null);
            return null;
        }
        try {
            OffsetDateTime time = ZonedDateTime.parse(text, java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toOffsetDateTime()
                    .truncatedTo(ChronoUnit.MILLIS);
            Instant instant = time.toInstant();
            if (instant.isBefore(FIRST) || instant.isAfter(now.plus(24, ChronoUnit.HOURS))) {
                violations.add(field, "must lie between 2000-01-01 and 24 hours from now");
                return null;
            }
            return time;
        } catch (DateTimeParseException noTime) {
            violations.add(field, "must be a time with offset, as 2026-11-23T06:40:00+01:00");
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text, Violations violations) {
        if (text == null) {
            return null;
        }
        if (text.equals("Z")) {
            return ZoneOffset.UTC;
        }
        if (OFFSET.matcher(text).matches()) {
            try {
                return ZoneOffset.of(text);
            } catch (DateTimeException beyond) {
                // told below: +18:30 has the form and is none
            }
        }
        violations.add("zoneOffset", "must be an offset from -18:00 to +18:00, as +01:00");
        return null;
    }

    private static @Nullable ZoneId zone(@Nullable String text, Violations violations) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() <= 64) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException unknown) {
            // told below
        }
        violations.add("timeZone", "must be an IANA time zone, as Europe/Berlin");
        return null;
    }

    /** Offsets of the nineteenth century have seconds; JSON has none. */
    private static ZoneOffset wholeMinutes(ZoneOffset offset) {
        return ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() / 60 * 60);
    }
}
