package io.freshlegs.advice.intake.domain;

import java.time.Instant;

/**
 * How far one partition has been applied.
 *
 * @param asOf every event written down up to this instant is in the facts
 */
public record StreamPosition(String topic, int partition, Instant asOf) {}
