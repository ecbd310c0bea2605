package io.freshlegs.advice.today.application;

import io.freshlegs.advice.changes.application.AdviceChanges;
import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.today.domain.Advice;
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
    private final AdviceChanges changes;
    private final AdviceBytes bytes;
    private final Clock clock;

    ReadAdvice(
            ReadFacts facts,
            RecordedFacts recorded,
            KeptAdvice kept,
            AdviceChanges changes,
            AdviceBytes bytes,
            Clock clock) {
        this.facts = facts;
        this.recorded = recorded;
        this.kept = kept;
        this.changes = changes;
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
     * The advice of a day. It opens no transaction: to begin and end one would cost more than reading what is kept, and what
     * has to be computed reads its facts in their own.
     *
     * @param date null for the athlete's today
     * @throws ProblemException {@code DATE_IN_FUTURE} for a day that has not begun for the athlete
     */
    @Transactional(Transactional.TxType.SUPPORTS)
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

    /**
     * The advice of an athlete's today, without {@code changed}.
     *
     * @param now when and where the athlete was when it was computed
     */
    public record Today(AthleteId athlete, Advice advice, ZonedDateTime now) {}

    /** Computes the English advice of the athlete's today from the facts as they are. */
    public Today computeToday(AthleteId athlete) {
        ZonedDateTime now = clock.instant().atZone(facts.zoneOf(athlete));
        AdviceMoment moment = new AdviceMoment(now.toLocalDate(), now.toLocalTime());
        return new Today(athlete, advice(athlete, moment, Language.ENGLISH), now);
    }

    /** The bytes that are answered from here on; they are kept, so that nobody computes them again. */
    public byte[] keep(Today today) {
        byte[] json = bytes.of(withChanged(today.advice(), today.athlete()));
        KeptAdvice.Look look = kept.look(today.athlete(), Language.ENGLISH);
        if (look.version() != null) {
            keep(today, look.version(), json);
        }
        return json;
    }

    /** The same when the last change and the version that holds since are known. */
    public byte[] keep(Today today, AdviceChange last, long version) {
        byte[] json = bytes.of(today.advice().withChanged(changed(last)));
        keep(today, version, json);
        return json;
    }

    private void keep(Today today, long version, byte[] json) {
        ZonedDateTime now = today.now();
        kept.keep(
                today.athlete(),
                version,
                Language.ENGLISH,
                new KeptAdvice.Kept(now.toLocalDate(), now.getHour(), now.getZone(), json));
    }

    private Advice withChanged(Advice advice, AthleteId athlete) {
        return advice.withChanged(
                changes.lastOf(athlete, advice.date()).map(ReadAdvice::changed).orElse(null));
    }

    private static Advice.Changed changed(AdviceChange change) {
        return new Advice.Changed(
                change.at(),
                change.causes().stream()
                        .map(cause -> new Advice.Because(cause.type(), cause.source(), cause.externalId()))
                        .toList());
    }

    private byte[] computed(AthleteId athlete, AdviceMoment moment, Language language) {
        return bytes.of(withChanged(advice(athlete, moment, language), athlete));
    }

    private Advice advice(AthleteId athlete, AdviceMoment moment, Language language) {
        AthleteFacts known = facts.forAdvice(athlete, moment.date());
        return AdviceEngine.advise(known, moment, language.wording()).forAthlete(athlete.value());
    }

    private static boolean isOf(KeptAdvice.Kept advice, ZonedDateTime now) {
        return advice.day().equals(now.toLocalDate()) && advice.hour() == now.getHour();
    }
}
