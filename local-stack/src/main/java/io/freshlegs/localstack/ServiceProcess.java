package io.freshlegs.localstack;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.LocalServerException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One service as a child process, ready when its own probe says so. Safe for use by any thread. */
final class ServiceProcess {
    private static final Duration READY_DEADLINE = Duration.ofSeconds(90);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final long PROBE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final int LAST_LINES = 12;
    private static final int SEARCHED_LINES = 300;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");
    private static final List<String> JVM = List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError");

    private final String name;
    private final Path runner;
    private final int managementPort;
    private final Path log;
    private final Path pidFile;
    private volatile @Nullable ChildProcess child;

    ServiceProcess(String name, Path runner, int managementPort, Path log, Path pidFile) {
        this.name = name;
        this.runner = runner;
        this.managementPort = managementPort;
        this.log = log;
        this.pidFile = pidFile;
    }

    String name() {
        return name;
    }

    /** Starts the process; it is not ready yet. */
    ChildProcess start(Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        command.addAll(List.of("-jar", runner.toString()));
        ChildProcess started = ChildProcess.of(name, command, log)
                .environment(environment)
                .pidFile(pidFile)
                .start();
        child = started;
        return started;
    }

    /**
     * Has the service carry out one order of an operator before it starts.
     *
     * @throws LocalServerException when it refuses; with what it said
     */
    void order(String order, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        command.addAll(List.of("-jar", runner.toString(), order));
        ChildProcess ordered =
                ChildProcess.of(name, command, log).environment(environment).start();
        child = ordered;
        ordered.onExit().orTimeout(READY_DEADLINE.toSeconds(), TimeUnit.SECONDS).join();
        if (ordered.exitCode().orElse(-1) != 0) {
            throw new LocalServerException(name + " did not carry out " + order + ". " + lastWords());
        }
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws LocalServerException when it ends before that or takes too long; with its last log lines
     */
    void awaitReady() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PROBE_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(PROBE_TIMEOUT)
                .build();
        long end = System.nanoTime() + READY_DEADLINE.toNanos();
        while (!isReady(client, probe)) {
            if (!isAlive()) {
                throw new LocalServerException(name + " ended while starting. " + lastWords());
            }
            if (System.nanoTime() - end > 0) {
                throw new LocalServerException(
                        name + " was not ready within " + READY_DEADLINE.toSeconds() + " s. " + lastWords());
            }
            LockSupport.parkNanos(PROBE_PAUSE_NANOS);
        }
    }

    boolean isAlive() {
        ChildProcess current = child;
        return current != null && current.isAlive();
    }

    void stop() {
        ChildProcess current = child;
        if (current != null) {
            current.stop();
        }
    }

    /** Exit code, the last lines of the log that say something (no stack frames), and where the log is. */
    String lastWords() {
        ChildProcess current = child;
        if (current == null) {
            return "";
        }
        String code = current.exitCode().isPresent()
                ? "Exit code " + current.exitCode().getAsInt() + ". "
                : "";
        StringBuilder words = new StringBuilder(code + "The end of its log, " + log + ":");
        List<String> telling = current.log().tail(SEARCHED_LINES).stream()
                .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).lookingAt())
                .toList();
        telling.subList(Math.max(0, telling.size() - LAST_LINES), telling.size())
                .forEach(line -> words.append("\n    ").append(line));
        return words.toString();
    }

    private static boolean isReady(HttpClient client, HttpRequest probe) {
        try {
            return client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for a service", e);
        }
    }
}
