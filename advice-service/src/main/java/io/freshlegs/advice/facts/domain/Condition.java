package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A medical condition the athlete has told of; it only ever deletes or softens advice. */
public enum Condition {
    KIDNEY_DISEASE,
    HYPERTENSION,
    HEART_DISEASE,
    HAEMOCHROMATOSIS,
    DIABETES,
    EATING_DISORDER,
    COELIAC,
    ANAEMIA_TREATED,
    OTHER;

    private static final Map<String, Condition> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable Condition of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
