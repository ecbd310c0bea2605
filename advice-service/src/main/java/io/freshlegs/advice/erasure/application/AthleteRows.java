package io.freshlegs.advice.erasure.application;

import io.freshlegs.kit.domain.AthleteId;

/** All rows of an athlete, whatever the table. */
public interface AthleteRows {

    /**
     * Removes every row of the athlete in one transaction; none is left when it returns.
     *
     * @return how many there were
     */
    int erase(AthleteId athlete);
}
