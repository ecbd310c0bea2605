package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pair of shoes.
 *
 * @param massGrams the mass of one shoe of the pair
 */
public record Shoe(
        String shoeId,
        String name,
        @Nullable Double massGrams,
        @Nullable LocalDate firstUsed,
        @Nullable Boolean retired) {}
