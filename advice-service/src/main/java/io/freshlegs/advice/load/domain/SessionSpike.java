package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.Nullable;

/**
 * SPIKE-1: one run against the longest of the 30 days before it; each upper border belongs to the lower class.
 * Source: Frandsen 2025. Without a run in those days the athlete is returning, and nothing is infinite.
 */
public enum SessionSpike {
    NO_BASELINE("returning", 0),
    NONE("none", 0),
    SMALL("small", 0.4),
    MODERATE("moderate", 0.6),
    LARGE("large", 1);

    /** Keeps 10 percent of 8 km at the border where doubles would put it a hair above. */
    private static final double BORDER_TOLERANCE = 1e-9;

    private final String code;
    private final double severity;

    SessionSpike(String code, double severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The code in JSON. */
    public String code() {
        return code;
    }

    /** How much the spike weighs within 72 hours, 0..1. */
    public double severity() {
        return severity;
    }

    public static SessionSpike of(double distance, @Nullable Double longestOf30Days) {
        if (longestOf30Days == null || longestOf30Days <= 0) {
            return NO_BASELINE;
        }
        double ratio = distance / longestOf30Days - BORDER_TOLERANCE;
        if (ratio <= 1.10) {
            return NONE;
        }
        if (ratio <= 1.30) {
            return SMALL;
        }
        return ratio <= 2.00 ? MODERATE : LARGE;
    }
}
