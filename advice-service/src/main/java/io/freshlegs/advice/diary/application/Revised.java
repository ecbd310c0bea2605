package io.freshlegs.advice.diary.application;

import io.freshlegs.kit.record.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A record with the number of times it was written with another content.
 *
 * @param written what this write did; null for a read
 */
public record Revised<T>(T value, long revision, @Nullable Outcome written) {}
