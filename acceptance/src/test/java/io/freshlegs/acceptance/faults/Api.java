package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The services' HTTP interface as a client sees it: an answer, or none. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Cluster cluster;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Api(Cluster cluster) {
        this.cluster = cluster;
    }

    /** An answer; status 0 means that there was none and nobody knows what happened. */
    record Answer(int status, JsonNode body, String retryAfter) {

        String code() {
            return body.path("code").asText("");
        }

        boolean isAccepted() {
            return status >= 200 && status < 300;
        }

        boolean isUnknown() {
            return status == 0 || code().equals("OUTCOME_UNKNOWN");
        }
    }

    /** Asks whichever replica serves. */
    Answer send(ServiceKind kind, String athlete, String method, String path, @Nullable JsonNode body) {
        return send(cluster.serving(kind), cluster.athleteToken(athlete), method, path, body);
    }

    Answer send(Replica replica, String token, String method, String path, @Nullable JsonNode body) {
        return send(replica, token, method, path, body, null);
    }

    /**
     * Asks one replica.
     *
     * @param ifMatch the revision that the write expects; null for none
     */
    Answer send(
            Replica replica,
            String token,
            String method,
            String path,
            @Nullable JsonNode body,
            @Nullable Long ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.url() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException noAnswer) {
            return new Answer(0, JSON.createObjectNode(), "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(0, JSON.createObjectNode(), "");
        }
    }
}
