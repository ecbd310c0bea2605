package io.freshlegs.advice.day.domain;

import io.freshlegs.advice.facts.domain.WellnessFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all sources together say of one day: per field the newest received value, of devices before manual entries.
 *
 * @param hrvSource where the heart rate variability comes from; devices measure it differently, so that only values of one source compare
 */
public record WellnessDay(
        @Nullable Double sleepMinutes,
        @Nullable Double restingHeartRateBpm,
        @Nullable Double hrvRmssdMs,
        @Nullable String hrvSource,
        @Nullable Double bodyMassKg,
        @Nullable Double bodyFatPercent) {
    private static final Comparator<WellnessFact> BEST_FIRST = Comparator.comparing(WellnessFact::isManual)
            .thenComparing(WellnessFact::receivedAt, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(WellnessFact::source)
            .thenComparing(WellnessFact::revision, Comparator.reverseOrder());

    public static WellnessDay of(List<WellnessFact> ofOneDay) {
        List<WellnessFact> bestFirst = new ArrayList<>(ofOneDay);
        bestFirst.sort(BEST_FIRST);
        return new WellnessDay(
                first(bestFirst, WellnessFact::sleepMinutes),
                first(bestFirst, WellnessFact::restingHeartRateBpm),
                first(bestFirst, WellnessFact::hrvRmssdMs),
                first(bestFirst, fact -> fact.hrvRmssdMs() == null ? null : fact.source()),
                first(bestFirst, WellnessFact::bodyMassKg),
                first(bestFirst, WellnessFact::bodyFatPercent));
    }

    private static <T> @Nullable T first(List<WellnessFact> bestFirst, Function<WellnessFact, @Nullable T> field) {
        for (WellnessFact fact : bestFirst) {
            T value = field.apply(fact);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
