package io.freshlegs.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The local stack as a process of its own, on free ports and a directory of its own. */
public final class RunningStack implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));
    private static final Path WORK = Path.of(System.getProperty("freshlegs.work"));
    private static final List<String> PORTS = List.of(
            "workout",
            "workout.management",
            "nutrition",
            "nutrition.management",
            "advice",
            "advice.management",
            "dashboard",
            "dashboard.management",
            "issuer",
            "docs",
            "postgres",
            "kafka");

    private final Path directory;
    private final Map<String, Integer> ports;
    private final List<String> switches;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private @Nullable Process process;
    private Map<String, String> environment = Map.of();

    private RunningStack(Path directory, Map<String, Integer> ports, List<String> switches) {
        this.directory = directory;
        this.ports = ports;
        this.switches = switches;
    }

    /** A stack that is not started yet; {@code switches} are as {@code -Dfreshlegs.demo=false}. */
    public static RunningStack prepare(String name, String... switches) {
        try {
            Path directory = Files.createDirectories(WORK.resolve("stacks")).resolve(name);
            deleteTree(directory);
            return new RunningStack(Files.createDirectories(directory), freePorts(), List.of(switches));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sets a variable of its environment. */
    RunningStack with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Starts it and waits until it says that it is ready; returns how long that took. */
    public Duration start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("-Dfreshlegs.directory=" + directory);
        ports.forEach((name, port) -> command.add("-Dfreshlegs.port." + name + "=" + port));
        command.addAll(switches);
        command.addAll(List.of(
                "io.freshlegs.localstack.LocalStack",
                ROOT.toString(),
                Long.toString(System.currentTimeMillis()),
                "false"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("FRESHLEGS_"));
        builder.environment().putAll(variables);
        Process started = builder.start();
        process = started;
        awaitReady(started);
        environment = readEnvironment();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void awaitReady(Process started) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!Files.exists(directory.resolve("local.env"))) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the stack did not get ready; it said:\n" + said());
            }
            started.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** The directory of the logs of every process. */
    Path logs() {
        return directory.resolve("logs");
    }

    /** Everything the stack printed in this run. */
    public String said() {
        try {
            return Files.readString(output());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a part of the stack logged, {@code dashboard} for example. */
    public String log(String part) throws IOException {
        return Files.readString(directory.resolve("logs").resolve(part + ".log"));
    }

    /** A value of {@code local.env}. */
    public String env(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new AssertionError("local.env has no " + name + ", only " + environment.keySet());
        }
        return value;
    }

    /** All values of {@code local.env}. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The text of {@code local.env}. */
    public String environmentFile() throws IOException {
        return Files.readString(directory.resolve("local.env"));
    }

    public int port(String name) {
        return ports.get(name);
    }

    public Map<String, Integer> ports() {
        return ports;
    }

    /** Ends it as an operator would; returns the exit code. */
    public int stop() throws InterruptedException {
        Process running = process;
        if (running == null) {
            return 0;
        }
        List<ProcessHandle> children = running.descendants().toList();
        running.destroy();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the stack did not stop; it said:\n" + said());
        }
        process = null;
        for (ProcessHandle child : children) {
            // a process without a command has ended and only waits to be reaped
            if (child.isAlive() && child.info().command().isPresent()) {
                String command = child.info().command().get();
                child.destroyForcibly();
                throw new AssertionError("left running: " + command);
            }
        }
        return running.exitValue();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path output() {
        return directory.resolve("output.log");
    }

    private Map<String, String> readEnvironment() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(directory.resolve("local.env"))) {
            String assignment = line.replaceFirst("^export ", "");
            int equals = assignment.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(
                        assignment.substring(0, equals),
                        assignment.substring(equals + 1).replaceAll("^['\"]|['\"]$", ""));
            }
        }
        return values;
    }

    private static String classPath() throws IOException {
        Path target = ROOT.resolve("local-stack/target");
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(target.resolve("class-path.txt")).strip();
    }

    private static Map<String, Integer> freePorts() throws IOException {
        Map<String, Integer> free = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        for (String name : PORTS) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            free.put(name, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return free;
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
