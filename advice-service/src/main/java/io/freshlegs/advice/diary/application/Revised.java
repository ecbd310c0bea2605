package io.freshlegs.advice.diary.application;

/**
 * A record with the number of times it was written with another content.
 *
 * @param created whether this write made it; false for a read
 */
public record Revised<T>(T value, long revision, boolean created) {}
