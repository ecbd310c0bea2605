package io.freshlegs.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows {@code freshlegs.advice.v1} and prints a line for each day whose advice changed.
 *
 * <p>An event is the whole advice of one athlete and day, and the topic is compacted by that key: whoever reads from the
 * beginning has the newest advice of everybody. Events come at least once, so what is done with one must bear being done
 * again. Offsets are committed after the work; then a crash repeats it and loses nothing.
 */
public final class AdviceListener {

    private static final String ADVICE = "io.freshlegs.advice.updated.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The environment names the broker; the group's name is the argument, so that several programs can follow. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                System.getenv("KAFKA_BOOTSTRAP_SERVERS"),
                "group.id",
                arguments.length == 0 ? "advice-listener" : arguments[0],
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (KafkaConsumer<String, String> events =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            events.subscribe(List.of("freshlegs.advice.v1"));
            while (true) {
                for (ConsumerRecord<String, String> event : events.poll(Duration.ofSeconds(1))) {
                    tell(event);
                }
                events.commitSync();
            }
        }
    }

    private static void tell(ConsumerRecord<String, String> event) throws IOException {
        if (event.value() == null) {
            // the athlete was erased: forget whatever was kept under this key
            System.out.println(event.key() + ": erased");
        } else if (ADVICE.equals(header(event, "ce_type"))) {
            JsonNode advice = JSON.readTree(event.value());
            StringBuilder line = new StringBuilder(
                    event.key() + ": " + advice.path("headline").asText());
            for (JsonNode cause : advice.path("causes")) {
                line.append(" [")
                        .append(cause.path("likelihood").asText())
                        .append(' ')
                        .append(cause.path("code").asText());
                line.append(']');
            }
            System.out.println(line);
        } // another type of this topic is of a time to come; what is unknown is passed over
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
