package io.freshlegs.advice.facts.domain;

/** Sports that two devices could record one and the same session under. */
public enum SportFamily {
    RUNNING,
    WALKING,
    CYCLING,
    SWIMMING,
    STRENGTH,
    ROWING,
    SKIING,
    YOGA,
    OTHER
}
