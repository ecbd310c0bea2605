package io.freshlegs.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a schema with its released form: every body that was valid then must be valid now.
 *
 * <p>Compared are the keywords the schemas here use; a keyword outside the list is itself a finding, so that a new one
 * cannot slip past. References are compared by their text, the definitions they point at by name.
 */
final class SchemaCompatibility {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "title", "description");
    private static final List<String> LOWER_BOUNDS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> UNCHANGEABLE = List.of("pattern", "format", "$ref", "propertyNames");
    private static final Set<String> COMPARED =
            Set.of("type", "enum", "const", "required", "properties", "additionalProperties", "items", "$defs");

    private final List<String> findings = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What a body valid by {@code released} may break of {@code current}, each with its place; empty when nothing. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.compare("", released, current);
        return List.copyOf(comparison.findings);
    }

    private void compare(String place, JsonNode released, JsonNode current) {
        compareKeywords(place, current);
        compareTypes(place, released, current);
        compareValues(place, released, current);
        compareBounds(place, released, current);
        compareRequired(place, released, current);
        compareProperties(place + "/properties", released.get("properties"), current.get("properties"));
        compareProperties(place + "/$defs", released.get("$defs"), current.get("$defs"));
        compareOpenness(place, released.get("additionalProperties"), current.get("additionalProperties"));
        compareItems(place, released.get("items"), current.get("items"));
    }

    private void compareKeywords(String place, JsonNode current) {
        current.fieldNames().forEachRemaining(keyword -> {
            boolean known = ANNOTATIONS.contains(keyword)
                    || COMPARED.contains(keyword)
                    || LOWER_BOUNDS.contains(keyword)
                    || UPPER_BOUNDS.contains(keyword)
                    || UNCHANGEABLE.contains(keyword);
            if (!known) {
                findings.add(place + ": the comparison does not know the keyword " + keyword);
            }
        });
    }

    private void compareTypes(String place, JsonNode released, JsonNode current) {
        Set<String> now = textsOf(current.get("type"));
        if (now.isEmpty()) {
            return;
        }
        Set<String> then = textsOf(released.get("type"));
        if (then.isEmpty()) {
            findings.add(place + ": a type is demanded now");
        }
        for (String type : then) {
            boolean allowed = now.contains(type) || type.equals("integer") && now.contains("number");
            if (!allowed) {
                findings.add(place + ": the type " + type + " is gone");
            }
        }
    }

    private void compareValues(String place, JsonNode released, JsonNode current) {
        Set<String> now = valuesOf(current);
        if (now.isEmpty()) {
            return;
        }
        Set<String> then = valuesOf(released);
        if (then.isEmpty()) {
            findings.add(place + ": only listed values are allowed now");
        }
        then.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> findings.add(place + ": the value " + value + " is gone"));
    }

    private void compareBounds(String place, JsonNode released, JsonNode current) {
        for (String bound : LOWER_BOUNDS) {
            if (current.has(bound)
                    && (!released.has(bound)
                            || released.get(bound).asDouble()
                                    < current.get(bound).asDouble())) {
                findings.add(place + ": " + bound + " is narrower");
            }
        }
        for (String bound : UPPER_BOUNDS) {
            if (current.has(bound)
                    && (!released.has(bound)
                            || released.get(bound).asDouble()
                                    > current.get(bound).asDouble())) {
                findings.add(place + ": " + bound + " is narrower");
            }
        }
        for (String keyword : UNCHANGEABLE) {
            if (current.has(keyword) && !current.get(keyword).equals(released.get(keyword))) {
                findings.add(place + ": " + keyword + " is another one");
            }
        }
    }

    private void compareRequired(String place, JsonNode released, JsonNode current) {
        Set<String> then = textsOf(released.get("required"));
        textsOf(current.get("required")).stream()
                .filter(name -> !then.contains(name))
                .forEach(name -> findings.add(place + ": " + name + " is newly required"));
    }

    private void compareProperties(String place, @Nullable JsonNode released, @Nullable JsonNode current) {
        if (released == null) {
            return;
        }
        released.properties().forEach(property -> {
            String propertyPlace = place + "/" + property.getKey();
            JsonNode now = current == null ? null : current.get(property.getKey());
            if (now == null) {
                findings.add(propertyPlace + ": is gone");
                return;
            }
            compare(propertyPlace, property.getValue(), now);
        });
    }

    private void compareOpenness(String place, @Nullable JsonNode released, @Nullable JsonNode current) {
        if (current == null || current.isBoolean() && current.asBoolean()) {
            return;
        }
        if (released == null || released.isBoolean() && released.asBoolean()) {
            findings.add(place + ": further properties are restricted now");
            return;
        }
        if (released.isObject() && current.isObject()) {
            compare(place + "/additionalProperties", released, current);
            return;
        }
        if (released.isObject()) {
            findings.add(place + ": further properties are forbidden now");
        }
    }

    private void compareItems(String place, @Nullable JsonNode released, @Nullable JsonNode current) {
        if (current == null) {
            return;
        }
        if (released == null) {
            findings.add(place + ": items are restricted now");
            return;
        }
        compare(place + "/items", released, current);
    }

    private static Set<String> valuesOf(JsonNode schema) {
        Set<String> values = new TreeSet<>();
        if (schema.has("enum")) {
            schema.get("enum").forEach(value -> values.add(value.toString()));
        }
        if (schema.has("const")) {
            values.add(schema.get("const").toString());
        }
        return values;
    }

    private static Set<String> textsOf(@Nullable JsonNode textOrTexts) {
        Set<String> texts = new TreeSet<>();
        if (textOrTexts == null) {
            return texts;
        }
        if (textOrTexts.isTextual()) {
            texts.add(textOrTexts.asText());
        }
        textOrTexts.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
