package io.freshlegs.advice.ranking.domain;

/** How far the data behind a finding reach. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** From coverage 0.5 LOW, from 0.7 MEDIUM, from 0.9 HIGH. */
    public static Confidence ofCoverage(double coverage) {
        if (coverage >= 0.9) {
            return HIGH;
        }
        return coverage >= 0.7 ? MEDIUM : LOW;
    }

    public Confidence oneStepLower() {
        return this == HIGH ? MEDIUM : LOW;
    }
}
