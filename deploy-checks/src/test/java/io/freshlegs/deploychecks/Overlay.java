package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * What one overlay of {@code deploy/overlays} renders to.
 *
 * @param production whether it is for production, where images are named by digest
 * @param objects the rendered objects
 */
record Overlay(boolean production, List<JsonNode> objects) {

    static final List<String> ALL = List.of("local", "local/migrations", "production", "production/migrations");

    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    /** Renders an overlay; without {@code kubectl} the test is skipped with a line that says so, or fails where required. */
    static Overlay render(String name) {
        // first, so that each test without kubectl says what it leaves out
        Path kubectl = kubectl(name);
        return RENDERED.computeIfAbsent(name, one -> render(kubectl, one, Tree.path("deploy/overlays/" + one)));
    }

    /** Renders an overlay of another tree than this. */
    static Overlay render(String name, Path directory) {
        return render(kubectl(name), name, directory);
    }

    private static Overlay render(Path kubectl, String name, Path directory) {
        return new Overlay(name.startsWith("production"), Tree.documents(kustomize(kubectl, directory)));
    }

    /** A copy whose objects may be changed. */
    Overlay copy() {
        return new Overlay(
                production,
                objects.stream()
                        .map(JsonNode::deepCopy)
                        .map(JsonNode.class::cast)
                        .toList());
    }

    List<JsonNode> of(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return of(kind).stream()
                .filter(object -> nameOf(object).equals(name) || nameOf(object).startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** Skips the running test because a tool is not there, or fails it under {@code -Dchecks.required=true}. */
    static void missing(String tool, String consequence) {
        String line = tool + " is missing: " + consequence;
        if (Boolean.getBoolean("checks.required")) {
            throw new AssertionError(line);
        }
        System.out.println("SKIPPED: " + line);
        Assumptions.abort(line);
    }

    private static Path kubectl(String overlay) {
        Optional<Path> kubectl = List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .map(directory -> Path.of(directory, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        if (kubectl.isEmpty()) {
            missing("kubectl", "overlay " + overlay + " is not rendered");
        }
        return kubectl.orElseThrow();
    }

    private static String kustomize(Path kubectl, Path directory) {
        try {
            Path errors = Files.createTempFile("kustomize", ".log");
            Process process = new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString())
                    .redirectError(errors.toFile())
                    .start();
            String rendered =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(directory + " does not render: " + Files.readString(errors));
            }
            Files.delete(errors);
            return rendered;
        } catch (IOException failed) {
            throw new AssertionError(directory + " does not render", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
