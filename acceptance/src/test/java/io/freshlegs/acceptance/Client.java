package io.freshlegs.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the services as any program would. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** HTTP/1.1 as most programs: the JDK's upgrade to HTTP/2 within a first answer of some size breaks now and then. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final @Nullable String token;

    /** A client with a bearer token, or without. */
    public Client(@Nullable String token) {
        this.token = token;
    }

    /** An answer: status, headers by name, body as JSON (missing for an empty one). */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String url) throws IOException, InterruptedException {
        return send("GET", url, null);
    }

    /** The body of an answer that need not be JSON. */
    String text(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public Answer put(String url, String body) throws IOException, InterruptedException {
        return send("PUT", url, body);
    }

    Answer post(String url, String body) throws IOException, InterruptedException {
        return send("POST", url, body);
    }

    public Answer delete(String url) throws IOException, InterruptedException {
        return send("DELETE", url, null);
    }

    /** A token of the local issuer for any athlete. */
    public static String token(String issuerUrl, String athlete) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuerUrl + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&username=" + athlete + "&password=local&client_id=freshlegs-local"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(response.body()).path("access_token").asText();
    }

    private Answer send(String method, String url, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response, JSON.readTree(response.body()));
    }
}
