package io.freshlegs.kit.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects every violation of one record, so that a client learns all of them at once.
 *
 * <p>An absent value is unknown and violates nothing but {@link #required}. Not safe for use by several threads.
 */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();
    private final String prefix;

    public Violations() {
        this("");
    }

    /** A collector whose fields are reported below a path such as {@code items[2].}. */
    public Violations(String prefix) {
        this.prefix = prefix;
    }

    public void add(String field, String message) {
        found.add(new Violation(prefix + field, message));
    }

    public void addAll(Violations others) {
        found.addAll(others.found);
    }

    public void required(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "is required");
        }
    }

    /** The value, where known, is a finite number within both bounds, bounds included. */
    public void range(String field, @Nullable Double value, double min, double max) {
        if (value != null && !(value >= min && value <= max)) {
            add(field, "must be between " + text(min) + " and " + text(max));
        }
    }

    /** The value, where known, is above the lower bound and not above the upper one. */
    public void above(String field, @Nullable Double value, double minExclusive, double max) {
        if (value != null && !(value > minExclusive && value <= max)) {
            add(field, "must be more than " + text(minExclusive) + " and at most " + text(max));
        }
    }

    /** The text, where known, is not blank, not longer than {@code max} characters and free of control characters. */
    public void text(String field, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        if (value.isBlank() || value.length() > max) {
            add(field, "must have 1 to " + max + " characters");
        } else if (value.chars().anyMatch(c -> c < ' ' || c == 0x7F) || hasLoneSurrogate(value)) {
            add(field, "must be plain text without control characters");
        }
    }

    public void size(String field, @Nullable Collection<?> value, int min, int max) {
        if (value != null && (value.size() < min || value.size() > max)) {
            add(
                    field,
                    min == max
                            ? "must have exactly " + min + " entries"
                            : "must have " + min + " to " + max + " entries");
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    private static boolean hasLoneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
