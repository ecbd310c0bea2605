package io.freshlegs.localstack.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The properties of a JSON Schema as rows of a table: name, type, whether required, limits, description. What lies deeper
 * has its path as its name, {@code items[].foodId} for example.
 */
final class SchemaRows {
    static final List<String> HEADS = List.of("property", "type", "required", "limits", "description");

    private static final List<String> LIMITS = List.of(
            "format",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern");

    private final JsonNode root;
    private final List<List<String>> rows = new ArrayList<>();

    private SchemaRows(JsonNode root) {
        this.root = root;
    }

    /** The rows of a schema, their cells as HTML. */
    static List<List<String>> of(JsonNode schema) {
        SchemaRows rows = new SchemaRows(schema);
        rows.addProperties("", schema, List.of());
        return rows.rows;
    }

    private void addProperties(String path, JsonNode schema, List<String> within) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            add(name, property.getValue(), required.contains(property.getKey()), within);
        }
        if (schema.path("additionalProperties").isObject()) {
            add(path + ".*", schema.path("additionalProperties"), false, within);
        }
    }

    private void add(String name, JsonNode schema, boolean required, List<String> within) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            // what contains itself is shown once
            if (within.contains(reference)) {
                rows.add(row(name, schema, required));
                return;
            }
            List<String> deeper = new ArrayList<>(within);
            deeper.add(reference);
            add(name, root.at(reference.substring(1)), required, deeper);
            return;
        }
        rows.add(row(name, schema, required));
        addProperties(name, schema, within);
        JsonNode items = schema.path("items");
        if (items.has("properties") || items.has("$ref") || items.has("items")) {
            addElements(name + "[]", items, within);
        }
    }

    /** Of elements that are objects the properties alone: a row for the element itself would say nothing. */
    private void addElements(String name, JsonNode items, List<String> within) {
        JsonNode element =
                items.has("$ref") ? root.at(items.path("$ref").asText().substring(1)) : items;
        if (!element.has("properties")) {
            add(name, items, false, within);
        } else if (!within.contains(items.path("$ref").asText("none"))) {
            List<String> deeper = new ArrayList<>(within);
            deeper.add(items.path("$ref").asText());
            addProperties(name, element, deeper);
        }
    }

    private static List<String> row(String name, JsonNode schema, boolean required) {
        return List.of(
                Html.code(name),
                Html.text(type(schema)),
                required ? "yes" : "no",
                limits(schema),
                Html.text(schema.path("description").asText()));
    }

    /** In words: {@code string or null}, {@code array of integer}; empty where the schema does not say. */
    private static String type(JsonNode schema) {
        String type = texts(schema.path("type"), " or ");
        JsonNode items = schema.path("items");
        return items.has("type") ? type + " of " + texts(items.path("type"), " or ") : type;
    }

    private static String limits(JsonNode schema) {
        StringJoiner limits = new StringJoiner(", ");
        if (schema.has("const")) {
            limits.add("always " + Html.code(schema.path("const").asText()));
        }
        JsonNode values = schema.has("enum") ? schema.path("enum") : schema.at("/items/enum");
        if (values.isArray()) {
            StringJoiner one = new StringJoiner(" ");
            values.forEach(value -> one.add(Html.code(value.asText("null"))));
            limits.add("one of " + one);
        }
        for (String limit : LIMITS) {
            if (schema.has(limit)) {
                limits.add(limit + " " + Html.code(schema.path(limit).asText()));
            }
        }
        return limits.toString();
    }

    private static String texts(JsonNode oneOrMany, String between) {
        if (!oneOrMany.isArray()) {
            return oneOrMany.asText();
        }
        StringJoiner all = new StringJoiner(between);
        oneOrMany.forEach(one -> all.add(one.asText()));
        return all.toString();
    }
}
