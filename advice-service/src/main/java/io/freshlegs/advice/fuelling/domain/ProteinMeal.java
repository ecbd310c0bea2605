package io.freshlegs.advice.fuelling.domain;

/** PRO-4: the protein of one meal, grams per kilogram times body mass, within 20..40 g. Sources: Jaeger 2017; Moore 2015 for 65 and older. */
public final class ProteinMeal {
    public static final double GRAMS_PER_KG = 0.3;
    public static final double GRAMS_PER_KG_FROM_65 = 0.4;
    private static final double LEAST = 20;
    private static final double MOST = 40;

    private ProteinMeal() {}

    public static double grams(double bodyMassKg, double gramsPerKg) {
        return Math.max(LEAST, Math.min(MOST, gramsPerKg * bodyMassKg));
    }
}
