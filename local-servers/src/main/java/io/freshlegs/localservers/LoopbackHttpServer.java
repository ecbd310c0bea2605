package io.freshlegs.localservers;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The HTTP server of the JDK on the loopback address, with daemon threads of its own.
 *
 * <p>Bound first and served afterwards, since a handler may have to know its own address. Safe for use by any thread.
 */
public final class LoopbackHttpServer implements AutoCloseable {
    static {
        // The JDK's server writes head and body apart; without it each answer waits 40 ms for an acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackHttpServer(HttpServer server) {
        this.server = server;
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "http-" + port() + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the port; nothing is answered before {@link #serve}.
     *
     * @param purpose what the port is for, as in "wanted by the OIDC issuer"
     * @param port 0 for a free one
     * @throws LocalServerException when the port is taken
     */
    public static LoopbackHttpServer bind(String purpose, int port) {
        try {
            return new LoopbackHttpServer(HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0));
        } catch (IOException e) {
            throw new LocalServerException(
                    "Port " + port + ", wanted by " + purpose + ", is taken by another program", e);
        }
    }

    /** Answers every path by the handler from now on. */
    public void serve(HttpHandler handler) {
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
