package io.freshlegs.advice.load.domain;

import java.util.Locale;

/** How far a load can be trusted. */
public enum LoadQuality {
    LOW,
    MEDIUM,
    HIGH;

    /** The code in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LoadQuality oneStepLower() {
        return this == HIGH ? MEDIUM : LOW;
    }

    public LoadQuality atMost(LoadQuality other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
