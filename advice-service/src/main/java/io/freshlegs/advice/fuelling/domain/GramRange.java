package io.freshlegs.advice.fuelling.domain;

/** A lower and an upper bound, per kilogram of body mass or in all. */
public record GramRange(double low, double high) {

    /** Both bounds times a body mass. */
    public GramRange timesKilograms(double bodyMassKg) {
        return new GramRange(low * bodyMassKg, high * bodyMassKg);
    }
}
