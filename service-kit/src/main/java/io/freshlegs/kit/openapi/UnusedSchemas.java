package io.freshlegs.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Takes the schemas away that no operation leads to: every service sees what the kit describes, and not every one uses
 * it.
 *
 * <p>The switch of the generator for it comes before problems are added, and would take theirs.
 */
final class UnusedSchemas {

    private final Components components;
    private final Set<String> reached = new HashSet<>();

    private UnusedSchemas(Components components) {
        this.components = components;
    }

    static void remove(OpenAPI document, Components components) {
        UnusedSchemas unused = new UnusedSchemas(components);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(unused::reach));
        named(components.getResponses()).forEach(unused::reach);
        for (String name : new TreeSet<>(components.getSchemas().keySet())) {
            if (!unused.reached.contains(name)) {
                components.removeSchema(name);
            }
        }
    }

    private void reach(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> reach(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            reach(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(this::reach);
    }

    private void reach(APIResponse response) {
        named(response.getHeaders()).forEach(header -> reach(header.getSchema()));
        reach(response.getContent());
    }

    private void reach(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> reach(media.getSchema()));
        }
    }

    private void reach(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(components.getSchemas().get(name));
            }
        }
        parts(schema).forEach(this::reach);
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>(named(schema.getProperties()));
        Stream.of(
                        Optional.ofNullable(schema.getAllOf()),
                        Optional.ofNullable(schema.getAnyOf()),
                        Optional.ofNullable(schema.getOneOf()))
                .flatMap(Optional::stream)
                .forEach(parts::addAll);
        Stream.of(Optional.ofNullable(schema.getItems()), Optional.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return parts;
    }

    private static <T> Collection<T> named(@Nullable Map<String, T> values) {
        return values == null ? List.of() : values.values();
    }
}
