package io.freshlegs.kit.outbox;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One event that waits to be published. A null body is an erasure. */
record OutboxRow(
        long sequence,
        UUID eventId,
        String topic,
        String recordKey,
        String athleteId,
        String eventType,
        @Nullable String traceparent,
        @Nullable String body,
        Instant writtenAt) {

    /** The event as CloudEvents 1.0 in binary mode, in the partition of its athlete. */
    ProducerRecord<byte[], byte[]> toRecord(String serviceSource, int partitions) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                AthletePartitioner.partition(athleteId, partitions),
                bytes(recordKey),
                body == null ? null : bytes(body));
        Headers headers = record.headers();
        headers.add(EventHeaders.SPEC_VERSION, bytes(EventHeaders.SPEC_VERSION_VALUE));
        headers.add(EventHeaders.ID, bytes(eventId.toString()));
        headers.add(EventHeaders.TYPE, bytes(eventType));
        headers.add(EventHeaders.SOURCE, bytes(serviceSource));
        headers.add(EventHeaders.SUBJECT, bytes(recordKey));
        headers.add(EventHeaders.TIME, bytes(writtenAt.toString()));
        headers.add(EventHeaders.PARTITION_KEY, bytes(athleteId));
        headers.add(EventHeaders.CONTENT_TYPE, bytes(EventHeaders.CONTENT_TYPE_VALUE));
        if (traceparent != null) {
            headers.add(EventHeaders.TRACE_PARENT, bytes(traceparent));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
