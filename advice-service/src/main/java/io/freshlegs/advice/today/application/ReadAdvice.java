package io.freshlegs.advice.today.application;

import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the advice of a day from the facts as they are when it is asked for. */
@ApplicationScoped
@Transactional
public class ReadAdvice {

    private final ReadFacts facts;
    private final RecordedFacts recorded;
    private final Clock clock;

    ReadAdvice(ReadFacts facts, RecordedFacts recorded, Clock clock) {
        this.facts = facts;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * An advice and how far the event stream had been read when its facts were.
     *
     * @param asOf empty while that is not known
     */
    public record Read(Advice advice, Optional<Instant> asOf) {}

    /**
     * The advice of a day.
     *
     * @param date null for the athlete's today
     * @throws ProblemException {@code DATE_IN_FUTURE} for a day that has not begun for the athlete
     */
    public Read of(AthleteId athlete, @Nullable LocalDate date) {
        // Before the facts, so that what it says holds for all of them.
        Optional<Instant> asOf = recorded.asOf(athlete);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), facts.zoneOf(athlete));
        LocalDate day = date == null ? now.toLocalDate() : date;
        if (day.isAfter(now.toLocalDate())) {
            throw ProblemException.of(Problem.DATE_IN_FUTURE, "Ask for today or an earlier day; what-if looks ahead.");
        }
        AdviceMoment moment =
                day.equals(now.toLocalDate()) ? new AdviceMoment(day, now.toLocalTime()) : AdviceMoment.endOf(day);
        AthleteFacts known = facts.between(athlete, day.minusDays(AdviceEngine.LOOK_BACK_DAYS), day);
        return new Read(AdviceEngine.advise(known, moment).forAthlete(athlete.value()), asOf);
    }
}
