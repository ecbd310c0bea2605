package io.freshlegs.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives every JSON answer of success an example: what the service answered once, cut to a readable length.
 *
 * <p>The examples are in {@code META-INF/freshlegs/openapi-examples/<schema>.json} of the service, one for each schema
 * of an answer; an answer without a schema of its own is an export. A PUT of a record shows what it did in front.
 */
final class AnswerExamples {

    private static final String FOLDER = "META-INF/freshlegs/openapi-examples/";
    private static final String JSON = "application/json";
    private static final String OUTCOME = "outcome";
    private static final String REFERENCE = "#/components/examples/";
    private static final String WITHOUT_SCHEMA = "Export";

    private final ObjectMapper json = new ObjectMapper();
    private final Components components;

    AnswerExamples(Components components) {
        this.components = components;
    }

    void add(PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            MediaType media =
                    response.getContent() == null ? null : response.getContent().getMediaType(JSON);
            if (status.startsWith("2") && media != null) {
                add(method, status, media);
            }
        });
    }

    private void add(PathItem.HttpMethod method, String status, MediaType media) {
        String schema = name(media.getSchema());
        Map<String, Object> value = read(schema);
        if (value == null) {
            return;
        }
        String name = schema;
        if (method == PathItem.HttpMethod.PUT && tellsWhatAPutDid(media.getSchema())) {
            String outcome = "201".equals(status) ? "created" : "unchanged";
            Map<String, Object> told = new LinkedHashMap<>();
            told.put(OUTCOME, outcome);
            told.putAll(value);
            value = told;
            name = schema + "." + outcome;
        }
        if (components.getExamples() == null || !components.getExamples().containsKey(name)) {
            components.addExample(name, OASFactory.createExample().value(value));
        }
        Example reference = OASFactory.createExample().ref(REFERENCE + name);
        media.addExample(name, reference);
    }

    private boolean tellsWhatAPutDid(@Nullable Schema schema) {
        if (schema == null) {
            return false;
        }
        if (schema.getRef() != null) {
            return tellsWhatAPutDid(components.getSchemas().get(name(schema)));
        }
        List<Schema> parts = schema.getAllOf() == null ? List.of() : schema.getAllOf();
        return (schema.getProperties() != null && schema.getProperties().containsKey(OUTCOME))
                || parts.stream().anyMatch(this::tellsWhatAPutDid);
    }

    private static String name(@Nullable Schema schema) {
        return schema == null || schema.getRef() == null
                ? WITHOUT_SCHEMA
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    /** The example of a schema; null where there is none, which a test of each service notices. */
    private @Nullable Map<String, Object> read(String schema) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FOLDER + schema + ".json")) {
            return file == null ? null : json.readValue(file, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
