package io.freshlegs.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whether the examples of a document's answers are there and are what the document says.
 *
 * <p>An example with a field that the schema does not know is refused too: a renamed field would leave the old one
 * behind in the example. A null is as good as an absent field, as everywhere in the interface.
 */
final class OpenApiExamples {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private static final String JSON = "/content/application~1json";

    private final OpenApiDocument document;
    private final List<String> gaps = new ArrayList<>();

    private OpenApiExamples(OpenApiDocument document) {
        this.document = document;
    }

    /** What is missing or wrong, a line each. */
    static List<String> gaps(OpenApiDocument document) {
        OpenApiExamples examples = new OpenApiExamples(document);
        document.operations()
                .forEach(operation -> operation
                        .description()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            JsonNode media =
                                    document.resolve(response.getValue()).at(JSON);
                            if (response.getKey().startsWith("2") && !media.isMissingNode()) {
                                examples.check(operation + " " + response.getKey(), media);
                            }
                        }));
        return examples.gaps;
    }

    private void check(String place, JsonNode media) {
        if (media.path("examples").isEmpty()) {
            gaps.add(place + " has no example");
        }
        media.path("examples").properties().forEach(example -> {
            JsonNode value = withoutNulls(document.resolve(example.getValue()).path("value"));
            String where = place + ", example " + example.getKey();
            for (Error error : schema(media.path("schema")).validate(value.toString(), InputFormat.JSON)) {
                gaps.add(where + ": " + error);
            }
            checkFields(where, value, media.path("schema"));
        });
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.root().path("components"));
        return SCHEMAS.getSchema(whole.toString());
    }

    private void checkFields(String where, JsonNode value, JsonNode schema) {
        JsonNode known = document.resolve(schema);
        if (value.isArray()) {
            value.forEach(item -> checkFields(where, item, known.path("items")));
        } else if (value.isObject()) {
            Map<String, JsonNode> fields = fields(known);
            if (fields.isEmpty()) {
                return; // an object of any fields
            }
            value.properties().forEach(field -> {
                JsonNode described = fields.get(field.getKey());
                if (described == null) {
                    gaps.add(where + ": the schema does not know " + field.getKey());
                } else {
                    checkFields(where, field.getValue(), described);
                }
            });
        }
    }

    private Map<String, JsonNode> fields(JsonNode schema) {
        JsonNode resolved = document.resolve(schema);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        resolved.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        resolved.path("allOf").forEach(part -> fields.putAll(fields(part)));
        return fields;
    }

    private static JsonNode withoutNulls(JsonNode value) {
        JsonNode copy = value.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode value) {
        if (value instanceof ObjectNode) {
            ObjectNode object = (ObjectNode) value;
            new TreeSet<>(object.propertyStream().map(Map.Entry::getKey).toList())
                    .stream().filter(name -> object.get(name).isNull()).forEach(object::remove);
            object.forEach(OpenApiExamples::strip);
        } else if (value instanceof ArrayNode) {
            value.forEach(OpenApiExamples::strip);
        }
    }

    /** The schemas that no operation leads to. */
    static List<String> unreferenced(OpenApiDocument document) {
        TreeSet<String> reached = new TreeSet<>();
        reach(document, document.root().path("paths"), reached);
        List<String> unreferenced = new ArrayList<>();
        document.root().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!reached.contains("#/components/schemas/" + name)) {
                unreferenced.add(name);
            }
        });
        return unreferenced;
    }

    private static void reach(OpenApiDocument document, JsonNode node, TreeSet<String> reached) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && reached.add(reference)) {
            reach(document, document.root().at(reference.substring(1)), reached);
        }
        node.forEach(child -> reach(document, child, reached));
    }
}
