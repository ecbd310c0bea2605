package io.freshlegs.kit.domain;

/**
 * One reason why a record is refused: the field by its JSON path ({@code items[2].grams}) and what it must be.
 * The message never repeats what was sent.
 */
public record Violation(String field, String message) {}
