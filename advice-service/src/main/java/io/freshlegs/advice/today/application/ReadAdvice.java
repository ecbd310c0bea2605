package io.freshlegs.advice.today.application;

import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the advice of a day: computed from the facts as they are when it is asked for, unless today's was computed
 * from the very same facts for the very same hour before.
 */
@ApplicationScoped
@Transactional
public class ReadAdvice {

    private final ReadFacts facts;
    private final RecordedFacts recorded;
    private final KeptAdvice kept;
    private final AdviceBytes bytes;
    private final Clock clock;

    ReadAdvice(ReadFacts facts, RecordedFacts recorded, KeptAdvice kept, AdviceBytes bytes, Clock clock) {
        this.facts = facts;
        this.recorded = recorded;
        this.kept = kept;
        this.bytes = bytes;
        this.clock = clock;
    }

    /**
     * An advice and how far the event stream had been read when its facts were.
     *
     * @param json the advice in UTF-8
     * @param asOf empty while that is not known
     * @param now when and where the athlete was when the advice was read
     */
    public record Read(LocalDate day, byte[] json, Optional<Instant> asOf, ZonedDateTime now) {}

    /**
     * The advice of a day.
     *
     * @param date null for the athlete's today
     * @throws ProblemException {@code DATE_IN_FUTURE} for a day that has not begun for the athlete
     */
    public Read of(AthleteId athlete, @Nullable LocalDate date, Language language) {
        // Position and version are read before the facts, so that what they say holds for all of them.
        Optional<Instant> asOf = recorded.asOf(athlete);
        KeptAdvice.Look look = kept.look(athlete, language);
        ZoneId zone = look.kept() == null ? facts.zoneOf(athlete) : look.kept().zone();
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate day = date == null ? now.toLocalDate() : date;
        if (day.isAfter(now.toLocalDate())) {
            throw ProblemException.of(Problem.DATE_IN_FUTURE, "Ask for today or an earlier day; what-if looks ahead.");
        }
        if (!day.equals(now.toLocalDate())) {
            return new Read(day, computed(athlete, AdviceMoment.endOf(day), language), asOf, now);
        }
        if (look.kept() != null && isOf(look.kept(), now)) {
            return new Read(day, look.kept().json(), asOf, now);
        }
        byte[] json = computed(athlete, new AdviceMoment(day, now.toLocalTime()), language);
        if (look.version() != null) {
            kept.keep(athlete, look.version(), language, new KeptAdvice.Kept(day, now.getHour(), zone, json));
        }
        return new Read(day, json, asOf, now);
    }

    private byte[] computed(AthleteId athlete, AdviceMoment moment, Language language) {
        AthleteFacts known = facts.forAdvice(athlete, moment.date());
        return bytes.of(AdviceEngine.advise(known, moment, language.wording()).forAthlete(athlete.value()));
    }

    private static boolean isOf(KeptAdvice.Kept advice, ZonedDateTime now) {
        return advice.day().equals(now.toLocalDate()) && advice.hour() == now.getHour();
    }
}
