package io.freshlegs.kit.record;

import io.freshlegs.kit.problem.Problem;

/**
 * What tells one kind of record from another for the shared write path.
 *
 * @param table the table of the records, created by the service's migrations in the shape of {@code docs/decisions}
 * @param topic the Kafka topic of its events
 * @param recordedType the {@code ce_type} of a recorded or edited record
 * @param deletedType the {@code ce_type} of a tombstone
 * @param keyForm how the key of its events is formed
 * @param invalid the problem of a body that breaks the rules of the kind
 */
public record RecordKind(
        String table, String topic, String recordedType, String deletedType, KeyForm keyForm, Problem invalid) {

    /** The forms of an event key, all below the athlete. */
    public enum KeyForm {
        /** {@code athlete/id} */
        ID,
        /** {@code athlete/source/externalId} */
        SOURCE_AND_EXTERNAL_ID,
        /** {@code athlete/externalId} */
        EXTERNAL_ID
    }

    public RecordKind {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("a table name has lower case letters and underscores only");
        }
    }
}
