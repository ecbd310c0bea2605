package io.freshlegs.advice.load.domain;

/** LOAD-7: energy turnover in multiples of rest. Sources: Herrmann 2024 (compendium), ACSM running equation. */
public final class MetabolicEquivalent {
    private static final double REST_ML_PER_KG_MINUTE = 3.5;

    private MetabolicEquivalent() {}

    public static double minutes(double met, double minutes) {
        return met * minutes;
    }

    /** One MET is one kcal per kilogram and hour. */
    public static double kcal(double met, double bodyMassKg, double minutes) {
        return met * bodyMassKg * minutes / 60;
    }

    /** The MET of running at a speed in metres a minute on a slope, a fraction. */
    public static double ofRunning(double metersPerMinute, double slope) {
        double oxygen = 0.2 * metersPerMinute + 0.9 * metersPerMinute * slope + REST_ML_PER_KG_MINUTE;
        return oxygen / REST_ML_PER_KG_MINUTE;
    }
}
