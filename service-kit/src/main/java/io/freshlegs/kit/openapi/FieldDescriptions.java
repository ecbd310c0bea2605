package io.freshlegs.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says what the fields of schemas mean that carry no annotation, because they belong to a domain that knows no
 * framework, or because many schemas have them alike.
 *
 * <p>The texts are in {@code META-INF/freshlegs/openapi-descriptions.properties} of this module and of the service. What
 * an annotation says stays.
 */
final class FieldDescriptions {

    private static final String FILE = "META-INF/freshlegs/openapi-descriptions.properties";

    private final Properties texts = new Properties();

    FieldDescriptions() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void describe(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            describe(schema, texts.getProperty(name));
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> {
                    if (property.getRef() == null) {
                        describe(property, texts.getProperty(name + "." + field, texts.getProperty(field)));
                    }
                });
            }
        });
    }

    private static void describe(Schema schema, @Nullable String text) {
        if (schema.getDescription() == null && text != null) {
            schema.setDescription(text);
        }
    }
}
