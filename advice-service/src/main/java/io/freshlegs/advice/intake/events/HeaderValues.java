package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.tracing.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents headers of a record, checked.
 *
 * @param typeName the name of a known major version; not necessarily a known type
 * @param traceparent a well-formed trace context; null for any other text, which is no reason to refuse the record
 */
record HeaderValues(
        String id,
        String typeName,
        String subject,
        Instant time,
        String partitionKey,
        @Nullable String traceparent) {

    private static final Pattern TYPE_NAME = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.v([0-9]{1,4})");
    private static final int LONGEST_ID = 128;

    /** Headers that make a record an event even without a body; the media type of nothing may be absent. */
    private static final List<String> REQUIRED = EventHeaders.REQUIRED.stream()
            .filter(name -> !name.equals(EventHeaders.CONTENT_TYPE))
            .toList();

    /** Whether every header of an event is there, whatever its value. */
    static boolean allPresent(Headers headers) {
        return REQUIRED.stream().allMatch(name -> headers.lastHeader(name) != null);
    }

    /** The headers of an event. */
    static HeaderValues of(Headers headers) throws PoisonException {
        if (!allPresent(headers)) {
            throw new PoisonException(DeadLetterCode.HEADER_MISSING);
        }
        require(EventHeaders.SPEC_VERSION_VALUE.equals(text(headers, EventHeaders.SPEC_VERSION)));
        String id = text(headers, EventHeaders.ID);
        require(!id.isBlank() && id.length() <= LONGEST_ID);
        return new HeaderValues(
                id,
                typeName(headers),
                text(headers, EventHeaders.SUBJECT),
                time(headers),
                text(headers, EventHeaders.PARTITION_KEY),
                traceparent(headers));
    }

    private static String typeName(Headers headers) throws PoisonException {
        String name = text(headers, EventHeaders.TYPE);
        Matcher matcher = TYPE_NAME.matcher(name);
        require(matcher.matches());
        if (Integer.parseInt(matcher.group(1)) != EventType.MAJOR_VERSION) {
            throw new PoisonException(DeadLetterCode.MAJOR_VERSION_UNKNOWN);
        }
        return name;
    }

    private static Instant time(Headers headers) throws PoisonException {
        try {
            return OffsetDateTime.parse(text(headers, EventHeaders.TIME)).toInstant();
        } catch (DateTimeException noTime) {
            throw new PoisonException(DeadLetterCode.HEADER_INVALID);
        }
    }

    private static @Nullable String traceparent(Headers headers) {
        String text = text(headers, EventHeaders.TRACE_PARENT);
        return TraceParent.isValid(text) ? text : null;
    }

    private static String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        byte[] value = header == null ? null : header.value();
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds) throws PoisonException {
        if (!holds) {
            throw new PoisonException(DeadLetterCode.HEADER_INVALID);
        }
    }
}
