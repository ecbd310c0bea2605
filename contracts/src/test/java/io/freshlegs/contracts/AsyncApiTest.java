package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the AsyncAPI document against the code; whatever one of them has and the other lacks is a failure. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = Documents.yaml(Path.of("asyncapi.yaml"));
    private static final UUID ID = UUID.fromString("019aaf3c-6f2b-7c41-9a55-3c1d0c2b7e10");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_channels_are_the_topics_and_their_dead_letters() {
        List<String> addresses = new ArrayList<>();
        DOCUMENT.get("channels").forEach(channel -> {
            addresses.add(channel.get("address").asText());
            assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.get("address"));
        });

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Topic.values())
                        .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_channel_has_the_partitions_and_settings_of_its_topic(Topic topic) {
        for (Map.Entry<String, Map<String, String>> expected : Map.of(
                        topic.topicName(), topic.config(2), topic.deadLetterName(), topic.deadLetterConfig(2))
                .entrySet()) {
            JsonNode kafka = channel(expected.getKey()).at("/bindings/kafka");
            Map<String, String> documented = new TreeMap<>();
            kafka.get("topicConfiguration")
                    .properties()
                    .forEach(setting -> documented.put(setting.getKey(), textOf(setting.getValue())));
            Map<String, String> inCode = new TreeMap<>(expected.getValue());
            // The binding of AsyncAPI has no field for the others.
            inCode.keySet()
                    .retainAll(Set.of("cleanup.policy", "retention.ms", "delete.retention.ms", "max.message.bytes"));

            assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.DEFAULT_PARTITIONS);
            assertThat(documented).isEqualTo(inCode);
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_channel_carries_the_event_types_of_its_topic(Topic topic) {
        assertThat(messagesOf(topic.topicName()).stream()
                        .map(message -> message.get("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        typesOf(topic).stream().map(EventType::typeName).toList());
        assertThat(messagesOf(topic.deadLetterName()).stream()
                        .map(message -> message.get("name").asText()))
                .containsExactly("dead-letter");
    }

    @Test
    void every_message_is_carried_by_a_channel_and_every_channel_is_used() {
        Set<String> carried = new TreeSet<>();
        DOCUMENT.get("channels")
                .forEach(channel -> channel.get("messages")
                        .forEach(message ->
                                carried.add(resolve(message).get("title").asText())));
        Set<String> used = new TreeSet<>();
        DOCUMENT.get("operations")
                .forEach(operation -> used.add(
                        resolve(operation.get("channel")).get("address").asText()));

        assertThat(carried).isEqualTo(namesOf(DOCUMENT.at("/components/messages")));
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Topic.values())
                        .flatMap(topic -> topic == Topic.ADVICE
                                ? Stream.of(topic.topicName())
                                : Stream.of(topic.topicName(), topic.deadLetterName()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_message_points_at_the_schema_of_its_event_type(EventType type) {
        JsonNode message = message(type);

        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("./src/main/resources" + type.schemaResource());
        assertThat(message.get("contentType").asText()).isEqualTo(EventHeaders.CONTENT_TYPE_VALUE);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_message_has_the_headers_of_the_code(EventType type) {
        JsonNode headers = resolve(message(type).get("headers"));
        Set<String> known = new TreeSet<>(EventHeaders.REQUIRED);
        known.addAll(EventHeaders.OPTIONAL);

        assertThat(namesOf(headers.get("properties"))).isEqualTo(known);
        assertThat(textsOf(headers.get("required"))).isEqualTo(new TreeSet<>(EventHeaders.REQUIRED));
        assertThat(headers.at("/properties/ce_specversion/const").asText()).isEqualTo(EventHeaders.SPEC_VERSION_VALUE);
        assertThat(headers.at("/properties/content-type/const").asText()).isEqualTo(EventHeaders.CONTENT_TYPE_VALUE);
    }

    @Test
    void a_dead_letter_has_the_headers_of_the_code() {
        JsonNode headers = resolve(DOCUMENT.at("/components/messages/DeadLetter/headers"));

        assertThat(namesOf(headers.get("properties"))).isEqualTo(new TreeSet<>(DeadLetterHeaders.ALL));
        assertThat(textsOf(headers.get("required"))).isEqualTo(new TreeSet<>(DeadLetterHeaders.ALL));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_key_made_by_the_code_has_the_documented_form(EventType type) {
        JsonNode key = message(type).at("/bindings/kafka/key");
        String made = switch (type.topic()) {
            case WORKOUTS -> RecordKeys.workout("mara", ID);
            case WELLNESS -> RecordKeys.wellness("mara", "garmin", DAY);
            case MEALS -> RecordKeys.meal("mara", ID);
            case FOOD_DAYS -> RecordKeys.foodDay("mara", DAY);
            case ADVICE -> RecordKeys.advice("mara", DAY);
        };
        String form = switch (type.topic()) {
            case WORKOUTS -> "<athleteId>/<workoutId>";
            case WELLNESS -> "<athleteId>/<source>/<date>";
            case MEALS -> "<athleteId>/<mealId>";
            case FOOD_DAYS, ADVICE -> "<athleteId>/<date>";
        };

        assertThat(made).matches(key.get("pattern").asText());
        assertThat(key.get("description").asText()).isEqualTo(form);
    }

    private static List<EventType> typesOf(Topic topic) {
        return Stream.of(EventType.values())
                .filter(type -> type.topic() == topic)
                .toList();
    }

    private static JsonNode channel(String address) {
        for (JsonNode channel : DOCUMENT.get("channels")) {
            if (channel.get("address").asText().equals(address)) {
                return channel;
            }
        }
        throw new AssertionError("No channel for " + address);
    }

    private static List<JsonNode> messagesOf(String address) {
        List<JsonNode> messages = new ArrayList<>();
        channel(address).get("messages").forEach(message -> messages.add(resolve(message)));
        return messages;
    }

    private static JsonNode message(EventType type) {
        for (JsonNode message : DOCUMENT.at("/components/messages")) {
            if (message.get("name").asText().equals(type.typeName())) {
                return message;
            }
        }
        throw new AssertionError("No message for " + type);
    }

    private static JsonNode resolve(JsonNode reference) {
        return DOCUMENT.at(reference.get("$ref").asText().substring(1));
    }

    private static String textOf(JsonNode setting) {
        if (!setting.isArray()) {
            return setting.asText();
        }
        return String.join(",", textsOf(setting));
    }

    private static Set<String> textsOf(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> namesOf(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
