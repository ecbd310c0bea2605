package io.freshlegs.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.kit.openapi.CommonDescriptions;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.testing.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a document says of every operation, parameter, field and status what it is. */
final class OpenApiCompleteness {

    private OpenApiCompleteness() {}

    /** What is not said, a line each. */
    static List<String> gaps(OpenApiDocument document) {
        List<String> gaps = new ArrayList<>();
        for (Operation operation : document.operations()) {
            JsonNode described = operation.description();
            require(gaps, operation, !operation.id().isEmpty(), "has no operationId");
            require(gaps, operation, described.hasNonNull("summary"), "has no summary");
            require(gaps, operation, described.path("tags").size() == 1, "has no tag");
            for (JsonNode parameter : described.path("parameters")) {
                require(
                        gaps,
                        operation,
                        document.resolve(parameter).hasNonNull("description"),
                        "does not describe " + parameter.path("name").asText());
            }
            for (String status : List.of("400", "401", "403", "406", "429", "500", "503")) {
                require(
                        gaps,
                        operation,
                        described.at("/responses/" + status).has("$ref"),
                        "does not refer to " + status);
            }
            if (described.has("requestBody")) {
                require(
                        gaps,
                        operation,
                        described.at("/requestBody/content").has("application/octet-stream")
                                || !described
                                        .at("/requestBody/content")
                                        .findValues("examples")
                                        .isEmpty(),
                        "has no example of a body");
                for (String status : List.of("413", "415", "422")) {
                    require(
                            gaps,
                            operation,
                            described.at("/responses/" + status).has("$ref"),
                            "does not refer to " + status);
                }
            }
            described.path("responses").properties().forEach(response -> {
                JsonNode answer = document.resolve(response.getValue());
                require(gaps, operation, answer.hasNonNull("description"), "does not describe " + response.getKey());
                boolean empty = Set.of("202", "204", "304").contains(response.getKey());
                require(
                        gaps,
                        operation,
                        empty || answer.path("content").size() > 0,
                        "does not say what " + response.getKey() + " holds");
            });
        }
        describeEveryField(document, gaps);
        for (Problem problem : CommonDescriptions.problems()) {
            JsonNode example = document.root().at("/components/examples/" + problem.name() + "/value");
            if (!problem.name().equals(example.path("code").asText())
                    || problem.status() != example.path("status").asInt()) {
                gaps.add(problem + " has no example");
            }
        }
        return gaps;
    }

    private static void describeEveryField(OpenApiDocument document, List<String> gaps) {
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            boolean says = field.getValue().hasNonNull("description")
                                    || document.resolve(field.getValue()).hasNonNull("description");
                            if (!says) {
                                gaps.add(schema.getKey() + "." + field.getKey() + " is not described");
                            }
                        }));
    }

    private static void require(List<String> gaps, Operation operation, boolean holds, String gap) {
        if (!holds) {
            gaps.add(operation + " " + gap);
        }
    }
}
