package io.freshlegs.advice.live.application;

import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Today's advice as it is, and the number that rises whenever it may have become another. */
public interface LatestAdvice {

    /**
     * The advice of the athlete's today.
     *
     * @param turnsAt when the local hour turns, and the advice may change with it
     */
    record Reading(Told advice, Instant turnsAt) {}

    Reading read(AthleteId athlete, Language language);

    /** The version of each athlete anything is known of. */
    Map<AthleteId, Long> versions(Collection<AthleteId> athletes);
}
