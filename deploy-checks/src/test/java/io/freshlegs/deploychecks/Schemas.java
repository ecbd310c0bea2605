package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The schemas of kinds that have no Java model here: the keys that our manifests may use, with their types. */
final class Schemas {

    private static final ConcurrentMap<String, Optional<Schema>> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

    static Optional<Schema> of(String kind) {
        return LOADED.computeIfAbsent(kind, Schemas::load);
    }

    static List<String> violations(JsonNode object, Schema schema) {
        return schema.validate(object.toString(), InputFormat.JSON).stream()
                .map(error -> Overlay.nameOf(object) + ": " + error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static Optional<Schema> load(String kind) {
        String file = kind.substring(kind.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream text = Schemas.class.getResourceAsStream(file)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
