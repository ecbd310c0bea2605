package io.freshlegs.advice.ranking.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order of causes: by priority rounded to 4 decimals, ties by the order of {@link CauseCode}. What has too little coverage
 * or priority is left out. Source: science section 13, a convention.
 */
public final class Ranking {
    private static final Comparator<Factor> ORDER =
            Comparator.comparingLong(Ranking::roundedPriority).reversed().thenComparing(Factor::code);

    private Ranking() {}

    public static <T> List<T> rank(Collection<T> candidates, Function<T, Factor> factor) {
        return candidates.stream()
                .filter(candidate -> factor.apply(candidate).isRanked())
                .sorted(Comparator.comparing(factor, ORDER))
                .toList();
    }

    private static long roundedPriority(Factor factor) {
        return Math.round(factor.priority() * 10_000);
    }
}
