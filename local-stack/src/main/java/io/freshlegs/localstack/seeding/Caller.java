package io.freshlegs.localstack.seeding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends JSON with a bearer token, again when a service asks for patience. */
final class Caller {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final HttpClient client;
    private final String token;

    Caller(HttpClient client, String token) {
        this.client = client;
        this.token = token;
    }

    /** An answer: JSON and one header. */
    record Answer(JsonNode json, HttpResponse<String> response) {}

    JsonNode put(String url, Object body) {
        return send(request(url).PUT(json(body))).json();
    }

    JsonNode post(String url, Object body) {
        return send(request(url).POST(json(body))).json();
    }

    Answer get(String url) {
        return send(request(url).GET());
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String lastWord = "";
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status >= 200 && status < 300) {
                    return new Answer(JSON.readTree(response.body()), response);
                }
                lastWord = request.method() + " " + request.uri() + " answered " + status + ": " + response.body();
                if (status != 429 && status != 503) {
                    break;
                }
            } catch (IOException e) {
                lastWord = request.method() + " " + request.uri() + ": " + e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SeedingFailed("Interrupted", e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new SeedingFailed(lastWord);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
