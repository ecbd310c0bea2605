package io.freshlegs.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final String ANSWER = "/responses/200/content/application~1json";

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
        assertThat(OpenApiCompleteness.gaps(this)).isEmpty();
    }

    /** Every JSON answer of success has an example, and each example is as its schema says. */
    public void hasExamplesThatFit() {
        assertThat(OpenApiExamples.gaps(this)).isEmpty();
    }

    /** Fails unless a missing, a wrong and an outdated example are each noticed. */
    public void wrongExamplesAreSeen() {
        Operation read = operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.description().at(ANSWER + "/schema/$ref").isTextual())
                .findFirst()
                .orElseThrow();
        String answer = "/paths/" + read.path().replace("/", "~1") + "/get" + ANSWER;
        String name = root.at(answer + "/examples").fieldNames().next();
        String value = "/components/examples/" + name + "/value";
        noticed("has no example", copy -> object(copy, answer).remove("examples"));
        noticed("the schema does not know outdated", copy -> object(copy, value).put("outdated", 1));
        noticed("example " + name, copy -> {
            String field = root.at(value).fieldNames().next();
            object(copy, value).putObject(field);
        });
    }

    private void noticed(String gap, Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy);
        assertThat(OpenApiExamples.gaps(new OpenApiDocument(copy)))
                .anySatisfy(found -> assertThat(found).contains(gap));
    }

    /** Every schema of the document is reached from an operation. */
    public void describesNothingUnused() {
        assertThat(OpenApiExamples.unreferenced(this))
                .as("schemas that nothing refers to")
                .isEmpty();
        JsonNode copy = root.deepCopy();
        object(copy, "/components/schemas").putObject("Leftover").put("type", "object");
        assertThat(OpenApiExamples.unreferenced(new OpenApiDocument(copy))).containsExactly("Leftover");
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
