package io.freshlegs.kit.access;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one athlete the caller may read and write.
 *
 * @param athlete whose records
 * @param partner the only {@code source} the caller may touch; null for the athlete, who reaches all of them
 */
public record RecordReach(AthleteId athlete, @Nullable String partner) {

    /** Whether records of the source are within reach. */
    public boolean covers(String source) {
        return partner == null || partner.equals(source);
    }

    /** Throws {@link Problem#NOT_ALLOWED} unless the source is within reach. */
    public void require(String source) {
        if (!covers(source)) {
            throw ProblemException.of(
                    Problem.NOT_ALLOWED, "A partner reads and writes only under the source equal to its client_id.");
        }
    }

    public boolean isAthlete() {
        return partner == null;
    }
}
