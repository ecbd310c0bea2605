package io.freshlegs.advice.announcing.application;

import io.freshlegs.kit.domain.AthleteId;
import java.time.Duration;
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

    /** Puts an athlete whose advice could not be computed back, to be tried again after the delay. */
    void postpone(AthleteId athlete, Duration delay);

    /** Whether anything of the athlete is known, be it a deleted record. */
    boolean isKnown(AthleteId athlete);

    /**
     * Announces the advice of a day unless it was announced with these bytes before; true when it was new.
     *
     * @param traceparent the trace context that the announcement carries on
     */
    boolean announce(AthleteId athlete, LocalDate day, byte[] json, @Nullable String traceparent);

    /** Takes back every announcement of the athlete, for good. */
    void retract(AthleteId athlete);
}
