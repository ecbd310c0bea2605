package io.freshlegs.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final TopicPartition NOTES = new TopicPartition("notes", 0);

    @TempDir
    Path directory;

    @Test
    void the_topics_of_the_contract_are_made_as_it_says() throws ExecutionException, InterruptedException {
        // Given
        try (LocalKafka kafka = LocalKafka.start();
                Admin admin = kafka.admin()) {

            // When: twice, as a later start does
            kafka.createContractTopics();
            kafka.createContractTopics();

            // Then
            Map<String, TopicDescription> topics = admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            assertThat(topics).hasSize(2 * Topic.values().length);
            assertThat(topics.get(Topic.MEALS.topicName()).partitions()).hasSize(Topic.DEFAULT_PARTITIONS);
            ConfigResource meals = new ConfigResource(ConfigResource.Type.TOPIC, Topic.MEALS.topicName());
            assertThat(admin.describeConfigs(List.of(meals))
                            .all()
                            .get()
                            .get(meals)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    @Test
    void acknowledged_records_survive_a_kill_and_a_restart() throws ExecutionException, InterruptedException {
        // Given
        Path data = directory.resolve("kafka");
        try (LocalKafka kafka = LocalKafka.builder().dataDirectory(data).start()) {
            kafka.createTopic(NOTES.topic(), 1, Map.of());
            send(kafka, "before the kill");

            // When
            kafka.kill9();
            kafka.restart();

            // Then
            assertThat(firstRecord(kafka)).isEqualTo("before the kill");
        }

        // When: a later run on the same data
        try (LocalKafka kafka = LocalKafka.builder().dataDirectory(data).start()) {

            // Then
            assertThat(firstRecord(kafka)).isEqualTo("before the kill");
        }
    }

    @Test
    void a_topic_that_was_not_made_is_not_made_by_asking() {
        try (LocalKafka kafka = LocalKafka.start()) {
            assertThatThrownBy(() -> send(kafka, "nowhere to go"))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(NOTES.topic());
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatThrownBy(() -> LocalKafka.builder()
                            .dataDirectory(directory.resolve("kafka"))
                            .port(other.getLocalPort())
                            .start())
                    .isInstanceOf(LocalServerException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("Kafka");
        }
    }

    @Test
    void a_broker_that_ends_at_start_shows_its_last_words() {
        assertThatThrownBy(() -> LocalKafka.builder()
                        .dataDirectory(directory.resolve("kafka"))
                        .setting("num.network.threads", "none")
                        .start())
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining("num.network.threads");
    }

    private static void send(LocalKafka kafka, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 3_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(NOTES.topic(), NOTES.partition(), "key", text))
                    .get();
        }
    }

    private static String firstRecord(LocalKafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NOTES));
            consumer.seekToBeginning(List.of(NOTES));
            for (ConsumerRecord<String, String> first : consumer.poll(Duration.ofSeconds(30))) {
                return first.value();
            }
            return "nothing within 30 s";
        }
    }
}
