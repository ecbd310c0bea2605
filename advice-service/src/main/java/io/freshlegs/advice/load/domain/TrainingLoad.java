package io.freshlegs.advice.load.domain;

/** The load of one workout in points, one hour at threshold being 100. */
public record TrainingLoad(double points, LoadMethod method, LoadQuality quality) {}
