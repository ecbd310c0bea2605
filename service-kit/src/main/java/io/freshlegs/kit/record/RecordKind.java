package io.freshlegs.kit.record;

import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.problem.Problem;

/**
 * What tells one kind of record from another for the shared write path.
 *
 * @param table the table of the records, with the columns of {@link StoredRecord}
 * @param recorded the type of the event of a recorded or edited record
 * @param deleted the type of the event of a tombstone, on the same topic
 * @param keyForm how the key of its events is formed
 * @param invalid the problem of a body that breaks the rules of the kind
 */
public record RecordKind(String table, EventType recorded, EventType deleted, KeyForm keyForm, Problem invalid) {

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
        if (recorded.topic() != deleted.topic()) {
            throw new IllegalArgumentException("both events of a record belong to one topic");
        }
    }
}
