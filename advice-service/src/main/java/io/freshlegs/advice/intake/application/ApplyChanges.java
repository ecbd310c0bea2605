package io.freshlegs.advice.intake.application;

import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.domain.StreamPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Applies a run of changes.
 *
 * <p>One transaction for all of them. When a value among them is refused, each change gets its own, in stream order, so
 * that only the refused ones stay out; an older revision of such a record is not lost with them.
 */
@ApplicationScoped
public class ApplyChanges {

    private final FactChanges facts;

    ApplyChanges(FactChanges facts) {
        this.facts = facts;
    }

    /**
     * Applies all changes but those that can't be stored, which are returned.
     *
     * @param changes in the order of their streams
     * @throws FactsUnavailableException when nothing more can be written at present; applying all again is harmless
     */
    public List<FactChange> apply(List<FactChange> changes, Collection<StreamPosition> positions) {
        try {
            facts.apply(LatestChanges.of(changes), positions);
            return List.of();
        } catch (FactRefusedException oneOfThem) {
            return applyEach(changes, positions);
        }
    }

    private List<FactChange> applyEach(List<FactChange> changes, Collection<StreamPosition> positions) {
        List<FactChange> refused = new ArrayList<>();
        for (FactChange change : changes) {
            try {
                facts.apply(LatestChanges.of(List.of(change)), List.of());
            } catch (FactRefusedException thisOne) {
                refused.add(change);
            }
        }
        facts.apply(LatestChanges.of(List.of()), positions);
        return List.copyOf(refused);
    }
}
