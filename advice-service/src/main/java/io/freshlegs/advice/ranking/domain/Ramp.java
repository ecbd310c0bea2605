package io.freshlegs.advice.ranking.domain;

/** A straight line between two points of value and severity, level beyond them. */
public record Ramp(double fromValue, double fromSeverity, double toValue, double toSeverity) {

    public double at(double value) {
        double share = Math.max(0, Math.min(1, (value - fromValue) / (toValue - fromValue)));
        return fromSeverity + share * (toSeverity - fromSeverity);
    }
}
