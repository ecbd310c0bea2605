package io.freshlegs.advice.ranking.domain;

/** What decides the rank of a cause; all numbers are 0..1. */
public record Factor(CauseCode code, double severity, Evidence evidence, double timing, double coverage) {
    /** With less than this share of the needed days nothing is ranked. */
    public static final double LEAST_COVERAGE = 0.5;

    /** With less than this priority nothing is worth a rank. */
    public static final double LEAST_PRIORITY = 0.15;

    /** Severity times the weight of the evidence times timing. */
    public double priority() {
        return severity * evidence.weight() * timing;
    }

    public boolean isRanked() {
        return coverage >= LEAST_COVERAGE && priority() >= LEAST_PRIORITY;
    }
}
