package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.freshlegs.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients of intake from the settings every client shares ({@code kafka.*}) and its own. */
final class KafkaClients {

    /** Longest time the broker waits before it answers a fetch with nothing. */
    static final Duration FETCH_WAIT = Duration.ofMillis(500);

    private static final int FETCH_BYTES = 8 * 1024 * 1024;
    private static final int LARGEST_DEAD_LETTER_BYTES = Topic.MAX_MESSAGE_BYTES + Topic.DEAD_LETTER_HEADROOM_BYTES;

    private KafkaClients() {}

    /** The settings of the reading client: it commits nothing by itself and asks where to start. */
    static Map<String, Object> consumerSettings(Map<String, Object> shared, PollLoopSettings settings) {
        Map<String, Object> client = new HashMap<>(shared);
        client.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        client.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        client.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxRecords());
        client.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) FETCH_WAIT.toMillis());
        client.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        client.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.MAX_MESSAGE_BYTES);
        client.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        client.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return client;
    }

    /** The settings of the dead letters' client: nothing counts as sent before every replica in sync has it. */
    static Map<String, Object> producerSettings(Map<String, Object> shared) {
        Map<String, Object> client = new HashMap<>(shared);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        client.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        client.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_DEAD_LETTER_BYTES);
        client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
        client.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        client.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return client;
    }

    /** A reading client that belongs to no group and commits nothing. */
    static Consumer<byte[], byte[]> reader(Map<String, Object> shared) {
        Map<String, Object> client = new HashMap<>(shared);
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Consumer<byte[], byte[]> consumer(Map<String, Object> shared, PollLoopSettings settings) {
        return new KafkaConsumer<>(consumerSettings(shared, settings));
    }

    static Producer<byte[], byte[]> producer(Map<String, Object> shared) {
        return new KafkaProducer<>(producerSettings(shared));
    }
}
