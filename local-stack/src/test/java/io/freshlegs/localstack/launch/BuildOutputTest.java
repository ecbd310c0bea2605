package io.freshlegs.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildOutputTest {
    private final BuildOutput output = new BuildOutput();

    @Test
    void a_module_that_begins_is_told_with_its_place() {
        assertThat(output.accept("[INFO] Building Freshlegs service kit 1.0.0-SNAPSHOT                     [3/8]"))
                .hasValue("[3/8] Freshlegs service kit");
        assertThat(output.accept("[INFO] --- compiler:3.14.1:compile (default-compile) @ service-kit ---"))
                .isEmpty();
        assertThat(output.doing()).isEqualTo("[3/8] Freshlegs service kit");
    }

    @Test
    void loaded_files_are_counted_so_that_a_first_build_shows_life() {
        output.accept("Downloading from central: https://repo.example/a/a.pom");
        output.accept("Downloaded from central: https://repo.example/a/a.pom (11 kB at 879 kB/s)");
        output.accept("[INFO] Downloaded from central: https://repo.example/b/b.jar (1.1 MB at 9 MB/s)");
        assertThat(output.doing()).isEqualTo("reading the project, 2 files loaded, last b.jar");
    }

    @Test
    void errors_are_told_once_and_without_the_help_of_maven() {
        output.accept("[ERROR] COMPILATION ERROR : ");
        output.accept("[ERROR] /src/A.java:[3,5] cannot find symbol");
        output.accept("[ERROR] /src/A.java:[3,5] cannot find symbol");
        output.accept("[ERROR] ");
        output.accept("[ERROR] -> [Help 1]");
        output.accept("[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.");
        assertThat(output.errors()).containsExactly("COMPILATION ERROR :", "/src/A.java:[3,5] cannot find symbol");
    }
}
