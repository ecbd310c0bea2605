package io.freshlegs.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a newer OpenAPI document breaks clients of an older one.
 *
 * <p>A path, method, operation id, parameter, status or property that was there must stay, with its type; a request
 * must take whatever it took; an answer must hold whatever it surely held. Additions break nobody.
 */
final class OpenApiCompatibility {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private OpenApiCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaks(JsonNode before, JsonNode after) {
        OpenApiCompatibility comparison = new OpenApiCompatibility(before, after);
        comparison.compare();
        return comparison.breaks;
    }

    private void compare() {
        before.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        JsonNode now = after.path("paths").path(path.getKey()).path(method.getKey());
                        String place = method.getKey() + " " + path.getKey();
                        if (now.isMissingNode()) {
                            breaks.add(place + " was taken away");
                        } else {
                            operation(place, method.getValue(), now);
                        }
                    }
                }));
    }

    private void operation(String place, JsonNode old, JsonNode now) {
        if (!old.path("operationId").equals(now.path("operationId"))) {
            breaks.add(place + ": its operationId changed");
        }
        parameters(place, old, now);
        body(
                place + " request",
                content(before, old.path("requestBody")),
                content(after, now.path("requestBody")),
                true);
        old.path("responses").properties().forEach(response -> {
            JsonNode answer = now.path("responses").path(response.getKey());
            if (answer.isMissingNode()) {
                breaks.add(place + ": answers no " + response.getKey());
            } else {
                body(
                        place + " " + response.getKey(),
                        content(before, response.getValue()),
                        content(after, answer),
                        false);
            }
        });
    }

    private void parameters(String place, JsonNode old, JsonNode now) {
        Map<String, JsonNode> were = byName(before, old.path("parameters"));
        Map<String, JsonNode> are = byName(after, now.path("parameters"));
        were.forEach((name, parameter) -> {
            JsonNode same = are.get(name);
            if (same == null) {
                breaks.add(place + ": the parameter " + name + " was taken away");
            } else {
                schema(place + " " + name, parameter.path("schema"), same.path("schema"), true);
            }
        });
        are.forEach((name, parameter) -> {
            boolean needed = parameter.path("required").asBoolean();
            if (needed
                    && !were.getOrDefault(name, after.path("none"))
                            .path("required")
                            .asBoolean()) {
                breaks.add(place + ": the parameter " + name + " is newly required");
            }
        });
    }

    private void body(String place, JsonNode old, JsonNode now, boolean request) {
        old.properties().forEach(media -> {
            if (now.has(media.getKey())) {
                schema(
                        place,
                        media.getValue().path("schema"),
                        now.get(media.getKey()).path("schema"),
                        request);
            } else {
                breaks.add(place + ": " + media.getKey() + " was taken away");
            }
        });
    }

    private void schema(String place, JsonNode oldReference, JsonNode nowReference, boolean request) {
        if (oldReference.has("$ref") && !seen.add(oldReference + "|" + nowReference + request)) {
            return;
        }
        JsonNode old = resolved(before, oldReference);
        JsonNode now = resolved(after, nowReference);
        if (!old.path("type").equals(now.path("type"))) {
            breaks.add(place + ": its type changed");
        }
        if (request) {
            narrowed(place, old, now);
        }
        Parts was = Parts.of(before, old);
        Parts is = Parts.of(after, now);
        was.properties().forEach((name, property) -> {
            JsonNode same = is.properties().get(name);
            if (same == null) {
                breaks.add(place + "." + name + " was taken away");
            } else {
                schema(place + "." + name, property, same, request);
            }
        });
        Set<String> broken = new LinkedHashSet<>(request ? is.required() : was.required());
        broken.removeAll(request ? was.required() : is.required());
        broken.forEach(
                name -> breaks.add(place + "." + name + (request ? " is newly required" : " may be absent now")));
        if (old.has("items")) {
            schema(place + "[]", old.get("items"), now.path("items"), request);
        }
        if (old.path("additionalProperties").isObject()) {
            schema(place + ".*", old.get("additionalProperties"), now.path("additionalProperties"), request);
        }
    }

    private void narrowed(String place, JsonNode old, JsonNode now) {
        for (String bound : LOWER_BOUNDS) {
            boolean raised = now.has(bound)
                    && (!old.has(bound)
                            || now.get(bound).asDouble() > old.get(bound).asDouble());
            if (raised) {
                breaks.add(place + ": " + bound + " was raised");
            }
        }
        for (String bound : UPPER_BOUNDS) {
            boolean lowered = now.has(bound)
                    && (!old.has(bound)
                            || now.get(bound).asDouble() < old.get(bound).asDouble());
            if (lowered) {
                breaks.add(place + ": " + bound + " was lowered");
            }
        }
        if (now.has("pattern") && !now.get("pattern").equals(old.path("pattern"))) {
            breaks.add(place + ": its pattern changed");
        }
        Set<String> words = new HashSet<>();
        now.path("enum").forEach(word -> words.add(word.asText()));
        if (now.has("enum") && !old.has("enum")) {
            breaks.add(place + " takes listed words only");
        }
        old.path("enum").forEach(word -> {
            if (now.has("enum") && !words.contains(word.asText())) {
                breaks.add(place + " no longer takes " + word.asText());
            }
        });
    }

    /** The properties of an object and of everything it is composed of. */
    private record Parts(Map<String, JsonNode> properties, Set<String> required) {

        static Parts of(JsonNode document, JsonNode schema) {
            Parts parts = new Parts(new LinkedHashMap<>(), new LinkedHashSet<>());
            parts.add(document, schema);
            return parts;
        }

        private void add(JsonNode document, JsonNode schema) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> properties.put(property.getKey(), property.getValue()));
            schema.path("required").forEach(name -> required.add(name.asText()));
            schema.path("allOf").forEach(part -> add(document, resolved(document, part)));
        }
    }

    private static Map<String, JsonNode> byName(JsonNode document, JsonNode parameters) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        parameters.forEach(one -> {
            JsonNode parameter = resolved(document, one);
            named.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return named;
    }

    private static JsonNode content(JsonNode document, JsonNode bodyOrResponse) {
        return resolved(document, bodyOrResponse).path("content");
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }
}
