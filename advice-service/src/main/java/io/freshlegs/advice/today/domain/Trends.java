package io.freshlegs.advice.today.domain;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import java.time.LocalDate;
import java.util.List;

/** The advice numbers of a range of days; a trends day shows what the advice of that day shows. */
public final class Trends {
    private Trends() {}

    /** One row for each day of the range up to {@code today}; later days are left out. */
    public static List<TrendDay> between(
            AthleteFacts facts, LocalDate fromInclusive, LocalDate toInclusive, LocalDate today) {
        throw new UnsupportedOperationException("assembled once the rules are in");
    }
}
