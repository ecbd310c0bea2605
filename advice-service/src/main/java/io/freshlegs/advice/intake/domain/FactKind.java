package io.freshlegs.advice.intake.domain;

import java.util.Locale;

/** The kind of a record that arrives as an event. */
public enum FactKind {
    WORKOUT,
    WELLNESS,
    MEAL,
    FOOD_DAY;

    /** The word the fact table knows the kind by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
