package io.freshlegs.benchmarks.data;

import io.freshlegs.localservers.LocalKafka;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the seasons of many athletes to Kafka, as the relays of the services would have. */
public final class Backlog {

    private final LocalKafka kafka;
    private final Season season;

    public Backlog(LocalKafka kafka, Season season) {
        this.kafka = kafka;
        this.season = season;
    }

    /**
     * Sends the days up to the last one of athletes {@code prefix-from} to {@code prefix-to}, exclusive: one day of all
     * athletes after the other, as a backlog grows. Returns how many events that were.
     */
    public long send(String prefix, int from, int to, LocalDate lastDay, int days) {
        long sent = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
                for (int athlete = from; athlete < to; athlete++) {
                    List<Season.Event> events = season.day(prefix + "-" + athlete, lastDay.minusDays(daysAgo));
                    events.forEach(event -> producer.send(record(event)));
                    sent += events.size();
                }
            }
        }
        return sent;
    }

    private ProducerRecord<byte[], byte[]> record(Season.Event event) {
        return new ProducerRecord<>(
                event.type().topic().topicName(),
                event.partition(),
                Season.utf8(event.key()),
                Season.utf8(event.body()),
                season.headers(event));
    }
}
