package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shoes of each athlete, in the order they were first stored. */
public interface Shoes extends OwnRecords<String, Shoe> {

    /**
     * The pairs first stored before the one at that place, the last one first, at most {@code limit}.
     *
     * @param place null to begin with the newest
     */
    List<Revised<Shoe>> before(AthleteId athlete, @Nullable UUID place, int limit);

    /** The place in that order of a pair the athlete has. */
    UUID placeOf(AthleteId athlete, String shoeId);
}
