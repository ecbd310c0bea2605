package io.freshlegs.contracts.event;

/** The values of {@code status}. */
public final class RecordStatus {

    /** The record is there. */
    public static final String ACTIVE = "active";

    /** The athlete or the source deleted the record; only its identity and revision are kept. */
    public static final String DELETED = "deleted";

    private RecordStatus() {}
}
