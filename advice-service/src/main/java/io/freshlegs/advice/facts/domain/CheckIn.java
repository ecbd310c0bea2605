package io.freshlegs.advice.facts.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the athlete felt on one day.
 *
 * @param legHeaviness 0..10
 * @param soreness 1..5, 5 is worst; so are fatigue and stress
 * @param mood 1..5, 5 is best
 */
public record CheckIn(
        LocalDate date,
        @Nullable Double legHeaviness,
        @Nullable Double soreness,
        @Nullable Double fatigue,
        @Nullable Double mood,
        @Nullable Double stress,
        List<Symptom> symptoms) {

    public CheckIn {
        symptoms = List.copyOf(symptoms);
    }
}
