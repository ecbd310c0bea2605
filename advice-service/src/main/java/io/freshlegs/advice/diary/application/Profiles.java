package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.record.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile of each athlete. */
public interface Profiles {

    Optional<Revised<Profile>> find(AthleteId athlete);

    /** As {@link OwnRecords#put}. */
    Revised<Profile> put(AthleteId athlete, Profile profile, @Nullable Long ifMatch);

    /** As {@link OwnRecords#delete}. */
    Outcome delete(AthleteId athlete, @Nullable Long ifMatch);
}
