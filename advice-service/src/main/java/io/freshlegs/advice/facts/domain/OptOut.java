package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the advice the athlete does not want. */
public enum OptOut {
    WEIGHT,
    ENERGY,
    CYCLE,
    LABS,
    CARBOHYDRATE;

    private static final Map<String, OptOut> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable OptOut of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
