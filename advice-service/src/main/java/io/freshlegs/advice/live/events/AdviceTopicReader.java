package io.freshlegs.advice.live.events;

import io.freshlegs.advice.live.application.AdviceStreams;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.outbox.RepeatedFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that hears what any replica announces, and hints it to the streams. Nothing but start and stop is called by others.
 *
 * <p>It reads all partitions from their end, without a group and without committing anything. Whenever it begins to read it
 * has every stream looked at once, because what was announced before is not heard. A record is only a hint: the streams read
 * the advice themselves, so a record that is late, doubled or unreadable does no harm.
 */
@ApplicationScoped
class AdviceTopicReader {

    private static final Logger LOG = Logger.getLogger(AdviceTopicReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final AdviceStreams streams;
    private final RepeatedFailure failures = new RepeatedFailure(LOG, "hear-advice");
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private @Nullable Thread thread;

    AdviceTopicReader(@Identifier("default-kafka-broker") Map<String, Object> kafka, AdviceStreams streams) {
        this.kafka = kafka;
        this.streams = streams;
    }

    void start(@Observes StartupEvent event) {
        Thread started = new Thread(this::run, "freshlegs-advice-topic");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        Consumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread started = thread;
        if (started != null) {
            started.join(CLOSE.multipliedBy(2).toMillis());
        }
    }

    private void run() {
        try {
            do {
                hear();
            } while (!closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until it is closed or something fails. */
    private void hear() {
        try {
            Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(kafka));
            open = consumer;
            try {
                placeAtEnd(consumer);
                failures.over();
                streams.allChanged();
                while (closing.getCount() > 0) {
                    consumer.poll(POLL).forEach(this::hint);
                }
            } finally {
                open = null;
                consumer.close(CloseOptions.timeout(CLOSE));
            }
        } catch (WakeupException end) {
            // asked to stop
        } catch (KafkaException away) {
            failures.happened(away);
        }
    }

    private static void placeAtEnd(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.ADVICE.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // the seek takes place when the position is asked for
        partitions.forEach(consumer::position);
    }

    private void hint(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        AthleteId athlete;
        try {
            athlete = AthleteId.of(RecordKeys.athleteId(new String(record.key(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noKeyOfOurs) {
            return;
        }
        if (record.value() == null) {
            streams.erased(athlete);
        } else {
            streams.changed(athlete);
        }
    }

    static Map<String, Object> settings(Map<String, Object> shared) {
        Map<String, Object> client = new HashMap<>(shared);
        client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        client.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return client;
    }
}
