package io.freshlegs.localservers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One packaged service as a child process on free ports, with PostgreSQL, Kafka and the issuer of this machine.
 *
 * <p>Starting and stopping is for one thread at a time; everything else is safe for any.
 */
public final class LocalService implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration ORDER = Duration.ofSeconds(120);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final int LAST_LINES = 15;
    private static final HttpClient PROBES = HttpClient.newBuilder()
            .connectTimeout(PROBE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String name;
    private final Path runner;
    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private ChildProcess process;

    private LocalService(String name, Path runner, Path log, List<String> jvm, Map<String, String> environment) {
        this.name = name;
        this.runner = runner;
        this.log = log;
        this.jvm = List.copyOf(jvm);
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        this.environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        this.process = launch(List.of(), log);
    }

    /**
     * Starts a service; it is not ready yet.
     *
     * @param runner its {@code quarkus-run.jar}
     * @param jvm options of its JVM
     * @param environment its configuration beside its own ports; {@link #servers} has what every service needs
     */
    public static LocalService start(
            String name, Path runner, Path log, List<String> jvm, Map<String, String> environment) {
        return new LocalService(name, runner, log, jvm, environment);
    }

    /** The configuration that leads a service to its database and to the servers of this machine. */
    public static Map<String, String> servers(
            LocalPostgres postgres, String database, String password, LocalKafka kafka, LocalIssuer issuer) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        // Validation comes before migration at start, and an empty database would fail it.
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "false");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        environment.put("FRESHLEGS_ISSUER_LOCAL", "true");
        environment.put("FRESHLEGS_CURSOR_KEY", "cursor-key-of-this-machine-alone");
        environment.put("FRESHLEGS_LOG_KEY", "log-key-of-this-machine-alone");
        environment.put("FRESHLEGS_LOG_JSON", "false");
        return environment;
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return process;
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws LocalServerException when it ends before that or takes too long; with its last log lines
     */
    public LocalService awaitReady() {
        boolean over = Waiting.until(READY, () -> !process.isAlive() || probe() == 200);
        if (!over || !process.isAlive()) {
            throw new LocalServerException(name + (over ? " ended" : " did not get ready") + ", see " + log + ":\n"
                    + String.join("\n", process.log().tail(LAST_LINES)));
        }
        return this;
    }

    /** The value of a metric without labels, or the sum over its labels; 0 when it is not there yet. */
    public double metric(String metric) {
        double sum = 0;
        for (String line : text("/q/metrics").split("\n")) {
            if (line.startsWith(metric + " ") || line.startsWith(metric + "{")) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return sum;
    }

    /** Has a service that does not run carry out an order of its operator. */
    public void order(String order) {
        ChildProcess ordered = launch(List.of(order), log.resolveSibling(name + "-" + order + ".log"));
        ordered.onExit().orTimeout(ORDER.toSeconds(), TimeUnit.SECONDS).join();
        if (ordered.exitCode().orElse(-1) != 0) {
            throw new LocalServerException(name + " did not carry out " + order + ":\n"
                    + String.join("\n", ordered.log().tail(LAST_LINES)));
        }
    }

    /** Starts it after {@link #stop()}. */
    public LocalService startAgain() {
        process = launch(List.of(), log);
        return this;
    }

    /** Ends it in order. */
    public void stop() {
        process.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private ChildProcess launch(List<String> arguments, Path output) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(jvm);
        command.addAll(List.of("-jar", runner.toString()));
        command.addAll(arguments);
        return ChildProcess.of(name, command, output).environment(environment).start();
    }

    private int probe() {
        try {
            return PROBES.send(management("/q/health/ready"), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for " + name, interrupted);
        }
    }

    private String text(String path) {
        try {
            return PROBES.send(management(path), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException away) {
            throw new LocalServerException(name + " does not answer " + path, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while " + name + " was asked", interrupted);
        }
    }

    private HttpRequest management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(PROBE)
                .build();
    }
}
