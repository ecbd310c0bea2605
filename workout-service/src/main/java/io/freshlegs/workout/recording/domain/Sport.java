package io.freshlegs.workout.recording.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What was done. A sport that is not listed is {@link #OTHER}; its own name is kept beside it. */
public enum Sport {
    RUNNING,
    TRAIL_RUNNING,
    TREADMILL_RUNNING,
    WALKING,
    HIKING,
    CYCLING,
    SWIMMING,
    STRENGTH,
    PLYOMETRICS,
    ROWING,
    SKIING,
    YOGA,
    OTHER;

    private static final Map<String, Sport> BY_NAME = new HashMap<>();

    static {
        for (Sport sport : values()) {
            BY_NAME.put(sport.name().toLowerCase(Locale.ROOT), sport);
        }
    }

    /** The sport of a name in lower case; {@link #OTHER} for every name that is not listed. */
    public static Sport of(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    /** Whether the name is one of the listed ones. */
    public static boolean isListed(String name) {
        return BY_NAME.containsKey(name);
    }
}
