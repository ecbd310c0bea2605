package io.freshlegs.workout.links.application;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.workout.links.domain.Link;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored links. */
public interface Links {

    /** What became of a link that was put. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The user is another athlete already, and the caller may not decide that. */
        CLASH
    }

    Optional<Link> find(String source, String providerUserId);

    /** The athletes of those users that are linked, by the user's id. */
    Map<String, AthleteId> athletes(String source, Set<String> providerUserIds);

    /**
     * Stores a link, durably.
     *
     * @param overwrite whether a link of the same user to another athlete gives way
     */
    Outcome put(Link link, boolean overwrite);

    /** Takes a link away where it is there and, when {@code only} is known, where it is that athlete's. */
    boolean remove(String source, String providerUserId, Optional<AthleteId> only);
}
