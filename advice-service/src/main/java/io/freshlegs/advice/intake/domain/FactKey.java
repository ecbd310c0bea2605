package io.freshlegs.advice.intake.domain;

import java.util.Comparator;

/**
 * The identity of a fact; the order is that of the fact table's primary key.
 *
 * @param recordKey what names the record within athlete and kind: an id, a date, or source and date
 */
public record FactKey(String athleteId, FactKind kind, String recordKey) implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::athleteId)
            .thenComparing(key -> key.kind().code())
            .thenComparing(FactKey::recordKey);

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
