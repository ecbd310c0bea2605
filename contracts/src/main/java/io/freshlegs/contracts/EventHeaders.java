package io.freshlegs.contracts;

import java.util.List;

/** The names of the record headers: CloudEvents 1.0 in the binary mode of the Kafka protocol binding. Values are UTF-8. */
public final class EventHeaders {

    /** Version of CloudEvents, always {@link #SPEC_VERSION_VALUE}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Identity of the event, stable for one revision of one record. */
    public static final String ID = "ce_id";

    /** Name of an {@link EventType}. */
    public static final String TYPE = "ce_type";

    /** Service that wrote the event, as a relative reference, for example {@code /workout-service}. */
    public static final String SOURCE = "ce_source";

    /** The record key. */
    public static final String SUBJECT = "ce_subject";

    /** Instant the event was written down, RFC 3339 in UTC; not the time of the workout or meal. */
    public static final String TIME = "ce_time";

    /** The athlete id the partition was chosen from. */
    public static final String PARTITION_KEY = "ce_partitionkey";

    /** Media type of the body, always {@link #CONTENT_TYPE_VALUE}. */
    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context of the request that caused the event; absent when there was none. */
    public static final String TRACE_PARENT = "traceparent";

    public static final String SPEC_VERSION_VALUE = "1.0";
    public static final String CONTENT_TYPE_VALUE = "application/json";

    /** Headers every record of a topic carries, erasure tombstones included. */
    public static final List<String> REQUIRED =
            List.of(SPEC_VERSION, ID, TYPE, SOURCE, SUBJECT, TIME, PARTITION_KEY, CONTENT_TYPE);

    /** Headers a record may carry. */
    public static final List<String> OPTIONAL = List.of(TRACE_PARENT);

    private EventHeaders() {}
}
