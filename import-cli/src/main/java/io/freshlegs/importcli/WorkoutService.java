package io.freshlegs.importcli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workout service as its contract shows it: one import after the other, repeated while it asks to wait. */
final class WorkoutService {

    private static final int ATTEMPTS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String base;
    private final String token;
    private final @Nullable String source;

    /**
     * @param base address of the athlete: {@code http://localhost:8081/v1/athletes/me}
     * @param source source of the records; null for the format's name
     */
    WorkoutService(String base, String token, @Nullable String source) {
        this.base = base;
        this.token = token;
        this.source = source;
    }

    /** The service could not be reached, or does not accept the token: no further file will do better. */
    static final class AwayException extends Exception {
        private static final long serialVersionUID = 1L;

        AwayException(String message) {
            super(message);
        }
    }

    /**
     * What became of one file.
     *
     * @param outcomes one word a record
     * @param refusal why the file was refused; null when it was taken
     */
    record Answer(List<String> outcomes, @Nullable String refusal) {}

    Answer send(String format, byte[] content) throws AwayException, InterruptedException {
        String query = source == null ? "" : "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/imports/" + format + query))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == 401 || status == 403) {
                    throw new AwayException("The service refuses the token: " + refusal(response.body()));
                }
                if (status != 429 && status != 503) {
                    return answer(status, response.body());
                }
                last = refusal(response.body());
                Thread.sleep(1_000L
                        * response.headers().firstValueAsLong("Retry-After").orElse(1));
            } catch (IOException away) {
                last = "it can't be reached";
                Thread.sleep(200L << Math.min(attempt, 5));
            }
        }
        throw new AwayException("The service does not take the file: " + last);
    }

    private Answer answer(int status, String body) throws IOException {
        if (status != 200) {
            return new Answer(List.of(), refusal(body));
        }
        List<String> outcomes = new ArrayList<>();
        String refusal = null;
        for (JsonNode result : mapper.readTree(body).path("results")) {
            outcomes.add(result.path("outcome").asText());
            if (result.has("problem")) {
                refusal = refusal(result.path("problem"));
            }
        }
        return new Answer(outcomes, refusal);
    }

    private String refusal(String body) {
        try {
            return refusal(mapper.readTree(body));
        } catch (IOException noJson) {
            return "no answer of the service";
        }
    }

    private static String refusal(JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("code").asText("?"));
        if (problem.path("errors").isEmpty()) {
            return text.append(": ").append(problem.path("detail").asText()).toString();
        }
        for (JsonNode error : problem.path("errors")) {
            text.append(": ")
                    .append(error.path("field").asText())
                    .append(' ')
                    .append(error.path("message").asText());
        }
        return text.toString();
    }
}
