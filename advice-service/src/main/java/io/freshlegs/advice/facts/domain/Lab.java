package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The laboratory values of one blood test, entered by the athlete. */
public record Lab(
        LocalDate date,
        @Nullable Double ferritinUgPerL,
        @Nullable Double haemoglobinGPerL,
        @Nullable Double transferrinSaturationPercent,
        @Nullable Double crpMgPerL) {}
