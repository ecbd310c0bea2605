package io.freshlegs.advice.announcing.application;

import io.freshlegs.advice.changes.application.AdviceChanges;
import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.advice.changes.domain.Seen;
import io.freshlegs.advice.today.application.AdviceBytes;
import io.freshlegs.advice.today.application.ReadAdvice;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.time.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the advice of a due athlete's today with what was announced of it; what is new is remembered as a change, with its
 * causes, and announced.
 *
 * <p>What is compared leaves {@code changed} out, which depends on what came when: the same facts are announced once, in
 * whatever order they came. An athlete of whom nothing is left has been erased: then what was announced is taken back
 * instead.
 */
@ApplicationScoped
public class AnnounceAdvice {

    /** How long an athlete whose advice can't be computed waits for the next attempt. */
    public static final Duration DELAY_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Announcements announcements;
    private final ReadAdvice advice;
    private final AdviceBytes bytes;
    private final AdviceChanges changes;
    private final IdSource ids;
    private final Clock clock;

    AnnounceAdvice(
            Announcements announcements,
            ReadAdvice advice,
            AdviceBytes bytes,
            AdviceChanges changes,
            IdSource ids,
            Clock clock) {
        this.announcements = announcements;
        this.advice = advice;
        this.bytes = bytes;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is next; their turn ends with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Announcements.Due> takeDue(Duration patience, int most) {
        return announcements.takeDue(patience, most);
    }

    /**
     * Announces what is new for an athlete; true when something was.
     *
     * @param traceparent the trace context that the announcement carries on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean announce(Announcements.Due due, @Nullable String traceparent) {
        AthleteId athlete = due.athlete();
        if (!announcements.isKnown(athlete)) {
            announcements.retract(athlete);
            return true;
        }
        ReadAdvice.Today today = advice.computeToday(athlete);
        LocalDate day = today.advice().date();
        Seen seen = seenOf(today.advice());
        Announcements.Said before = announcements.remember(athlete, day, bytes.of(today.advice()), seen);
        if (before == null) {
            advice.keep(today);
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AdviceChange change =
                new AdviceChange(ids.next(), now, day, changes.named(athlete, due.causes()), before.seen(), seen);
        changes.record(athlete, change);
        long version = announcements.outdate(athlete);
        announcements.send(athlete, day, advice.keep(today, change, version), traceparent);
        return true;
    }

    /** Forgets the changes that have been kept long enough. */
    @Transactional
    public void forgetOld() {
        changes.forgetBefore(clock.instant().minus(AdviceChanges.KEPT));
    }

    /** Lets the athlete wait whose advice could not be computed, so that the others don't. */
    @Transactional
    public void postpone(AthleteId athlete) {
        announcements.postpone(athlete, DELAY_AFTER_FAILURE);
    }

    private static Seen seenOf(Advice advice) {
        return new Seen(
                advice.headline(),
                advice.training().today(),
                advice.flags().stream().map(Advice.Flag::code).toList(),
                advice.causes().stream()
                        .map(cause ->
                                new Seen.SeenCause(cause.code(), cause.state().name()))
                        .toList());
    }
}
