package io.freshlegs.advice.ranking.domain;

/** The possible contributors to heavy legs, in the order that breaks ties of priority. */
public enum CauseCode {
    RECOVERY(Evidence.B, 1.0),
    CARBOHYDRATE(Evidence.B, 0.9),
    SLEEP(Evidence.B, 0.8),
    PROTEIN(Evidence.B, 0.6),
    IRON(Evidence.B, 0.6),
    INTENSITY(Evidence.C, 0.8),
    STRENGTH(Evidence.B, 0.8),
    ELECTROLYTES(Evidence.C, 0.7),
    SHOES(Evidence.B, 0.5),
    WEIGHT(Evidence.C, 0.4),
    RUNNING_FORM(Evidence.D, 0.4);

    private final Evidence evidence;
    private final double timing;

    CauseCode(Evidence evidence, double timing) {
        this.evidence = evidence;
        this.timing = timing;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** How directly the contributor acts on the legs of today, 0..1. */
    public double timing() {
        return timing;
    }
}
