package io.freshlegs.advice.iron.domain;

/**
 * IRON-5: when a meal falls in relation to a run; hours 3 to 6 after it lower the uptake of iron.
 * Sources: McCormick 2019, Barney 2022. Only ever a tie-breaker.
 */
public enum UptakeWindow {
    BEFORE,
    EARLY_OK,
    NEUTRAL,
    SUPPRESSED;

    private static final double EARLY_HOURS = 0.5;

    public static UptakeWindow of(double runEndHour, double mealHour) {
        double after = mealHour - runEndHour;
        if (after < 0) {
            return BEFORE;
        }
        if (after <= EARLY_HOURS) {
            return EARLY_OK;
        }
        return after >= 3 && after <= 6 ? SUPPRESSED : NEUTRAL;
    }
}
