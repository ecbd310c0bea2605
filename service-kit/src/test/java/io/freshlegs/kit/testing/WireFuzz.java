package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends HTTP that no library sends: wrong lengths, cut bodies, odd methods and huge headers, over a plain socket.
 *
 * <p>The service may refuse or hang up, but it never answers 5xx, and it goes on serving.
 */
public final class WireFuzz {

    /** How long an odd request may stay without an answer: many of them never get one. */
    private static final int PATIENCE_MILLIS = 700;

    /** How long a right request may take; it is answered and the connection closed long before, unless something is stuck. */
    private static final int DEADLINE_MILLIS = 10_000;

    private WireFuzz() {}

    /** Runs against a path that takes a PUT of the JSON body by the athlete. */
    public static void run(URI base, String path, String athlete, String body) throws IOException {
        String token = Servers.issuer().athleteToken(athlete);
        String head = " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: close\r\n";
        String json = "Content-Type: application/json\r\n";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put(
                "a body that is cut", "PUT" + head + json + "Content-Length: " + (length + 50) + "\r\n\r\n" + body);
        requests.put("a length too small", "PUT" + head + json + "Content-Length: 5\r\n\r\n" + body);
        requests.put("a negative length", "PUT" + head + json + "Content-Length: -1\r\n\r\n" + body);
        requests.put("a length in words", "PUT" + head + json + "Content-Length: ten\r\n\r\n" + body);
        requests.put("two lengths", "PUT" + head + json + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" + body);
        requests.put(
                "length and chunks",
                "PUT" + head + json + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put(
                "a broken chunk", "PUT" + head + json + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n" + body + "\r\n");
        requests.put(
                "gzip that is none",
                "PUT" + head + json + "Content-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n" + body);
        requests.put(
                "another charset",
                "PUT" + head + "Content-Type: application/json; charset=no-such\r\nContent-Length: " + length
                        + "\r\n\r\n" + body);
        requests.put("no media type", "PUT" + head + "Content-Length: " + length + "\r\n\r\n" + body);
        requests.put("a broken media type", "PUT" + head + "Content-Type: //;\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("a header of 100 kB", "GET" + head + "X-Large: " + "x".repeat(100_000) + "\r\n\r\n");
        requests.put(
                "a path of 20 kB", "GET " + path + "/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("control characters in a header", "GET" + head + "X-Odd: a\u0001b\r\n\r\n");
        for (String method : new String[] {"HEAD", "OPTIONS", "TRACE", "PATCH", "CONNECT", "BREW", "put"}) {
            requests.put(method, method + head + "Content-Length: 0\r\n\r\n");
        }
        requests.put("another version", "GET " + path + " HTTP/9.9\r\nHost: localhost\r\n\r\n");
        requests.put("no version", "GET " + path + "\r\n\r\n");
        requests.put("a path that leaves the root", "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n");
        requests.put("noise", "\u0000\u0001\u0002\u0003\r\n\r\n");
        for (Map.Entry<String, String> request : requests.entrySet()) {
            String answer = send(base, request.getValue(), PATIENCE_MILLIS);
            assertThat(answer)
                    .as(request.getKey())
                    .doesNotContainPattern("^HTTP/1\\.[01] 5")
                    .doesNotContain("\tat ");
            String right = "PUT" + head + json + "Content-Length: " + length + "\r\n\r\n" + body;
            assertThat(send(base, right, DEADLINE_MILLIS))
                    .as("a right request after %s", request.getKey())
                    .matches("(?s)HTTP/1\\.1 20[01] .*");
        }
    }

    /** What the service answers until it closes, or until it has been silent for a while. */
    private static String send(URI base, String request, int patienceMillis) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[8_192];
            for (int read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException silent) {
            return answer.toString();
        } catch (IOException closed) {
            // hanging up is an answer to what is no HTTP
            return answer.toString();
        }
        return answer.toString();
    }
}
