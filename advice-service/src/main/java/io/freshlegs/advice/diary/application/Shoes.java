package io.freshlegs.advice.diary.application;

import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import java.util.List;

/** The shoes of each athlete. */
public interface Shoes extends OwnRecords<String, Shoe> {

    /** Those whose id comes after {@code after}, in order of the id, at most {@code limit}. */
    List<Revised<Shoe>> after(AthleteId athlete, String after, int limit);
}
