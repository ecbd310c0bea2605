package io.freshlegs.advice.intake.domain;

/** The rule a record broke so that it was set aside; the name is a stable header value. */
public enum DeadLetterCode {
    /** The key is absent, no text, or not {@code <athleteId>/<record>}. */
    KEY_INVALID,
    /** Key, headers and body do not name the same record or athlete. */
    KEY_MISMATCH,
    /** A header every event carries is absent. */
    HEADER_MISSING,
    /** A header has a value it can't have. */
    HEADER_INVALID,
    /** The major version of the type is another than this reader's. */
    MAJOR_VERSION_UNKNOWN,
    /** The type belongs on another topic. */
    TYPE_ON_WRONG_TOPIC,
    /** There is no body and the headers do not make it an erasure. */
    BODY_MISSING,
    /** The body is longer than any event may be. */
    BODY_TOO_LARGE,
    /** The body is no JSON. */
    BODY_MALFORMED,
    /** The body is JSON of another shape, lacks what is required, or holds a number beyond double. */
    BODY_INVALID,
    /** The database refuses the values of the record. */
    DATA_REFUSED
}
