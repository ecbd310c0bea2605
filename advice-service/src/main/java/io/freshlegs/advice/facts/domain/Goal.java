package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the athlete wants their body mass to do. */
public enum Goal {
    MAINTAIN,
    LOSE,
    GAIN;

    private static final Map<String, Goal> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable Goal of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
