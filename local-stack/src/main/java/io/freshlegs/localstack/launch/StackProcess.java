package io.freshlegs.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The stack in a JVM of its own, which this JVM waits for to the very end.
 *
 * <p>Ctrl-C reaches Maven's JVM and the stack's at once. The stack ignores it; Maven's JVM, which the terminal waits
 * for, tells the stack to stop and ends after it. Should Maven be killed by -9, its end of the stack's standard input
 * closes, and the stack takes that as the wish to stop.
 */
final class StackProcess {
    private static final String MAIN_CLASS = "io.freshlegs.localstack.LocalStack";
    private static final int SIGNALLED = 128;
    private static final int TERM = 15;
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(120);

    private StackProcess() {}

    /**
     * Runs the stack until it ends or this JVM is asked to end.
     *
     * @param started when the command was given
     * @return the stack's exit code
     */
    static int run(Path projectRoot, Instant started, boolean terminal, Properties properties)
            throws IOException, InterruptedException {
        Process stack = new ProcessBuilder(command(projectRoot, started, terminal, properties))
                .directory(projectRoot.toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-stack"));
        int exitCode = stack.waitFor();
        if (exitCode > SIGNALLED && exitCode != SIGNALLED + TERM) {
            System.out.println("The stack was ended from outside, by signal " + (exitCode - SIGNALLED)
                    + "; what it had started ends too.");
        }
        // When this JVM is ending already, this blocks, and Maven has no last word about a failed build.
        Runtime.getRuntime().exit(exitCode);
        return exitCode;
    }

    private static void stop(Process stack) {
        stack.destroy();
        long end = System.nanoTime() + TIME_TO_STOP.toNanos();
        while (stack.isAlive()) {
            try {
                if (!stack.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    stack.destroyForcibly();
                    return;
                }
            } catch (InterruptedException e) {
                // Nothing but the end of the stack ends this wait.
                continue;
            }
        }
    }

    private static List<String> command(Path projectRoot, Instant started, boolean terminal, Properties properties)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$@\"",
                "freshlegs",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                // a library of the issuer asks for memory in a way that newer JVMs warn about
                "-Dio.netty.noUnsafe=true"));
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("freshlegs.")) {
                command.add("-D" + name + "=" + properties.getProperty(name));
            }
        }
        Path classes = projectRoot.resolve("local-stack/target/classes");
        String libraries =
                Files.readString(BuildStamp.classPathFile(projectRoot)).strip();
        command.addAll(List.of(
                "-cp",
                classes + java.io.File.pathSeparator + libraries,
                MAIN_CLASS,
                projectRoot.toString(),
                Long.toString(started.toEpochMilli()),
                Boolean.toString(terminal)));
        return command;
    }
}
