package io.freshlegs.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {
    @TempDir
    Path directory;

    @Test
    void a_shell_reads_back_exactly_what_was_written() throws IOException, InterruptedException {
        // Given
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PLAIN_URL", "http://127.0.0.1:8081");
        variables.put("ODD", "a 'quoted' $(word) `with` \"all\" \\ of it");
        EnvFile file = new EnvFile(directory);

        // When
        file.write(variables);

        // Then
        Process shell = new ProcessBuilder(
                        "/bin/sh",
                        "-uec",
                        ". \"$1\"; sh -c 'printf \"%s\\n%s\" \"$PLAIN_URL\" \"$ODD\"'",
                        "sh",
                        file.path().toString())
                .redirectErrorStream(true)
                .start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(read).isZero();
        assertThat(List.of(read.split("\n"))).containsExactlyElementsOf(variables.values());
    }

    @Test
    void only_its_owner_reads_the_tokens_and_nothing_else_lies_about() throws IOException {
        EnvFile file = new EnvFile(directory);
        file.write(Map.of("SYNC_TOKEN", "first"));
        file.write(Map.of("SYNC_TOKEN", "second"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file.path());
        }
        file.delete();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void a_name_that_no_shell_takes_is_refused() {
        assertThatThrownBy(() -> EnvFile.render(Map.of("advice url", "x"))).hasMessageContaining("advice url");
    }
}
