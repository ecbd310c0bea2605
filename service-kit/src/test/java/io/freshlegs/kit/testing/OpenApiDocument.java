package io.freshlegs.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.kit.openapi.CommonDescriptions;
import io.freshlegs.kit.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The OpenAPI document of the service under test, and what it is held against. */
public final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final String BODY = "/requestBody/content/application~1json/schema";

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    /** One operation of the document. */
    public record Operation(String id, String method, String path, JsonNode description) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The document as the running service serves it. */
    public static OpenApiDocument served() {
        String json = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new OpenApiDocument(new ObjectMapper().readTree(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                if (METHODS.contains(one.getKey())) {
                    operations.add(new Operation(
                            one.getValue().path("operationId").asText(),
                            one.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            one.getValue()));
                }
            }
        }
        return operations;
    }

    /** The node that a reference leads to; the node itself where it is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = root.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    /**
     * Holds the document against the copy that is checked in; with {@code -Dfreshlegs.openapi.update=true} writes the
     * copy instead.
     */
    public static void equalsCheckedIn(String service) {
        Path file = Repository.path("docs/openapi/" + service + ".yaml");
        String served = yaml();
        try {
            if (Boolean.getBoolean("freshlegs.openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
                Files.writeString(
                        Path.of("target", service + "-openapi.json"),
                        served().root.toPrettyString() + "\n");
                return;
            }
            if (!Files.exists(file) || !Files.readString(file).equals(served)) {
                Path actual = Path.of("target", service + "-openapi.yaml");
                Files.writeString(actual, served);
                fail("""
                        The interface differs from docs/openapi/%1$s.yaml; what the code says is in %2$s.
                        If the change is meant, update the document and commit it:
                          ./mvnw test -pl %1$s -am -Dtest=OpenApiHttpTest -Dsurefire.failIfNoSpecifiedTests=false \
                        -Dfreshlegs.openapi.update=true""".formatted(service, actual));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails when a client of the last released interface could break on this one. */
    public void breaksNoClientOfTheLastRelease(String service) {
        Path released = Repository.path("docs/openapi/released");
        try (Stream<Path> versions = Files.list(released)) {
            Path last = versions.filter(version -> Files.exists(version.resolve(service + ".json")))
                    .max(Comparator.comparing(
                            version -> Version.parse(version.getFileName().toString())))
                    .orElseThrow(() -> new AssertionError("no released document of " + service + " in " + released));
            JsonNode before =
                    new ObjectMapper().readTree(last.resolve(service + ".json").toFile());
            assertThat(OpenApiCompatibility.breaks(before, root))
                    .as("what breaks clients of " + last.getFileName() + "; keep it, or make a new major version")
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails unless the comparison notices breaks of each sort, and takes an addition for none. */
    public void breaksAreSeen() {
        assertThat(OpenApiCompatibility.breaks(root, root)).isEmpty();
        Operation put = operations().stream()
                .filter(operation -> operation.description().at(BODY + "/$ref").isTextual()
                        && operation.id().startsWith("put"))
                .findFirst()
                .orElseThrow();
        String body = put.description().at(BODY + "/$ref").asText().substring(1);
        String name = root.at(body + "/properties").fieldNames().next();
        String responses = "/paths/" + put.path().replace("/", "~1") + "/put/responses";
        seen("a path is taken away", copy -> object(copy, "/paths").remove(put.path()));
        seen("a status is taken away", copy -> object(copy, responses).remove("201"));
        seen(
                "a property is taken away",
                copy -> object(copy, body + "/properties").remove(name));
        seen(
                "a property has another type",
                copy -> object(copy, body + "/properties/" + name).put("type", "boolean"));
        seen(
                "a property is newly required",
                copy -> object(copy, body).putArray("required").add(name).add("sourceVersion"));
        seen(
                "a range is narrowed",
                copy -> object(copy, body + "/properties/" + name).put("maxLength", 1));
        seen(
                "a vocabulary is closed",
                copy -> object(copy, body + "/properties/" + name)
                        .putArray("enum")
                        .add("a"));
        assertThat(breaks(copy ->
                        object(copy, body + "/properties").putObject("more").put("type", "string")))
                .as("an addition")
                .isEmpty();
    }

    private void seen(String what, Consumer<JsonNode> change) {
        assertThat(breaks(change)).as(what).isNotEmpty();
    }

    private List<String> breaks(Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy);
        return OpenApiCompatibility.breaks(root, copy);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    /** Every operation, parameter, field and status says what it is, and every body that is sent has an example. */
    public void isComplete() {
        List<String> gaps = new ArrayList<>();
        for (Operation operation : operations()) {
            JsonNode described = operation.description();
            require(gaps, operation, !operation.id().isEmpty(), "has no operationId");
            require(gaps, operation, described.hasNonNull("summary"), "has no summary");
            require(gaps, operation, described.path("tags").size() == 1, "has no tag");
            for (JsonNode parameter : described.path("parameters")) {
                require(
                        gaps,
                        operation,
                        resolve(parameter).hasNonNull("description"),
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
                JsonNode answer = resolve(response.getValue());
                require(gaps, operation, answer.hasNonNull("description"), "does not describe " + response.getKey());
                boolean empty = Set.of("202", "204", "304").contains(response.getKey());
                require(
                        gaps,
                        operation,
                        empty || answer.path("content").size() > 0,
                        "does not say what " + response.getKey() + " holds");
            });
        }
        describeEveryField(gaps);
        for (Problem problem : CommonDescriptions.problems()) {
            JsonNode example = root.at("/components/examples/" + problem.name() + "/value");
            if (!problem.name().equals(example.path("code").asText())
                    || problem.status() != example.path("status").asInt()) {
                gaps.add(problem + " has no example");
            }
        }
        assertThat(gaps).isEmpty();
    }

    private void describeEveryField(List<String> gaps) {
        root.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            boolean says = field.getValue().hasNonNull("description")
                                    || resolve(field.getValue()).hasNonNull("description");
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

    private static String yaml() {
        return given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
