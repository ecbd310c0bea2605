package io.freshlegs.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.freshlegs.kit.domain.Violation;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies: text that is not JSON is {@link Problem#MALFORMED_JSON}; JSON of another shape is the
 * problem of the kind, with the field at fault.
 */
@Singleton
public class JsonBodies {

    private final ObjectMapper mapper;

    public JsonBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One JSON object as a record; {@code invalid} is the problem when its shape is wrong. */
    public <T> T read(byte @Nullable [] body, Class<T> type, Problem invalid) {
        requireSome(body);
        try (JsonParser parser = mapper.createParser(body)) {
            T value = mapper.readValue(parser, type);
            requireEnd(parser);
            if (value == null) {
                throw ProblemException.invalid(invalid, "", "must be a JSON object");
            }
            return value;
        } catch (IOException failure) {
            throw problem(failure, invalid);
        }
    }

    /**
     * The array below {@code name} of a batch body, item by item as trees, so that a bad item can't fail the others.
     *
     * @throws ProblemException {@link Problem#BATCH_INVALID} without such an array, {@link Problem#BATCH_TOO_LARGE}
     *     with more than {@code max} items
     */
    public List<JsonNode> items(byte @Nullable [] body, String name, int max) {
        requireSome(body);
        @Nullable JsonNode items;
        try (JsonParser parser = mapper.createParser(body)) {
            JsonNode tree = mapper.readTree(parser);
            requireEnd(parser);
            items = tree == null ? null : tree.get(name);
        } catch (IOException failure) {
            throw problem(failure, Problem.BATCH_INVALID);
        }
        if (items == null || !items.isArray()) {
            throw ProblemException.invalid(Problem.BATCH_INVALID, name, "must be an array");
        }
        if (items.size() > max) {
            throw ProblemException.of(Problem.BATCH_TOO_LARGE, "Send at most " + max + " items at once.");
        }
        List<JsonNode> list = new ArrayList<>(items.size());
        items.forEach(list::add);
        return list;
    }

    /** One item of a batch as a record. */
    public <T> T read(JsonNode item, Class<T> type, Problem invalid) {
        if (!item.isObject()) {
            throw ProblemException.invalid(invalid, "", "must be a JSON object");
        }
        try {
            return mapper.treeToValue(item, type);
        } catch (JsonProcessingException failure) {
            throw problem(failure, invalid);
        }
    }

    /** The canonical text of a record: property order of the record, null left out. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a record of ours can't be written as JSON", failure);
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return ProblemException.of(
                Problem.MALFORMED_JSON, "Check quotes, commas and brackets: the text is not one JSON value.");
    }

    private static void requireSome(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw ProblemException.of(Problem.MALFORMED_JSON, "Send a JSON object as the body.");
        }
    }

    private static ProblemException problem(IOException failure, Problem invalid) {
        if (failure instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new ProblemException(
                    invalid,
                    "One field has the wrong type; see errors.",
                    List.of(new Violation(path(mismatch), "has the wrong type")),
                    null);
        }
        if (failure instanceof StreamConstraintsException) {
            return ProblemException.of(
                    Problem.MALFORMED_JSON, "The JSON is nested too deeply or holds too long a number.");
        }
        if (failure instanceof MismatchedInputException) {
            return ProblemException.invalid(invalid, "", "must be a JSON object");
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(mapping.getCause() instanceof com.fasterxml.jackson.core.JsonParseException)) {
            return ProblemException.invalid(invalid, path(mapping), "can't be read");
        }
        return malformed();
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
