package io.freshlegs.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void a_child_sees_listed_variables_only() {
        try (ChildProcess child = ChildProcess.of("env", List.of("env"), log())
                .environment(Map.of("FRESHLEGS_GREETING", "hello"))
                .start()) {
            assertThat(Waiting.until(DEADLINE, () -> !child.isAlive())).isTrue();
            assertThat(child.log().tail(100))
                    .contains("FRESHLEGS_GREETING=hello")
                    .allMatch(line -> ChildProcess.INHERITED.contains(line.split("=")[0])
                            || line.startsWith("FRESHLEGS_")
                            || line.matches("(PWD|OLDPWD|SHLVL|_)=.*"));
        }
    }

    @Test
    void a_child_reads_the_end_of_its_input_at_once_unless_that_is_left_open() {
        List<String> reading = List.of("sh", "-c", "echo reading; cat > /dev/null; echo ended");
        try (ChildProcess child = ChildProcess.of("reading", reading, log()).start()) {
            awaitOutput(child, "ended");
        }
        try (ChildProcess child =
                ChildProcess.of("reading", reading, log()).openInput().start()) {
            awaitOutput(child, "reading");
            child.stop();
            assertThat(child.log().tail(5)).doesNotContain("ended");
        }
    }

    @Test
    void a_jvm_ignores_the_terminals_interrupt_and_ends_by_term() throws InterruptedException, IOException {
        // Given
        try (ChildProcess child = sleepingJvm().start()) {
            awaitOutput(child, "sleeping");

            // When
            signal("INT", child.pid());
            signal("HUP", child.pid());

            // Then: a signal that had an effect would have shown by the time a later one is answered
            child.pause();
            child.resume();
            assertThat(child.isAlive()).isTrue();

            // When
            child.stop();

            // Then
            assertThat(child.exitCode()).hasValue(128 + 15);
            assertThat(child.log().tail(5)).contains("hook ran");
        }
    }

    @Test
    void a_child_that_does_not_end_is_killed_after_the_grace_period() {
        try (ChildProcess child = ChildProcess.of(
                        "stubborn",
                        List.of("/bin/sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done"),
                        log())
                .grace(Duration.ofMillis(200))
                .start()) {
            awaitOutput(child, "ready");
            child.stop();
            assertThat(child.exitCode()).hasValue(128 + 9);
        }
    }

    @Test
    void a_child_of_a_run_that_was_killed_does_not_outlive_it() throws IOException, InterruptedException {
        // Given: another JVM with a child
        Path pidFile = directory.resolve("child.pid");
        Process parent = new ProcessBuilder(
                        ChildProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfASleeper.class.getName(),
                        pidFile.toString(),
                        log().toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        assertThat(Waiting.until(
                        DEADLINE, () -> RunningProcess.remembered(pidFile).isPresent()))
                .isTrue();
        RunningProcess child = RunningProcess.remembered(pidFile).orElseThrow();

        // When
        parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        // Then
        assertThat(child.awaitEnd(DEADLINE)).isTrue();
    }

    @Test
    void a_later_run_ends_what_an_earlier_one_left() {
        // Given
        Path pidFile = directory.resolve("sleeper.pid");
        ChildProcess earlier = ChildProcess.of("sleeper", List.of("sleep", "600"), log())
                .pidFile(pidFile)
                .start();

        // When
        try (ChildProcess later = ChildProcess.of("sleeper", List.of("sleep", "600"), directory.resolve("later.log"))
                .pidFile(pidFile)
                .start()) {

            // Then
            assertThat(earlier.isAlive()).isFalse();
            assertThat(later.isAlive()).isTrue();
        }
    }

    @Test
    void a_process_id_file_of_another_process_ends_nothing() throws IOException {
        Path pidFile = directory.resolve("other.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + " 12345\n");
        try (ChildProcess child = ChildProcess.of("sleeper", List.of("sleep", "600"), log())
                .pidFile(pidFile)
                .start()) {
            assertThat(RunningProcess.remembered(pidFile).map(RunningProcess::handle))
                    .hasValueSatisfying(handle -> assertThat(handle.pid()).isEqualTo(child.pid()));
        }
    }

    @Test
    void the_output_of_the_run_before_is_kept_once() throws IOException {
        Files.writeString(log(), "from the run before\n");
        try (ChildProcess child =
                ChildProcess.of("echo", List.of("echo", "from this run"), log()).start()) {
            awaitOutput(child, "from this run");
            assertThat(directory.resolve("child.log.1")).hasContent("from the run before");
        }
    }

    /** Runs in a JVM of its own: starts a child, then waits to be killed. */
    static final class ParentOfASleeper {
        public static void main(String[] arguments) throws InterruptedException {
            ChildProcess.of("sleeper", List.of("sleep", "600"), Path.of(arguments[1]))
                    .pidFile(Path.of(arguments[0]))
                    .start();
            Thread.currentThread().join();
        }
    }

    /** Runs in a JVM of its own: says so, then waits for a signal. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
            System.out.println("sleeping");
            Thread.currentThread().join();
        }
    }

    private ChildProcess.Plan sleepingJvm() {
        return ChildProcess.of(
                "jvm",
                List.of(ChildProcess.java(), "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
                log());
    }

    private static void awaitOutput(ChildProcess child, String line) {
        assertThat(Waiting.until(DEADLINE, () -> child.log().tail(10).contains(line)))
                .as("output of %s", child.name())
                .isTrue();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid)
                .start()
                .waitFor();
    }

    private Path log() {
        return directory.resolve("child.log");
    }
}
