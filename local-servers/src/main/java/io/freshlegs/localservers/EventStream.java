package io.freshlegs.localservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events, as a browser is one: it keeps what it was sent, and whether the stream has ended. */
public final class EventStream implements AutoCloseable {

    /** One for all: each client has threads of its own, and hundreds of streams may be open. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile long retryMillis = -1;
    private volatile boolean ended;
    private volatile @Nullable IOException broken;

    /**
     * One event.
     *
     * @param atNanos when its last line was read
     */
    public record Event(String id, String name, String data, long atNanos) {}

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.thread = new Thread(this::read, "event-stream");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a stream with some headers and waits for the head of the answer. */
    public static EventStream open(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            throw new IllegalStateException("the stream could not be opened", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The headers of a bearer of a token. */
    public static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The events so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The comments so far. */
    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** The time a client is to wait before it comes back; -1 until the stream said so. */
    public long retryMillis() {
        return retryMillis;
    }

    /** Whether the other end has ended the stream in order. */
    public boolean hasEnded() {
        return ended;
    }

    /** What broke the stream; null while it is whole. */
    public @Nullable IOException broken() {
        return broken;
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            @Nullable String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (data != null) {
                        events.add(new Event(id, name, data, System.nanoTime()));
                    }
                    name = "";
                    data = null;
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id:")) {
                    id = value(line);
                } else if (line.startsWith("event:")) {
                    name = value(line);
                } else if (line.startsWith("retry:")) {
                    retryMillis = Long.parseLong(value(line));
                } else if (line.startsWith("data:")) {
                    data = data == null ? value(line) : data + "\n" + value(line);
                }
            }
            ended = true;
        } catch (IOException failure) {
            broken = failure;
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
