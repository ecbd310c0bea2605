package io.freshlegs.brokerruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerClassPathTest {
    @Test
    void all_kafka_jars_are_of_one_version() throws IOException {
        // Given
        List<Path> jars = jars();

        // When
        List<Path> kafkaJars = jars.stream()
                .filter(jar -> jar.toString().contains("/org/apache/kafka/"))
                .toList();

        // Then
        assertThat(kafkaJars)
                .hasSizeGreaterThan(10)
                .extracting(jar -> jar.getParent().getFileName().toString())
                .containsOnly(System.getProperty("kafka-broker.version"));
    }

    @Test
    void no_test_library_is_on_it() throws IOException {
        assertThat(jars())
                .extracting(Path::toString)
                .noneMatch(jar -> jar.contains("junit") || jar.contains("assertj"));
    }

    private static List<Path> jars() throws IOException {
        try (InputStream in = BrokerClassPathTest.class.getResourceAsStream("class-path.txt")) {
            assertThat(in).isNotNull();
            String classPath = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return List.of(classPath.split(File.pathSeparator)).stream()
                    .map(Path::of)
                    .toList();
        }
    }
}
