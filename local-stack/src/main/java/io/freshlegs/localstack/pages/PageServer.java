package io.freshlegs.localstack.pages;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.freshlegs.localservers.LocalServerException;
import io.freshlegs.localservers.LoopbackHttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves a fixed set of pages on the loopback address: GET and HEAD, nothing else. Safe for use by any thread. */
public final class PageServer implements AutoCloseable {
    /** Scripts, styles and documents of this origin alone; Swagger UI writes styles into its elements. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final LoopbackHttpServer server;
    private final Map<String, Page> pages;

    private PageServer(LoopbackHttpServer server, Map<String, Page> pages) {
        this.server = server;
        this.pages = Map.copyOf(pages);
    }

    /**
     * Serves the documents of the project.
     *
     * @param port 0 for a free one
     * @throws LocalServerException when the port is taken or a document is missing
     */
    public static PageServer start(Path projectRoot, int port) {
        return start(InterfacePages.of(projectRoot), port);
    }

    static PageServer start(Map<String, Page> pages, int port) {
        PageServer started = new PageServer(LoopbackHttpServer.bind("the interface pages", port), pages);
        started.server.serve(started::answer);
        return started;
    }

    /** The address of the list of pages, without a slash at the end. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, null);
                return;
            }
            // as it was sent: a path with dots or escapes in it is none of ours
            String path = exchange.getRequestURI().getRawPath();
            Page page = pages.get(path);
            if (page == null && pages.containsKey(path + "/")) {
                exchange.getResponseHeaders().set("Location", path + "/");
                send(exchange, 308, null);
                return;
            }
            send(exchange, page == null ? 404 : 200, page);
        }
    }

    private static void send(HttpExchange exchange, int status, @Nullable Page page) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("Cache-Control", "no-cache");
        byte[] content = page == null ? (status + "\n").getBytes(StandardCharsets.US_ASCII) : page.content();
        headers.set("Content-Type", page == null ? "text/plain;charset=US-ASCII" : page.contentType());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Integer.toString(content.length));
        }
        exchange.sendResponseHeaders(status, head ? -1 : content.length);
        if (!head) {
            exchange.getResponseBody().write(content);
        }
    }
}
