package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long and how seriously the athlete runs. */
public enum Level {
    NOVICE,
    RECREATIONAL,
    ADVANCED;

    private static final Map<String, Level> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable Level of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
