package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a workout was meant to be, as tagged by the athlete or the device. */
public enum WorkoutType {
    EASY,
    LONG,
    TEMPO,
    INTERVALS,
    SPRINT,
    HIIT,
    RACE,
    STRENGTH,
    RECOVERY;

    private static final Map<String, WorkoutType> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable WorkoutType of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
