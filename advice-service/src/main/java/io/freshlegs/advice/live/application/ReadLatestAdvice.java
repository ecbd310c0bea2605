package io.freshlegs.advice.live.application;

import io.freshlegs.advice.today.application.EntityTag;
import io.freshlegs.advice.today.application.KeptAdvice;
import io.freshlegs.advice.today.application.ReadAdvice;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Map;

/** Reads what GET would answer with. */
@ApplicationScoped
class ReadLatestAdvice implements LatestAdvice {

    private final ReadAdvice advice;
    private final KeptAdvice kept;

    ReadLatestAdvice(ReadAdvice advice, KeptAdvice kept) {
        this.advice = advice;
        this.kept = kept;
    }

    @Override
    public Reading read(AthleteId athlete, Language language) {
        ReadAdvice.Read read = advice.of(athlete, null, language);
        return new Reading(new Told(EntityTag.of(read.json()).opaque(), read.json()), nextHour(read.now()));
    }

    @Override
    public Map<AthleteId, Long> versions(Collection<AthleteId> athletes) {
        return kept.versions(athletes);
    }

    /** When the clock on the athlete's wall shows another hour, be it because the clock is put forward or back. */
    static Instant nextHour(ZonedDateTime now) {
        Instant next = now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        ZoneOffsetTransition change = now.getZone().getRules().nextTransition(now.toInstant());
        return change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
    }
}
