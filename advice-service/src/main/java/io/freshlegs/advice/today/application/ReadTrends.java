package io.freshlegs.advice.today.application;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.today.domain.TrendDay;
import io.freshlegs.advice.today.domain.Trends;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the numbers of a range of days from the facts as they are when they are asked for. */
@ApplicationScoped
@Transactional
public class ReadTrends {

    /** Days shown when no first day is named: the window of the slow average. */
    public static final int DEFAULT_DAYS = 42;

    /** Days of one answer at most. */
    public static final int MOST_DAYS = 366;

    private final ReadFacts facts;
    private final Clock clock;

    ReadTrends(ReadFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * One row for each day of the range that has begun.
     *
     * @param from null for {@link #DEFAULT_DAYS} days up to {@code to}
     * @param to null for the athlete's today
     * @throws ProblemException {@code PARAMETER_INVALID} for a range that ends before it starts or is too long
     */
    public List<TrendDay> of(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), facts.zoneOf(athlete));
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        requireRange(first, last);
        AthleteFacts known = facts.forTrends(athlete, first, last);
        return Trends.between(known, first, last, today);
    }

    private static void requireRange(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw ProblemException.parameter("to", "must not be before from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw ProblemException.parameter("from", "must be at most " + (MOST_DAYS - 1) + " days before to");
        }
    }
}
