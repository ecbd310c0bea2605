package io.freshlegs.advice.intake.application;

import io.freshlegs.advice.facts.application.DueBell;
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
 * <p>One transaction for all of them. When a value among them is refused, they are halved in stream order until each refused
 * change stands alone; only these stay out, and an older revision of such a record is not lost with them.
 */
@ApplicationScoped
public class ApplyChanges {

    private final FactChanges facts;
    private final DueBell bell;

    ApplyChanges(FactChanges facts, DueBell bell) {
        this.facts = facts;
        this.bell = bell;
    }

    /**
     * Applies all changes but those that can't be stored, which are returned.
     *
     * @param changes in the order of their streams
     * @throws FactsUnavailableException when nothing more can be written at present; applying all again is harmless
     */
    public List<FactChange> apply(List<FactChange> changes, Collection<StreamPosition> positions) {
        List<FactChange> refused = applied(changes, positions);
        if (!changes.isEmpty()) {
            bell.ring();
        }
        return refused;
    }

    private List<FactChange> applied(List<FactChange> changes, Collection<StreamPosition> positions) {
        try {
            facts.apply(LatestChanges.of(changes), positions);
            return List.of();
        } catch (FactRefusedException oneOfThem) {
            List<FactChange> refused = new ArrayList<>();
            applyHalves(changes, refused);
            facts.apply(LatestChanges.of(List.of()), positions);
            return List.copyOf(refused);
        }
    }

    private void applyHalves(List<FactChange> refusedTogether, List<FactChange> refused) {
        if (refusedTogether.size() == 1) {
            refused.addAll(refusedTogether);
            return;
        }
        int half = refusedTogether.size() / 2;
        applyOrHalve(refusedTogether.subList(0, half), refused);
        applyOrHalve(refusedTogether.subList(half, refusedTogether.size()), refused);
    }

    private void applyOrHalve(List<FactChange> changes, List<FactChange> refused) {
        try {
            facts.apply(LatestChanges.of(changes), List.of());
        } catch (FactRefusedException oneOfThem) {
            applyHalves(changes, refused);
        }
    }
}
