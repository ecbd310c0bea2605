package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more packaged advice-service beside the one of a running stack. */
final class AdviceReplica implements AutoCloseable {

    /** As a deployment gives every replica; without one of them none starts. */
    static final Map<String, String> KEYS = Map.of(
            "FRESHLEGS_CURSOR_KEY", "cursor-key-of-a-replica-beside-the-stack",
            "FRESHLEGS_LOG_KEY", "log-key-of-a-replica-beside-the-stack");

    private static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));
    private static final Path WORK = Path.of(System.getProperty("freshlegs.work"));

    private final Process process;
    private final Path output;
    private final int port;

    private AdviceReplica(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    static AdviceReplica start(RunningStack stack, String name) throws IOException, InterruptedException {
        return start(stack, name, KEYS);
    }

    /** Starts it with the keys that replicas share, given as variables of the environment. */
    static AdviceReplica start(RunningStack stack, String name, Map<String, String> keys)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Path output = Files.createDirectories(WORK.resolve("replicas")).resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        ROOT.resolve("advice-service/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("FRESHLEGS_"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(management),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + stack.port("postgres") + "/advice",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "advice",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "local",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        stack.env("KAFKA_BOOTSTRAP_SERVERS"),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        stack.env("ISSUER_URL"),
                        "FRESHLEGS_LOG_JSON",
                        "false"));
        builder.environment().put("FRESHLEGS_ISSUER_LOCAL", "true");
        builder.environment().putAll(keys);
        AdviceReplica replica = new AdviceReplica(builder.start(), output, port);
        replica.awaitReady("http://127.0.0.1:" + management + "/q/health/ready");
        return replica;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it as an orchestrator would, and returns how long that took. */
    Duration stop() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the replica ends").isTrue();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitReady(String probe) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!isReady(http, probe)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("the replica did not get ready; it said:\n" + Files.readString(output));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isReady(HttpClient http, String probe) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(probe)).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
