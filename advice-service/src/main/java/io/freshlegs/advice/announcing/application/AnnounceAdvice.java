package io.freshlegs.advice.announcing.application;

import io.freshlegs.advice.today.application.ReadAdvice;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the advice of a due athlete's today with what was announced of it, and announces what is new.
 *
 * <p>An athlete of whom nothing is left has been erased: then what was announced is taken back instead.
 */
@ApplicationScoped
public class AnnounceAdvice {

    /** How long an athlete whose advice can't be computed waits for the next attempt. */
    public static final Duration DELAY_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Announcements announcements;
    private final ReadAdvice advice;

    AnnounceAdvice(Announcements announcements, ReadAdvice advice) {
        this.announcements = announcements;
        this.advice = advice;
    }

    /** Who is next; their turn ends with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Due> takeDue(Duration patience, int most) {
        return announcements.takeDue(patience, most);
    }

    /**
     * Announces what is new for an athlete; true when something was.
     *
     * @param traceparent the trace context that the announcement carries on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean announce(AthleteId athlete, @Nullable String traceparent) {
        if (!announcements.isKnown(athlete)) {
            announcements.retract(athlete);
            return true;
        }
        ReadAdvice.Read today = advice.of(athlete, null, Language.ENGLISH);
        return announcements.announce(athlete, today.day(), today.json(), traceparent);
    }

    /** Lets the athlete wait whose advice could not be computed, so that the others don't. */
    @Transactional
    public void postpone(AthleteId athlete) {
        announcements.postpone(athlete, DELAY_AFTER_FAILURE);
    }
}
