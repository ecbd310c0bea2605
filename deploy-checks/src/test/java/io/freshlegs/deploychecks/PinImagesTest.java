package io.freshlegs.deploychecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/pin-images.sh}, with a program in the place of {@code docker} that knows what a registry would. */
class PinImagesTest {

    private static final String DIGESTS = """
            #!/bin/sh
            # the last argument is REGISTRY/SERVICE:VERSION; an image of another version was never pushed
            for reference; do :; done
            case $reference in
                *:1.4.0) ;;
                *:1.3.0) echo; exit 0 ;;
                *) echo "No such image: $reference" >&2; exit 1 ;;
            esac
            repository=${reference%:*}
            sum=$(printf %s "$repository" | sha256sum | cut -d' ' -f1)
            echo "elsewhere.example.org/${repository#*/}@sha256:$(printf 0%.0s $(seq 64))"
            echo "$repository@sha256:$sum"
            """;

    @TempDir
    Path directory;

    private Path overlay;
    private Path images;

    @BeforeEach
    void copy() throws IOException {
        Path deploy = Tree.path("deploy");
        try (var files = Files.walk(deploy)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve("deploy").resolve(deploy.relativize(file));
                Files.copy(file, copy);
            }
        }
        overlay = directory.resolve("deploy/overlays/production");
        images = overlay.resolve("images/kustomization.yaml");
        Path docker = Files.createDirectory(directory.resolve("bin")).resolve("docker");
        Files.writeString(docker, DIGESTS);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_release_is_named_by_the_digests_that_its_own_registry_gave() throws Exception {
        assertThat(pin("registry.example.net/freshlegs", "1.4.0")).isEmpty();

        List<JsonNode> pinned = Tree.items(
                        Tree.documents(Files.readString(images)).get(0).path("images"))
                .toList();
        assertThat(pinned)
                .extracting(image -> image.path("newName").asText())
                .containsExactlyInAnyOrderElementsOf(ComposePolicy.OURS.stream()
                        .map(service -> "registry.example.net/freshlegs/" + service)
                        .toList());
        assertThat(pinned).extracting(image -> image.path("digest").asText()).doesNotHaveDuplicates();
        assertThat(pinned)
                .allSatisfy(image -> assertThat(image.path("digest").asText())
                        .matches("sha256:[0-9a-f]{64}")
                        .isNotEqualTo("sha256:" + "0".repeat(64)));
        assertThat(Files.readString(images)).startsWith("# Which images a release runs");
    }

    @Test
    void what_was_pinned_is_what_the_pods_of_the_overlay_run() throws Exception {
        pin("registry.example.net/freshlegs", "1.4.0");

        Overlay rendered = Overlay.render("production", overlay);
        assertThat(rendered.of("Deployment"))
                .hasSize(4)
                .allSatisfy(deployment -> assertThat(deployment
                                .at("/spec/template/spec/containers/0/image")
                                .asText())
                        .matches("registry\\.example\\.net/freshlegs/" + Overlay.nameOf(deployment)
                                + "@sha256:[0-9a-f]{64}"));
        assertThat(PodPolicy.violations(rendered)).isEmpty();
    }

    @Test
    void an_image_that_was_not_pushed_leaves_everything_as_it_was() throws Exception {
        String before = Files.readString(images);

        assertThat(pin("registry.example.net/freshlegs", "1.3.0")).contains("push it first");
        assertThat(pin("registry.example.net/freshlegs", "1.2.0")).contains("No such image");
        assertThat(Files.readString(images)).isEqualTo(before);
        try (var left = Files.list(images.getParent())) {
            assertThat(left).containsExactly(images);
        }
    }

    /** What the script complains of; empty when it was content. */
    private String pin(String registry, String version) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        "bash", directory.resolve("deploy/pin-images.sh").toString(), registry, version)
                .redirectErrorStream(true);
        script.environment().merge("PATH", directory.resolve("bin").toString(), (path, first) -> first + ":" + path);
        Process running = script.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }
}
