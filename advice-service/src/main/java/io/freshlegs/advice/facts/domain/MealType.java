package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The occasion of a meal. */
public enum MealType {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK,
    PRE_RUN,
    DURING_RUN,
    POST_RUN,
    SUPPLEMENT;

    private static final Map<String, MealType> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable MealType of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
