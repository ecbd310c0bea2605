package io.freshlegs.advice.facts.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of drink an item is, as far as iron uptake cares. */
public enum Drink {
    COFFEE,
    TEA,
    COCOA,
    MILK,
    NONE;

    private static final Map<String, Drink> BY_CODE = Codes.byCode(values());

    /** The constant with this JSON code, or null for an absent or unknown code. */
    public static @Nullable Drink of(@Nullable String code) {
        return code == null ? null : BY_CODE.get(code);
    }

    /** The code in JSON. */
    public String code() {
        return Codes.codeOf(this);
    }
}
