package io.freshlegs.advice.load.domain;

/** Minutes spent at one heart rate. */
public record HeartRateSegment(double bpm, double minutes) {}
