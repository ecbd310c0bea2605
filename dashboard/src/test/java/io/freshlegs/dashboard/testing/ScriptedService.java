package io.freshlegs.dashboard.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A small HTTP server that says what a test tells it to, byte by byte: nothing of a library stands between, so that it
 * can also behave badly.
 */
public final class ScriptedService implements Closeable {

    /** What it does with a request; it may read on, write anything, or hold its tongue. */
    @FunctionalInterface
    public interface Script {
        void play(Received request, Socket connection) throws Exception;
    }

    /** A request as it came over the wire. Header names are in lower case. */
    public record Received(String method, String uri, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final Script EMPTY = (request, connection) -> answer(connection, 200, "application/json", "{}");

    private final int port;
    private volatile ServerSocket server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile Script script = EMPTY;

    private ScriptedService(ServerSocket server) {
        this.server = server;
        this.port = server.getLocalPort();
    }

    /** A service on a free port. */
    public static ScriptedService start() {
        try {
            ScriptedService service = new ScriptedService(listen(0));
            service.inBackground(service::accept);
            return service;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        return socket;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Nobody listens any more, and every connection is gone. */
    public void goAway() throws IOException {
        close();
    }

    /** Listens again where it did. */
    public void comeBack() throws IOException {
        server = listen(port);
        inBackground(this::accept);
    }

    /** Answers everything by this from here on; what was received before is forgotten. */
    public void play(Script next) {
        received.clear();
        script = next;
    }

    public void playNothingSpecial() {
        play(EMPTY);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received last() {
        return received.get(received.size() - 1);
    }

    /** An ordinary answer. */
    public static void answer(Socket connection, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(
                connection,
                "HTTP/1.1 " + status + " As Told\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n" + body);
    }

    /** Anything at all. */
    public static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() throws IOException {
        ServerSocket listening = server;
        while (!listening.isClosed()) {
            Socket connection = listening.accept();
            connection.setTcpNoDelay(true);
            connections.add(connection);
            inBackground(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws Exception {
        try (connection) {
            while (!connection.isClosed()) {
                Received request = read(connection.getInputStream());
                received.add(request);
                script.play(request, connection);
            }
        } finally {
            connections.remove(connection);
        }
    }

    private static Received read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.containsKey("content-length")) {
            body.write(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        } else if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
        }
        return new Received(start[0], start[1], Map.copyOf(headers), body.toByteArray());
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private interface Work {
        void run() throws Exception;
    }

    private void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (SocketException | EOFException closed) {
                        // the other side went, or the test is over
                    } catch (Exception unexpected) {
                        unexpected.printStackTrace();
                    }
                },
                "scripted-service");
        thread.setDaemon(true);
        thread.start();
    }
}
