package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.contracts.DeadLetterHeaders;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The way of a record that can't be read: key, bytes and headers as received, with where it stood and which rule it broke.
 *
 * <p>Used by the poll loop's thread alone. The producer is made at the first need, so that a broker that is absent at the
 * start is no hindrance.
 */
final class DeadLetters {

    /** A record and the rule it broke. */
    record Letter(ConsumerRecord<byte[], byte[]> record, DeadLetterCode code) {}

    /** Not every letter was acknowledged; the records have to be read and set aside again. */
    static final class NotAcceptedException extends Exception {
        NotAcceptedException(Throwable cause) {
            super("a dead letter was not acknowledged", cause);
        }
    }

    /** Beyond the delivery timeout: a batch the topic finds too large is split and sent again without an end (KAFKA-8350). */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    /** Returns once the broker has acknowledged every letter. */
    void send(List<Letter> letters) throws NotAcceptedException, InterruptedException {
        if (letters.isEmpty()) {
            return;
        }
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(letters.size());
            for (Letter letter : letters) {
                acknowledgements.add(opened().send(enveloped(letter)));
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            // A producer that failed once for good fails for ever: the next attempt gets a new one.
            close(Duration.ZERO);
            throw new NotAcceptedException(failure);
        }
    }

    void close(Duration timeout) {
        if (producer != null) {
            producer.close(timeout);
            producer = null;
        }
    }

    private Producer<byte[], byte[]> opened() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private static ProducerRecord<byte[], byte[]> enveloped(Letter letter) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        Headers headers = new RecordHeaders(record.headers().toArray());
        DeadLetterHeaders.ALL.forEach(headers::remove);
        headers.add(DeadLetterHeaders.CODE, utf8(letter.code().name()));
        headers.add(DeadLetterHeaders.TOPIC, utf8(record.topic()));
        headers.add(DeadLetterHeaders.PARTITION, utf8(Integer.toString(record.partition())));
        headers.add(DeadLetterHeaders.OFFSET, utf8(Long.toString(record.offset())));
        return new ProducerRecord<>(
                Topic.ofName(record.topic()).deadLetterName(),
                record.partition(),
                record.key(),
                record.value(),
                headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
