package io.freshlegs.advice.intake.application;

import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.domain.StreamPosition;
import java.util.Collection;

/** The place facts are written to. Called by the poll loop's thread alone. */
public interface FactChanges {

    /**
     * Writes changes and positions in one transaction; a state whose revision is not above the stored one changes
     * nothing.
     *
     * @throws FactsUnavailableException when the same call may succeed later
     * @throws FactRefusedException when the values of a change can't be stored
     */
    void apply(LatestChanges changes, Collection<StreamPosition> positions);

    /**
     * Returns when the place answers.
     *
     * @throws FactsUnavailableException when it does not
     */
    void probe();
}
