package io.freshlegs.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFingerprintTest {
    @TempDir
    Path project;

    @BeforeEach
    void aProjectOfOneModule() throws IOException {
        write("pom.xml", "<project/>");
        write("service/pom.xml", "<project/>");
        write("service/src/main/java/A.java", "class A {}");
    }

    @Test
    void a_touched_file_changes_nothing() throws IOException {
        String before = SourceFingerprint.of(project);
        Files.setLastModifiedTime(project.resolve("service/src/main/java/A.java"), FileTime.fromMillis(0));
        assertThat(SourceFingerprint.of(project)).isEqualTo(before);
    }

    @Test
    void a_changed_source_a_new_one_and_a_pom_change_it() throws IOException {
        String before = SourceFingerprint.of(project);
        write("service/src/main/java/A.java", "class A { }");
        String changed = SourceFingerprint.of(project);
        write("service/src/main/resources/new.properties", "");
        String added = SourceFingerprint.of(project);
        write("service/pom.xml", "<project></project>");
        String otherPom = SourceFingerprint.of(project);
        assertThat(before).isNotEqualTo(changed);
        assertThat(changed).isNotEqualTo(added);
        assertThat(added).isNotEqualTo(otherPom);
    }

    @Test
    void tests_products_and_directories_that_are_no_modules_do_not_matter() throws IOException {
        String before = SourceFingerprint.of(project);
        write("service/src/test/java/ATest.java", "class ATest {}");
        write("service/target/classes/A.class", "");
        write("docs/page.md", "words");
        assertThat(SourceFingerprint.of(project)).isEqualTo(before);
    }

    @Test
    void content_that_moves_from_one_file_to_the_next_changes_it() throws IOException {
        write("service/src/main/java/A.java", "ab");
        write("service/src/main/java/B.java", "c");
        String before = SourceFingerprint.of(project);
        write("service/src/main/java/A.java", "a");
        write("service/src/main/java/B.java", "bc");
        assertThat(SourceFingerprint.of(project)).isNotEqualTo(before);
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
