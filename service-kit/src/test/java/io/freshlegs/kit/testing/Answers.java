package io.freshlegs.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Answers over plain HTTP, also those that never end.
 *
 * <p>A stream of events is left as soon as its head is there; its body is empty then.
 */
final class Answers {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Answers() {}

    /** What an answer says, read to its end unless it is a stream. */
    record Answer(int status, HttpHeaders headers, String body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            boolean stream =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            String text = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(answer.statusCode(), answer.headers(), text);
        }
    }
}
