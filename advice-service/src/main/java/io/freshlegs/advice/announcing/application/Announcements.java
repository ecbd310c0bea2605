package io.freshlegs.advice.announcing.application;

import io.freshlegs.advice.changes.domain.DueCause;
import io.freshlegs.advice.changes.domain.Seen;
import io.freshlegs.kit.domain.AthleteId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been announced, and who is due. Every method belongs to the caller's transaction.
 *
 * <p>Whoever changes something of an athlete makes them due in the same transaction. A change that is not committed yet
 * holds its athlete back, so what is taken as due is complete.
 */
public interface Announcements {

    /**
     * Takes those who have been due longest and are not held back.
     *
     * @param patience how long somebody has to have been due, so that a backlog is computed once and not in pieces
     */
    List<Due> takeDue(Duration patience, int most);

    /**
     * Somebody whose advice is to be looked at.
     *
     * @param causes the last writes that made them due, the newest first
     * @param acceptedAt when the oldest event among them was written down at its service; null when none was an event
     * @param traceparent the trace context of the newest of them; null when none carried one
     */
    record Due(
            AthleteId athlete,
            List<DueCause> causes,
            @Nullable Instant acceptedAt,
            @Nullable String traceparent) {}

    /** Puts an athlete whose advice could not be computed back, to be tried again after the delay. */
    void postpone(AthleteId athlete, Duration delay);

    /** Whether anything of the athlete is known, be it a deleted record. */
    boolean isKnown(AthleteId athlete);

    /**
     * Remembers what is said of a day.
     *
     * @param content the bytes that decide whether it is new
     * @return what was said of the day before; null when this is not new
     */
    @Nullable
    Said remember(AthleteId athlete, LocalDate day, byte[] content, Seen seen);

    /**
     * What was said of a day.
     *
     * @param seen null when nothing was
     */
    record Said(@Nullable Seen seen) {}

    /** What was kept without knowing of the last change is not answered any more; returns the version that holds now. */
    long outdate(AthleteId athlete);

    /**
     * Sends the advice of a day to those who follow.
     *
     * @param traceparent the trace context that it carries on
     */
    void send(AthleteId athlete, LocalDate day, byte[] json, @Nullable String traceparent);

    /** Takes back every announcement of the athlete, for good. */
    void retract(AthleteId athlete);
}
