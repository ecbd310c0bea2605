package io.freshlegs.contracts;

import java.util.List;

/**
 * The names of the headers a dead letter carries beside those of the record it keeps. Values are UTF-8.
 *
 * <p>They say where the record came from and which rule it broke, never what it held.
 */
public final class DeadLetterHeaders {

    /** Stable code of the broken rule. */
    public static final String CODE = "freshlegs_dlq_code";

    /** Topic the record was read from. */
    public static final String TOPIC = "freshlegs_dlq_topic";

    /** Partition the record was read from, decimal. */
    public static final String PARTITION = "freshlegs_dlq_partition";

    /** Offset the record was read at, decimal. */
    public static final String OFFSET = "freshlegs_dlq_offset";

    /** All of them; every dead letter carries each exactly once. */
    public static final List<String> ALL = List.of(CODE, TOPIC, PARTITION, OFFSET);

    private DeadLetterHeaders() {}
}
