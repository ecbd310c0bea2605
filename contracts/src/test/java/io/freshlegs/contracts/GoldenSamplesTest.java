package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.contracts.event.FoodDayRecorded;
import io.freshlegs.contracts.event.MealRecorded;
import io.freshlegs.contracts.event.RecordDeleted;
import io.freshlegs.contracts.event.WellnessRecorded;
import io.freshlegs.contracts.event.WorkoutRecorded;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    private static final Path SAMPLES = Documents.RESOURCES.resolve("samples/v1");

    /** The record each event is read into; advice is written and read as the tree of the HTTP interface. */
    private static final Map<EventType, Class<? extends Record>> RECORDS = new EnumMap<>(Map.of(
            EventType.WORKOUT_RECORDED, WorkoutRecorded.class,
            EventType.WORKOUT_DELETED, RecordDeleted.class,
            EventType.WELLNESS_RECORDED, WellnessRecorded.class,
            EventType.WELLNESS_DELETED, RecordDeleted.class,
            EventType.MEAL_RECORDED, MealRecorded.class,
            EventType.MEAL_DELETED, RecordDeleted.class,
            EventType.FOOD_DAY_RECORDED, FoodDayRecorded.class,
            EventType.FOOD_DAY_DELETED, RecordDeleted.class));

    static List<Path> samples() {
        return Documents.files(SAMPLES);
    }

    static Stream<EventType> recordEvents() {
        return RECORDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_sample_is_what_a_writer_may_send(Path sample) {
        assertThat(Documents.problems(Documents.schema(typeOf(sample)), Documents.json(sample)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_golden_sample_is_read_without_losing_a_property_and_written_as_a_writer_must(Path sample)
            throws JsonProcessingException {
        // Given
        JsonNode body = Documents.json(sample);

        // When
        Record event = Documents.JSON.treeToValue(body, RECORDS.get(typeOf(sample)));
        JsonNode again = Documents.JSON.readTree(Documents.JSON.writeValueAsString(event));

        // Then
        assertThat(withoutNulls(again).equals(numbersAlike(), withoutNulls(body)))
                .as("%s read and written again is %s", body, again)
                .isTrue();
        assertThat(Documents.problems(Documents.schema(typeOf(sample)), again)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recordEvents")
    void every_event_has_a_full_sample_that_holds_each_property_of_its_schema(EventType type) {
        String name = type.typeName().replace("io.freshlegs.", "").replace(".v1", "");
        Path sample = SAMPLES.resolve(type.deletion() ? name + ".json" : name + ".full.json");

        assertThat(namesOf(Documents.json(sample)))
                .isEqualTo(namesOf(Documents.schema(type).get("properties")));
    }

    @ParameterizedTest
    @MethodSource("recordEvents")
    void the_components_of_the_record_are_the_properties_of_the_schema(EventType type) {
        TreeSet<String> components = new TreeSet<>();
        Arrays.stream(RECORDS.get(type).getRecordComponents())
                .forEach(component -> components.add(component.getName()));

        assertThat(components).isEqualTo(namesOf(Documents.schema(type).get("properties")));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_writer_may_not_send_a_property_the_schema_does_not_know(EventType type) {
        assertThat(Documents.schema(type).get("additionalProperties").isBoolean())
                .isTrue();
        assertThat(Documents.schema(type).get("additionalProperties").asBoolean())
                .isFalse();
        assertThat(Documents.schema(type).get("$id").asText()).isEqualTo("urn:freshlegs:schema:" + type.typeName());
        assertThat(EventType.class.getResource(type.schemaResource())).isNotNull();
    }

    @Test
    void the_schema_refuses_what_is_out_of_range_or_unheard_of() {
        JsonNode schema = Documents.schema(EventType.WORKOUT_RECORDED);
        ObjectNode body = (ObjectNode) Documents.json(SAMPLES.resolve("workout.recorded.full.json"));

        assertThat(Documents.problems(schema, body.deepCopy().put("durationSeconds", 0)))
                .isNotEmpty();
        assertThat(Documents.problems(schema, body.deepCopy().put("startTime", "yesterday")))
                .isNotEmpty();
        assertThat(Documents.problems(schema, body.deepCopy().put("mood", 3))).isNotEmpty();
        assertThat(Documents.problems(schema, body.deepCopy().without("revision")))
                .isNotEmpty();
        assertThat(Documents.problems(schema, body.deepCopy().put("status", "deleted")))
                .isNotEmpty();
    }

    private static EventType typeOf(Path sample) {
        String[] words = sample.getFileName().toString().split("\\.");
        return EventType.ofName("io.freshlegs.%s.%s.v1".formatted(words[0], words[1]))
                .orElseThrow();
    }

    private static TreeSet<String> namesOf(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Comparator<JsonNode> numbersAlike() {
        return (left, right) -> {
            if (left.isNumber() && right.isNumber()) {
                return Double.compare(left.doubleValue(), right.doubleValue());
            }
            return left.equals(right) ? 0 : 1;
        };
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = Documents.JSON.createArrayNode();
            node.forEach(element -> array.add(withoutNulls(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Documents.JSON.createObjectNode();
        node.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> object.set(property.getKey(), withoutNulls(property.getValue())));
        return object;
    }
}
