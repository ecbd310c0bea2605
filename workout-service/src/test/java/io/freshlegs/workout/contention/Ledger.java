package io.freshlegs.workout.contention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the clients sent and were told, one line a record. Safe for any thread. */
final class Ledger {

    /**
     * What a client wanted of one record.
     *
     * @param content stands for all fields of a put, each content with one source version; null deletes
     * @param partner whether a partner sends it, who can't revive a record without a higher version
     */
    record Wish(
            String externalId,
            @Nullable Long content,
            @Nullable Long sourceVersion,
            boolean partner) {}

    /**
     * A wish and what became of it.
     *
     * @param outcome the word of the contract; {@code deleted} for any 204, {@code refused} for a problem
     * @param revision of the record after it; 0 where the answer names none
     */
    record Line(Wish wish, String outcome, long revision) {

        boolean isWinner() {
            return outcome.equals("created") || outcome.equals("updated");
        }
    }

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    void add(Wish wish, String outcome, long revision) {
        lines.add(new Line(wish, outcome, revision));
    }

    List<Line> lines() {
        return new ArrayList<>(lines);
    }

    /** The puts of a record that made a revision, by that revision; fails when two made the same one. */
    TreeMap<Long, Line> winners(String externalId) {
        return lines.stream()
                .filter(line -> line.wish().externalId().equals(externalId) && line.isWinner())
                .collect(Collectors.toMap(
                        Line::revision,
                        line -> line,
                        (one, other) -> {
                            throw new AssertionError("two winners of one revision: " + one + " and " + other);
                        },
                        TreeMap::new));
    }

    Map<String, Long> countByOutcome() {
        return lines.stream().collect(Collectors.groupingBy(Line::outcome, TreeMap::new, Collectors.counting()));
    }
}
