package io.freshlegs.localservers;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/**
 * The programs {@code initdb} and {@code pg_ctl}, run on one data directory.
 *
 * <p>{@code pg_ctl} gives the server a session of its own, so Ctrl-C in the terminal does not reach it: PostgreSQL
 * would take INT as a wish to shut down, ahead of the services that still write. The server refuses to run as root;
 * then it runs in a user namespace of its own.
 */
final class PostgresPrograms {
    private static final long PROGRAM_SECONDS = 120;
    private static final String WAIT_SECONDS = "60";

    private final Path home;
    private final Path dataDirectory;
    private final Path log;

    PostgresPrograms(Path home, Path dataDirectory, Path log) {
        this.home = home;
        this.dataDirectory = dataDirectory;
        this.log = log;
    }

    /** Makes an empty cluster: UTF-8, code point order, checksums, password for every connection. */
    void initialise(String superuser, String password) throws IOException {
        Path half = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".initdb");
        Directories.delete(half);
        Path passwordFile = Files.createTempFile("initdb", ".txt");
        try {
            Files.writeString(passwordFile, password + "\n");
            Outcome outcome = run(
                    "initdb",
                    List.of(
                            "-D",
                            half.toString(),
                            "-U",
                            superuser,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
            if (outcome.exitCode != 0) {
                throw new LocalServerException("initdb failed:\n" + outcome.output);
            }
            // A start that is killed half way leaves a half made cluster under the other name only.
            Files.deleteIfExists(dataDirectory);
            Files.move(half, dataDirectory);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Starts the server and waits until it takes connections; tells whether it does. */
    boolean start(Map<String, String> settings) throws IOException {
        StringJoiner options = new StringJoiner(" ");
        settings.forEach((name, value) -> options.add("-c '" + name + "=" + value.replace("'", "'\\''") + "'"));
        return run(
                                "pg_ctl",
                                List.of(
                                        "start",
                                        "-D",
                                        dataDirectory.toString(),
                                        "-w",
                                        "-t",
                                        WAIT_SECONDS,
                                        "-l",
                                        log.toString(),
                                        "-o",
                                        options.toString()))
                        .exitCode
                == 0;
    }

    /** Stops the server; {@code fast} ends sessions and writes a checkpoint, {@code immediate} does not. */
    boolean stop(String mode) throws IOException {
        return run("pg_ctl", List.of("stop", "-D", dataDirectory.toString(), "-w", "-t", WAIT_SECONDS, "-m", mode))
                        .exitCode
                == 0;
    }

    /** Stops the server that an earlier run left on the data directory; tells whether there was one. */
    boolean endLeftOver() throws IOException {
        PostmasterFile mark = PostmasterFile.in(dataDirectory);
        boolean running = mark.server().isPresent();
        if (running && !stop("fast")) {
            stop("immediate");
        }
        mark.releaseIfStale();
        return running;
    }

    private record Outcome(int exitCode, String output) {}

    private Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new LocalServerException(
                        "PostgreSQL refuses to run as root, and this kernel does not allow user namespaces"
                                + " (unshare -U), which is the way around it: run as another user");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(program, ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().retainAll(ChildProcess.INHERITED);
            Process process = builder.start();
            if (!process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LocalServerException(program + " did not end within " + PROGRAM_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while " + program + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
