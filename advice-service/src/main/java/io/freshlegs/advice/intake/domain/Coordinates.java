package io.freshlegs.advice.intake.domain;

/** Where a record stands in its stream. */
public record Coordinates(String topic, int partition, long offset) {}
