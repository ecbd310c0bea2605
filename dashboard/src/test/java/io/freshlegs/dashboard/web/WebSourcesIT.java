package io.freshlegs.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the type check and the tests of the pages' TypeScript with the JavaScript runtime that the bundler left in
 * {@code node_modules}; the bundler itself takes types away without looking at them. Nothing is read from the network.
 */
class WebSourcesIT {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path WORK = MODULE.resolve("target/web-sources");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What both the editor's settings and the runtime know of the compiler. */
    private static final List<String> OPTIONS = List.of(
            "strict",
            "noUnusedLocals",
            "noUnusedParameters",
            "noImplicitOverride",
            "noFallthroughCasesInSwitch",
            "noUncheckedIndexedAccess",
            "verbatimModuleSyntax",
            "experimentalDecorators");

    @Test
    void the_types_of_the_pages_hold() throws Exception {
        Result result = deno(
                "check",
                "--quiet",
                "--no-remote",
                "--config",
                config("pages").toString(),
                "src/main/resources/web/app/index.ts");

        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @Test
    void the_functions_of_the_pages_do_what_their_tests_say() throws Exception {
        Result result = deno(
                "test",
                "--quiet",
                "--no-remote",
                "--allow-read",
                "--location",
                "http://localhost/",
                "--preload",
                "src/test/web/page.ts",
                "--config",
                config("tests", "deno.ns").toString(),
                "src/test/web");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).containsPattern("ok \\| [1-9]\\d* passed \\| 0 failed");
    }

    private record Result(int exitCode, String output) {}

    private static Result deno(String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        List<String> command = new ArrayList<>(List.of(runtime().toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(WORK, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(MODULE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NO_COLOR", "1");
        builder.environment().put("DENO_DIR", WORK.resolve("cache").toString());
        builder.environment().put("DENO_NO_UPDATE_CHECK", "1");
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("No answer within three minutes: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    private static Path runtime() throws IOException {
        try (Stream<Path> found = Files.find(
                MODULE.resolve("node_modules/@deno"),
                2,
                (path, attributes) ->
                        attributes.isRegularFile() && (path.endsWith("deno") || path.endsWith("deno.exe")))) {
            return found.findFirst().orElseThrow(() -> new AssertionError("The bundler left no runtime"));
        }
    }

    /** The runtime's configuration, made of the one tsconfig.json that the bundler and editors read. */
    private static Path config(String name, String... libraries) throws IOException {
        ObjectNode known = (ObjectNode)
                JSON.readTree(MODULE.resolve("tsconfig.json").toFile()).get("compilerOptions");
        ArrayNode lib = ((ArrayNode) known.get("lib")).deepCopy();
        Stream.of(libraries).forEach(lib::add);
        ObjectNode config = JSON.createObjectNode();
        config.put("nodeModulesDir", "manual").put("lock", false);
        config.putArray("unstable").add("sloppy-imports");
        ObjectNode options = config.putObject("compilerOptions");
        OPTIONS.forEach(option -> options.set(option, known.get(option)));
        options.set("lib", lib);
        Files.createDirectories(WORK);
        Path file = WORK.resolve(name + ".json");
        JSON.writeValue(file.toFile(), config);
        return file;
    }
}
