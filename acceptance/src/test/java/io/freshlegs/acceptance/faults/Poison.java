package io.freshlegs.acceptance.faults;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on the topics that no service of ours would write. */
final class Poison implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Poison(Cluster cluster) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.kafka().bootstrapServers(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        2_000_000,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The headers of an event as the contract wants them. */
    static Map<String, String> headers(String type, String key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/harness");
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_partitionkey", key.split("/")[0]);
        headers.put("content-type", "application/json");
        return headers;
    }

    void send(Topic topic, String key, @Nullable String body, Map<String, String> headers)
            throws ExecutionException, InterruptedException {
        int partition = AthletePartitioner.partition(key.split("/")[0], Topic.DEFAULT_PARTITIONS);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.topicName(), partition, bytes(key), body == null ? null : bytes(body));
        headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
        producer.send(record).get();
    }

    /** Writes an event again, with its headers, after everything that is there. */
    void repeat(ConsumerRecord<String, byte[]> event) {
        producer.send(new ProducerRecord<>(
                event.topic(), event.partition(), bytes(event.key()), event.value(), event.headers()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
