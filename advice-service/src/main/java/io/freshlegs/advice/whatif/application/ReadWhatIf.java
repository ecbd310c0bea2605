package io.freshlegs.advice.whatif.application;

import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.facts.domain.AthleteZone;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.today.application.AdviceBytes;
import io.freshlegs.advice.today.application.ReadFacts;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.whatif.domain.Hypothesis;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Answers with the advice of today or a day ahead as it would be. Reads, and stores nothing. */
@ApplicationScoped
@Transactional
public class ReadWhatIf {

    /** How far ahead may be looked. */
    public static final int MOST_DAYS_AHEAD = 14;

    private final ReadFacts facts;
    private final AdviceBytes bytes;
    private final Clock clock;

    ReadWhatIf(ReadFacts facts, AdviceBytes bytes, Clock clock) {
        this.facts = facts;
        this.bytes = bytes;
        this.clock = clock;
    }

    /** The profile that is stored; null for none. */
    public @Nullable Profile storedProfile(AthleteId athlete) {
        return facts.ofZone(athlete).profile();
    }

    /**
     * The advice in UTF-8.
     *
     * @param date null for the athlete's today
     * @throws ProblemException {@code WHAT_IF_INVALID} for a day that is over or too far ahead, or for something supposed after it
     */
    public byte[] of(AthleteId athlete, @Nullable LocalDate date, Hypothesis hypothesis, Language language) {
        ZonedDateTime now = clock.instant().atZone(AthleteZone.of(hypothesis.laidOver(facts.ofZone(athlete))));
        LocalDate today = now.toLocalDate();
        LocalDate day = date == null ? today : date;
        requireWithinReach(day, today);
        requireNothingAfter(day, hypothesis);
        AdviceMoment moment = day.equals(today) ? new AdviceMoment(day, now.toLocalTime()) : AdviceMoment.endOf(day);
        AthleteFacts known = facts.forHypothesis(athlete, today);
        return bytes.of(AdviceEngine.foresee(hypothesis.laidOver(known), moment, today, language.wording())
                .forAthlete(athlete.value()));
    }

    private static void requireWithinReach(LocalDate day, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw ProblemException.invalid(
                    Problem.WHAT_IF_INVALID,
                    "date",
                    "must be the athlete's today or at most " + MOST_DAYS_AHEAD + " days later");
        }
    }

    private static void requireNothingAfter(LocalDate day, Hypothesis hypothesis) {
        if (hypothesis.workouts().stream()
                .anyMatch(workout -> workout.localDate().isAfter(day))) {
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, "workouts", "must not be on a day after date");
        }
        if (hypothesis.meals().stream().anyMatch(meal -> meal.localDate().isAfter(day))) {
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, "meals", "must not be on a day after date");
        }
        if (hypothesis.restDays().stream().anyMatch(rest -> rest.isAfter(day))) {
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, "restDays", "must not be after date");
        }
    }
}
