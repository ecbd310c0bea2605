package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.workout.imports.domain.HeartRates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a provider, read leniently: what is absent or of another type is unknown.
 *
 * @param samples the heart rates of its samples; empty without any
 */
record Item(JsonNode json, HeartRates samples) {

    /** The object below a name; empty when there is none. */
    Item at(String name) {
        JsonNode child = json.path(name);
        return new Item(child, samples);
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** The first of the names that holds a text. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue().strip();
            }
        }
        return null;
    }

    /** The first of the names that holds a text or a whole number, as text: how providers write identities. */
    @Nullable
    String identity(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isIntegralNumber()) {
                return value.asText();
            }
            if (value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue();
            }
        }
        return null;
    }

    /** The first of the names that holds a number. */
    @Nullable
    Double number(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isNumber()) {
                return value.doubleValue();
            }
        }
        return null;
    }

    /** A number above zero: a heart rate of 0 is a sensor that was not worn. */
    @Nullable
    Double positive(String... names) {
        Double value = number(names);
        return value == null || value <= 0 ? null : value;
    }

    @Nullable
    Long whole(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isIntegralNumber() && value.canConvertToLong()) {
                return value.longValue();
            }
        }
        return null;
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /** A time with an offset, or {@code Z}. */
    @Nullable
    OffsetDateTime time(String... names) {
        String text = text(names);
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    @Nullable
    Instant instant(String... names) {
        OffsetDateTime time = time(names);
        return time == null ? null : time.toInstant();
    }

    /** Seconds since 1970. */
    @Nullable
    Instant epochSeconds(String name) {
        Long seconds = whole(name);
        try {
            return seconds == null ? null : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException beyond) {
            return null;
        }
    }

    /** An offset such as {@code +01:00}. */
    @Nullable
    ZoneOffset offset(String... names) {
        String text = text(names);
        try {
            return text == null ? null : ZoneOffset.of(text);
        } catch (DateTimeException noOffset) {
            return null;
        }
    }

    /** An offset in seconds or, times 60, in minutes. */
    static @Nullable ZoneOffset offset(@Nullable Long number, int secondsPerUnit) {
        try {
            return number == null ? null : ZoneOffset.ofTotalSeconds(Math.toIntExact(number * secondsPerUnit));
        } catch (ArithmeticException | DateTimeException noOffset) {
            return null;
        }
    }

    /** Seconds of a duration such as {@code PT45M}. */
    @Nullable
    Double seconds(String... names) {
        String text = text(names);
        try {
            return text == null ? null : Double.valueOf(Duration.parse(text).toMillis() / 1e3);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            return null;
        }
    }

    /** Seconds from one instant to a later one. */
    static @Nullable Double between(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null
                ? null
                : Double.valueOf(Duration.between(start, end).toMillis() / 1e3);
    }
}
