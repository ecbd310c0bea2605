package io.freshlegs.advice.erasure.application;

import io.freshlegs.advice.announcing.application.Announcements;
import io.freshlegs.kit.domain.AthleteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends everything this service keeps or has announced of an athlete, in one transaction. */
@ApplicationScoped
public class EraseAthlete {

    private final AthleteRows rows;
    private final Announcements announcements;

    EraseAthlete(AthleteRows rows, Announcements announcements) {
        this.rows = rows;
        this.announcements = announcements;
    }

    /**
     * No row of the athlete is left when this returns; tombstones of announced advice follow through the outbox.
     *
     * @return how many rows there were
     */
    @Transactional
    public int erase(AthleteId athlete) {
        int erased = rows.erase(athlete);
        announcements.retract(athlete);
        return erased;
    }
}
