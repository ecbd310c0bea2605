package io.freshlegs.kit.record;

/** What a write did. The first four are the words of the HTTP contract; the last two answer a delete. */
public enum Outcome {
    /** A record came to life, for the first time or again: one event. */
    CREATED,
    /** A live record has other content: revision + 1, one event. */
    UPDATED,
    /** The content was there already: no event. */
    UNCHANGED,
    /** Something newer was there already: nothing was done. */
    STALE,
    /** A live record became a tombstone: revision + 1, one event. */
    DELETED,
    /** There was nothing to delete. */
    ABSENT
}
