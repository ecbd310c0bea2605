package io.freshlegs.advice.ranking.domain;

/**
 * How well a rule is supported: A position stands and large cohorts, B controlled studies, C small studies, D convention.
 * The weight multiplies the priority.
 */
public enum Evidence {
    A(1.0),
    B(0.8),
    C(0.6),
    D(0.4);

    private final double weight;

    Evidence(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
