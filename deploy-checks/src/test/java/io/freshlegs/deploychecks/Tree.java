package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the files of the source tree, YAML as trees of nodes. */
final class Tree {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    private Tree() {}

    static Path path(String relative) {
        return Path.of(System.getProperty("freshlegs.root")).resolve(relative);
    }

    static String text(String relative) {
        return text(path(relative));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The documents of a YAML text; empty ones are left out. */
    static List<JsonNode> documents(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            List<JsonNode> all = new ArrayList<>();
            documents.forEachRemaining(document -> {
                if (document.isObject()) {
                    all.add(document);
                }
            });
            return all;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The one document of a YAML file, with what {@code <<} merges in. */
    static JsonNode merged(String relative) {
        Object loaded = new org.yaml.snakeyaml.Yaml().load(text(relative));
        return YAML.valueToTree(loaded);
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> names(JsonNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey);
    }
}
