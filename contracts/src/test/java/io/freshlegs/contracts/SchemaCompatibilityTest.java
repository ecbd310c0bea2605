package io.freshlegs.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {

    private static final Path SCHEMAS = Documents.RESOURCES.resolve("schemas");

    static Stream<Path> releasedSchemas() {
        return Documents.folders(SCHEMAS.resolve("released")).stream()
                .flatMap(version -> Documents.files(version).stream());
    }

    @ParameterizedTest
    @MethodSource("releasedSchemas")
    void what_was_released_is_still_valid(Path released) {
        Path current = SCHEMAS.resolve(released.getFileName());

        assertThat(Files.exists(current)).as("%s still exists", current).isTrue();
        assertThat(SchemaCompatibility.breaks(Documents.json(released), Documents.json(current)))
                .isEmpty();
    }

    @Test
    void every_schema_is_that_of_an_event_type() {
        List<String> expected = Stream.of(EventType.values())
                .map(type -> type.typeName() + ".schema.json")
                .sorted()
                .toList();

        assertThat(Documents.files(SCHEMAS).stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_break_is_caught() {
        Map<String, Consumer<ObjectNode>> breaks = Map.ofEntries(
                Map.entry("removed property", schema -> properties(schema).remove("energyKcal")),
                Map.entry("renamed property", schema -> {
                    JsonNode sport = properties(schema).remove("sport");
                    properties(schema).set("discipline", sport);
                }),
                Map.entry("newly required", schema -> required(schema).add("distanceMeters")),
                Map.entry(
                        "narrowed type",
                        schema -> property(schema, "distanceMeters").put("type", "number")),
                Map.entry(
                        "number to integer",
                        schema -> property(schema, "durationSeconds").put("type", "integer")),
                Map.entry(
                        "raised minimum",
                        schema -> property(schema, "energyKcal").put("minimum", 1)),
                Map.entry(
                        "lowered maximum",
                        schema -> property(schema, "perceivedExertion").put("maximum", 9)),
                Map.entry(
                        "new bound",
                        schema -> property(schema, "distanceMeters").put("maximum", 1_000_000)),
                Map.entry(
                        "shorter text", schema -> property(schema, "externalId").put("maxLength", 64)),
                Map.entry("other pattern", schema -> property(schema, "source").put("pattern", "^[a-z]+$")),
                Map.entry("new format", schema -> property(schema, "shoeId").put("format", "uuid")),
                Map.entry(
                        "removed enum value",
                        schema -> ((ArrayNode) property(schema, "sport").get("enum")).remove(0)),
                Map.entry(
                        "new enum",
                        schema -> property(schema, "shoeId").putArray("enum").add("blue")),
                Map.entry("new constant", schema -> property(schema, "source").put("const", "garmin")),
                Map.entry(
                        "narrowed items",
                        schema -> ((ObjectNode)
                                        property(schema, "heartRateZoneSeconds").get("items"))
                                .put("minimum", 1)),
                Map.entry(
                        "nested property removed",
                        schema -> ((ObjectNode) property(schema, "device").get("properties")).remove("model")),
                Map.entry(
                        "nested values narrowed",
                        schema -> ((ObjectNode)
                                        property(schema, "heartRateHistogram").get("additionalProperties"))
                                .put("maximum", 10)),
                Map.entry("unknown keyword", schema -> property(schema, "sport").putArray("anyOf")));
        return breaks.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    JsonNode released = Documents.schema(EventType.WORKOUT_RECORDED);
                    ObjectNode current = released.deepCopy();
                    entry.getValue().accept(current);

                    assertThat(SchemaCompatibility.breaks(released, current)).isNotEmpty();
                }));
    }

    @Test
    void closing_an_open_object_is_caught() {
        ObjectNode released = Documents.JSON.createObjectNode().put("type", "object");
        ObjectNode current = released.deepCopy().put("additionalProperties", false);

        assertThat(SchemaCompatibility.breaks(released, current)).isNotEmpty();
    }

    @Test
    void widening_is_no_break() {
        // Given
        JsonNode released = Documents.schema(EventType.WORKOUT_RECORDED);
        ObjectNode current = released.deepCopy();

        // When
        properties(current)
                .putObject("groundContactMillis")
                .putArray("type")
                .add("number")
                .add("null");
        ((ArrayNode) property(current, "sport").get("enum")).add("triathlon");
        property(current, "perceivedExertion").put("maximum", 20);
        property(current, "externalId").remove("maxLength");
        required(current).remove(0);

        // Then
        assertThat(SchemaCompatibility.breaks(released, current)).isEmpty();
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }
}
