package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What an event says, read as any consumer would. */
final class Events {

    private Events() {}

    /** Empty when there is no such header. */
    static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The kind in the fact table: {@code io.freshlegs.food-day.recorded.v1} is a {@code food_day}. */
    static String kind(ConsumerRecord<String, byte[]> record) {
        String[] parts = header(record, "ce_type").split("\\.");
        return parts.length < 3 ? "" : parts[2].replace('-', '_');
    }

    static long revision(ConsumerRecord<String, byte[]> record) {
        return body(record).path("revision").asLong(-1);
    }

    static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return Api.JSON.readTree(record.value());
        } catch (IOException poison) {
            throw new UncheckedIOException(poison);
        }
    }
}
