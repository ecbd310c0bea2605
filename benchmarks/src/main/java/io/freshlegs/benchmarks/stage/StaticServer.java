package io.freshlegs.benchmarks.stage;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that gives everybody the same bytes: the HTTP server of the services (Vert.x, one event loop a core) in a
 * process of its own with their JVM options, and nothing behind it.
 */
public final class StaticServer implements AutoCloseable {

    private final ChildProcess process;
    private final int port;

    private StaticServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; its answers have so many bytes of JSON. */
    public static StaticServer start(Path log, int bytes) {
        int port = Ports.free();
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(Stage.SERVICE_JVM);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                StaticServer.class.getName(),
                Integer.toString(port),
                Integer.toString(bytes)));
        ChildProcess process = ChildProcess.of("static-server", command, log).start();
        Waits.until("the static server listens", () -> Ports.isListening(port));
        return new StaticServer(process, port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }

    /** Arguments: the port, the size of an answer. */
    public static void main(String[] arguments) {
        int bytes = Integer.parseInt(arguments[1]);
        String text = "{\"text\":\"" + "x".repeat(Math.max(0, bytes - 11)) + "\"}";
        Buffer answer = Buffer.buffer(text.getBytes(StandardCharsets.US_ASCII));
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        for (int loop = 0; loop < loops; loop++) {
            vertx.createHttpServer()
                    .requestHandler(request -> request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(answer))
                    .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
        }
    }
}
