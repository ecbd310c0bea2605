package io.freshlegs.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.localstack.services.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStampTest {
    @TempDir
    Path project;

    @BeforeEach
    void aBuiltProject() throws IOException {
        write("pom.xml", "<project/>");
        write("local-stack/target/class-path.txt", "a.jar:b.jar");
        for (Service service : Service.values()) {
            write(service.module() + "/pom.xml", "<project/>");
            write(service.module() + "/target/quarkus-app/quarkus-run.jar", "runner");
            write(service.module() + "/target/quarkus-app/app/application.jar", "application");
        }
    }

    @Test
    void without_a_stamp_nothing_counts_as_built() {
        assertThat(new BuildStamp(project).isCurrent()).isFalse();
    }

    @Test
    void after_a_build_the_stamp_is_current_until_a_source_changes() throws IOException {
        new BuildStamp(project).write();
        assertThat(new BuildStamp(project).isCurrent()).isTrue();
        write("workout-service/src/main/java/A.java", "class A {}");
        assertThat(new BuildStamp(project).isCurrent()).isFalse();
    }

    @Test
    void a_product_that_is_gone_or_of_another_build_is_built_again() throws IOException {
        new BuildStamp(project).write();
        write("advice-service/target/quarkus-app/app/application.jar", "of another branch");
        assertThat(new BuildStamp(project).isCurrent()).isFalse();

        new BuildStamp(project).write();
        Files.delete(project.resolve("advice-service/target/quarkus-app/quarkus-run.jar"));
        assertThat(new BuildStamp(project).isCurrent()).isFalse();
    }

    @Test
    void a_failed_build_leaves_no_stamp() {
        BuildStamp stamp = new BuildStamp(project);
        stamp.write();
        stamp.delete();
        assertThat(stamp.isCurrent()).isFalse();
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
