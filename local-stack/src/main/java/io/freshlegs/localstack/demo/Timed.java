package io.freshlegs.localstack.demo;

import java.time.Instant;

/** Something that is there from an instant on: a run when it is over, a meal when it is eaten. */
public record Timed<T>(Instant from, T value) {}
