package io.freshlegs.kit.domain;

import java.util.regex.Pattern;

/**
 * The opaque identity of an athlete: the {@code sub} of their token, 1 to 64 characters of {@code [A-Za-z0-9._-]}.
 *
 * <p>Edges: the empty string, {@code me} and anything longer than 64 characters are refused with an
 * {@link IllegalArgumentException}; callers that hold unchecked input ask {@link #isValid} first.
 */
public record AthleteId(String value) implements Comparable<AthleteId> {

    /** The word that stands for the caller's own id in a path, and can therefore name nobody. */
    public static final String ME = "me";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public AthleteId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an athlete id has 1 to 64 characters of A-Z a-z 0-9 . _ - and is not 'me'");
        }
    }

    public static AthleteId of(String value) {
        return new AthleteId(value);
    }

    /** Whether {@link #of} accepts the text. */
    public static boolean isValid(String value) {
        return !ME.equals(value) && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(AthleteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
