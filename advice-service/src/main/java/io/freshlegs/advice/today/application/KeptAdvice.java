package io.freshlegs.advice.today.application;

import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The advice of each athlete's running day in each language, as it was computed last.
 *
 * <p>Each transaction that changes something advice may depend on raises the athlete's version. What was computed at the
 * version that still holds is what would be computed again.
 */
public interface KeptAdvice {

    /**
     * What is known without computing.
     *
     * @param version the version that holds; null for an athlete never seen
     * @param kept what was computed at that version; null when nothing was
     */
    record Look(@Nullable Long version, @Nullable Kept kept) {}

    /**
     * An advice of a running day.
     *
     * @param hour the local hour it was computed for
     * @param zone the zone that decided day and hour
     */
    record Kept(LocalDate day, int hour, ZoneId zone, byte[] json) {}

    Look look(AthleteId athlete, Language language);

    /** The version that holds for each of the athletes anything is known of. */
    Map<AthleteId, Long> versions(Collection<AthleteId> athletes);

    /** Keeps what was computed from facts read after the version was; nothing when another version holds by now. */
    void keep(AthleteId athlete, long version, Language language, Kept computed);
}
