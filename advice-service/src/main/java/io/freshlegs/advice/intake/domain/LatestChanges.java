package io.freshlegs.advice.intake.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A run of changes brought down to at most one erasure and one state of each key.
 *
 * <p>Of several states the highest revision stays. An erasure takes away the states before it and none after it, so a
 * record that came back after its erasure, counting from 1 again, is kept.
 *
 * @param erased keys to forget first, in key order
 * @param states the state of each key to write afterwards, in key order
 */
public record LatestChanges(SortedSet<FactKey> erased, List<FactChange.State> states) {

    /** The outcome of changes in the order of the stream. */
    public static LatestChanges of(Iterable<? extends FactChange> changes) {
        SortedSet<FactKey> erased = new TreeSet<>();
        SortedMap<FactKey, FactChange.State> states = new TreeMap<>();
        for (FactChange change : changes) {
            if (change instanceof FactChange.State state) {
                states.merge(state.key(), state, LatestChanges::later);
            } else {
                erased.add(change.key());
                states.remove(change.key());
            }
        }
        return new LatestChanges(erased, List.copyOf(states.values()));
    }

    private static FactChange.State later(FactChange.State held, FactChange.State next) {
        return next.revision() > held.revision() ? next : held;
    }
}
