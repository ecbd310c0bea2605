package io.freshlegs.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Values for schemas of an OpenAPI document: within the bounds, at them, and one beyond.
 *
 * <p>Raw text that no JSON library writes is put in as {@link #raw} and appears as such in {@link #text}.
 */
final class SchemaValues {

    /** Stands in every generated text, so that an answer which repeats input is found. */
    static final String MARKER = "zq7fuzz";

    private static final String RAW = "@raw@";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> DATES = List.of(
            "1970-01-01", "1900-01-01", "2100-01-01", "2024-02-29", "2026-02-29", "2026-03-29", "2026-11-20", "x");
    private static final List<String> INSTANTS = List.of(
            "1970-01-01T00:00:00Z",
            "1989-12-31T00:00:00Z",
            "2000-01-01T00:00:00Z",
            "2024-02-29T23:59:59.999+14:00",
            "2026-03-29T02:30:00+01:00",
            "2026-10-25T02:30:00+02:00",
            "2026-11-20T06:40:00+05:45",
            "2026-11-20T06:40:00",
            "2100-01-01T00:00:00Z",
            "2026-11-20T25:00:00Z");

    private final OpenApiDocument document;
    private final Random random;

    SchemaValues(OpenApiDocument document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** A value for a schema, mostly within its bounds. */
    JsonNode of(JsonNode reference) {
        JsonNode schema = document.resolve(reference);
        if (schema.has("enum")) {
            JsonNode words = schema.get("enum");
            return oneIn(12) ? MAPPER.getNodeFactory().textNode(MARKER) : words.get(random.nextInt(words.size()));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> MAPPER.getNodeFactory().textNode(string(schema));
            case "integer" -> MAPPER.getNodeFactory().numberNode((long) number(schema));
            case "number" -> MAPPER.getNodeFactory().numberNode(number(schema));
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = MAPPER.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey()) ? !oneIn(20) : random.nextBoolean();
            if (wanted) {
                object.set(property.getKey(), oneIn(25) ? MAPPER.nullNode() : of(property.getValue()));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set(Integer.toString(random.nextInt(300)), of(schema.get("additionalProperties")));
            }
        }
        if (oneIn(4)) {
            object.put("unknown" + random.nextInt(9), MARKER);
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        int min = schema.path("minItems").asInt(0);
        int max = Math.min(schema.path("maxItems").asInt(5), 501);
        int size = oneIn(30)
                ? max + 1
                : oneIn(15) ? Math.max(0, min - 1) : min + random.nextInt(Math.min(4, max - min + 1));
        ArrayNode array = MAPPER.createArrayNode();
        for (int i = 0; i < size; i++) {
            array.add(of(schema.get("items")));
        }
        return array;
    }

    private double number(JsonNode schema) {
        double min = schema.path("minimum").asDouble(0);
        double max = schema.path("maximum").asDouble(1_000_000);
        return switch (random.nextInt(10)) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> min - 1;
            case 3 -> max + 1;
            case 4 -> 0;
            default -> min + random.nextDouble() * (max - min);
        };
    }

    private String string(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return DATES.get(random.nextInt(DATES.size()));
        }
        if (format.equals("date-time")) {
            return INSTANTS.get(random.nextInt(INSTANTS.size()));
        }
        if (schema.has("example") && !oneIn(4)) {
            return schema.get("example").asText();
        }
        int max = schema.path("maxLength").asInt(128);
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "x".repeat(max);
            case 2 -> "x".repeat(max + 1);
            case 3 -> "\u200f" + MARKER + "שלום";
            case 4 -> MARKER + "\u0001";
            case 5 -> "'; drop table workout; -- " + MARKER;
            default -> MARKER;
        };
    }

    /** Changes one place of a value into something that does not belong there. */
    JsonNode mutated(JsonNode value) {
        List<JsonNode> containers = new ArrayList<>();
        collect(value, containers);
        if (containers.isEmpty()) {
            return junk();
        }
        JsonNode place = containers.get(random.nextInt(containers.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (oneIn(3)) {
                object.remove(name);
            } else {
                object.set(name, junk());
            }
        } else if (place instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), junk());
        }
        return value;
    }

    private static void collect(JsonNode value, List<JsonNode> containers) {
        if (value.isContainerNode()) {
            containers.add(value);
            value.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode junk() {
        return switch (random.nextInt(20)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.getNodeFactory().numberNode(-1);
            case 2 -> MAPPER.getNodeFactory().textNode("7");
            case 3 -> MAPPER.createArrayNode();
            case 4 -> MAPPER.createObjectNode();
            case 5 -> MAPPER.getNodeFactory().booleanNode(true);
            case 6 -> raw("NaN");
            case 7 -> raw("1e999");
            case 8 -> raw("-0");
            case 9 -> raw("1".repeat(40));
            case 10 -> raw("1".repeat(400));
            case 11 -> raw("\\ud800");
            case 12 -> raw("\"\\ud800\"");
            case 13 -> raw("\"\\u0000\"");
            case 14 -> raw("[".repeat(10_000) + "]".repeat(10_000));
            case 15 -> raw("1,\"sport\":\"running\",\"sport\":\"running\"");
            case 16 -> raw("\"" + "x".repeat(70_000) + "\"");
            case 17 -> raw("9223372036854775808");
            case 18 -> raw("0.1e-400");
            default -> MAPPER.getNodeFactory().textNode(MARKER);
        };
    }

    private JsonNode raw(String text) {
        return MAPPER.getNodeFactory().textNode(RAW + text + RAW);
    }

    /** The JSON text of a value, raw pieces as they are. */
    static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            text.append('{');
            value.properties().forEach(property -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",")
                        .append(MAPPER.getNodeFactory().textNode(property.getKey()))
                        .append(':');
                write(property.getValue(), text);
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(value.get(i), text);
            }
            text.append(']');
        } else if (value.isTextual() && value.asText().startsWith(RAW)) {
            text.append(value.asText(), RAW.length(), value.asText().length() - RAW.length());
        } else {
            text.append(value);
        }
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
