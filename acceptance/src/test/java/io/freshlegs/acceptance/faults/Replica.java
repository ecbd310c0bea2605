package io.freshlegs.acceptance.faults;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One packaged service as a child process: it can be killed, frozen, stopped, and held up at its gates. */
final class Replica {

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(250);
    private static final HttpClient PROBES = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final ServiceKind kind;
    private final String name;
    private final Path runner;
    private final ServiceJvm jvm;
    private final Path directory;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private int starts;
    private volatile long probedAtNanos = System.nanoTime() - PROBE_INTERVAL.toNanos();
    private volatile boolean lastReady;
    private volatile @Nullable ChildProcess process;

    Replica(ServiceKind kind, String name, Path runner, Path directory, Map<String, String> environment) {
        this.kind = kind;
        this.name = name;
        this.runner = runner;
        this.directory = directory;
        this.jvm = new ServiceJvm(kind, directory);
        this.environment = new LinkedHashMap<>(environment);
    }

    ServiceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the process; it is not ready yet. Each run has a log of its own. */
    Replica start() {
        try {
            Files.createDirectories(gates());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        starts++;
        List<String> command = jvm.command();
        command.addAll(List.of("-Duser.timezone=" + kind.jvmZone(), "-jar", runner.toString()));
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.put("QUARKUS_PROFILE", "faults");
        variables.put("FRESHLEGS_TEST_GATES", gates().toString());
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        process = ChildProcess.of(name, command, directory.resolve(name + "-" + starts + ".log"))
                .environment(variables)
                .grace(Duration.ofSeconds(40))
                .start();
        return this;
    }

    Replica awaitReady() {
        return awaitReady(READY);
    }

    Replica awaitReady(Duration deadline) {
        try {
            Wait.until(name + " ready", deadline, () -> {
                if (!isAlive()) {
                    throw new IllegalStateException(name + " ended: " + log());
                }
                return isReady();
            });
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it said:\n" + String.join("\n", lastLines()), late);
        }
        return this;
    }

    /** Makes later starts of this service quicker. */
    void archiveClasses() {
        jvm.archive(process().pid());
    }

    boolean isAlive() {
        ChildProcess current = process;
        return current != null && current.isAlive();
    }

    boolean isReady() {
        return isAlive() && probe("ready") == 200;
    }

    /** As a balancer knows it: what the probe said a moment ago. */
    boolean wasReady() {
        long now = System.nanoTime();
        if (now - probedAtNanos > PROBE_INTERVAL.toNanos()) {
            probedAtNanos = now;
            lastReady = isReady();
        }
        return lastReady && isAlive();
    }

    boolean isLive() {
        return isAlive() && probe("live") == 200;
    }

    /** The value of a metric without labels, or the sum over its labels. */
    double metric(String metric) throws IOException, InterruptedException {
        String page = PROBES.send(management("/q/metrics"), HttpResponse.BodyHandlers.ofString())
                .body();
        double sum = 0;
        boolean found = false;
        for (String line : page.split("\n")) {
            if (line.startsWith(metric + " ") || line.startsWith(metric + "{")) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                found = true;
            }
        }
        if (!found) {
            throw new AssertionError(name + " has no metric " + metric);
        }
        return sum;
    }

    /** The memory it holds, resident. */
    double memoryMiB() throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc", Long.toString(process().pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new AssertionError("no VmRSS of " + name);
    }

    void kill9() {
        process().kill9();
    }

    /** Ends it by TERM; returns how long that took. */
    Duration stop() {
        long begun = System.nanoTime();
        process().stop();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void pause() {
        process().pause();
    }

    void resume() {
        process().resume();
    }

    /** Holds every thread up that comes to the gate. */
    void close(String gate) {
        touch(gate + ".closed");
    }

    /** Whether a thread waits at the closed gate, or has since it was closed. */
    boolean reached(String gate) {
        return Files.exists(gates().resolve(gate + ".reached"));
    }

    void open(String gate) {
        try {
            Files.deleteIfExists(gates().resolve(gate + ".closed"));
            Files.deleteIfExists(gates().resolve(gate + ".reached"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Lets everybody go on, at whatever gate they wait. */
    void openAll() {
        try (DirectoryStream<Path> closed = Files.newDirectoryStream(gates(), "*.closed")) {
            for (Path gate : closed) {
                open(gate.getFileName().toString().replace(".closed", ""));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The logs of all its runs. */
    List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        for (int run = 1; run <= starts; run++) {
            logs.add(directory.resolve(name + "-" + run + ".log"));
        }
        return logs;
    }

    private Path log() {
        return directory.resolve(name + "-" + starts + ".log");
    }

    private List<String> lastLines() {
        List<String> telling = process().log().tail(200).stream()
                .filter(line -> !line.contains("SRHCK01001"))
                .toList();
        return telling.subList(Math.max(0, telling.size() - 15), telling.size());
    }

    private ChildProcess process() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return current;
    }

    private int probe(String which) {
        try {
            return PROBES.send(management("/q/health/" + which), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    private Path gates() {
        return directory.resolve(name + "-gates");
    }

    private void touch(String file) {
        try {
            Files.deleteIfExists(gates().resolve(file.replace(".closed", ".reached")));
            Files.writeString(gates().resolve(file), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
