package io.freshlegs.workout.contention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts, deletes and sends batches of a few records until its time is over, and writes down what it was told. */
final class ContendingClient {

    static final int RECORDS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECENT = 20;

    private final HttpClient client;
    private final URI workouts;
    private final String token;
    private final boolean partner;
    private final Random random;
    private final AtomicLong contents;
    private final Ledger ledger;

    /**
     * @param workouts of the athlete
     * @param contents counts every content that any client made
     */
    ContendingClient(
            HttpClient client,
            URI workouts,
            String token,
            boolean partner,
            Random random,
            AtomicLong contents,
            Ledger ledger) {
        this.client = client;
        this.workouts = workouts;
        this.token = token;
        this.partner = partner;
        this.random = random;
        this.contents = contents;
        this.ledger = ledger;
    }

    /** The id of one of the records. */
    static String externalId(int record) {
        return "contended-" + record;
    }

    void run(long endNanos) throws IOException, InterruptedException {
        while (System.nanoTime() < endNanos) {
            int dice = random.nextInt(100);
            if (dice < 15) {
                delete(new Ledger.Wish(someRecord(), null, null, partner));
            } else if (dice < 80) {
                put(wish());
            } else {
                List<Ledger.Wish> wishes = new ArrayList<>();
                for (int i = 2 + random.nextInt(5); i > 0; i--) {
                    wishes.add(wish());
                }
                // some say the last thing twice
                if (random.nextBoolean()) {
                    wishes.add(wishes.get(wishes.size() - 1));
                }
                batch(wishes);
            }
        }
    }

    /** A new content, or one that some client sent a moment ago. */
    private Ledger.Wish wish() {
        long content = random.nextInt(5) == 0
                ? Math.max(1, contents.get() - random.nextInt(RECENT))
                : contents.incrementAndGet();
        // each content has one version; some have none, and some are behind those sent before them
        Long version = content % 3 == 0 ? null : Long.valueOf(content - content % 7 * 4 + 100);
        return new Ledger.Wish(someRecord(), content, version, partner);
    }

    private String someRecord() {
        return externalId(random.nextInt(RECORDS));
    }

    private void put(Ledger.Wish wish) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("PUT", "/garmin/" + wish.externalId(), "{" + fields(wish) + "}");
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            add(wish, JSON.readTree(answer.body()));
        } else {
            refused(List.of(wish), answer);
        }
    }

    private void delete(Ledger.Wish wish) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("DELETE", "/garmin/" + wish.externalId(), null);
        if (answer.statusCode() == 204) {
            ledger.add(wish, "deleted", 0);
        } else {
            refused(List.of(wish), answer);
        }
    }

    private void batch(List<Ledger.Wish> wishes) throws IOException, InterruptedException {
        String items = wishes.stream()
                .map(wish ->
                        "{\"source\": \"garmin\", \"externalId\": \"" + wish.externalId() + "\", " + fields(wish) + "}")
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = send("POST", "/batch", "{\"workouts\": [" + items + "]}");
        if (answer.statusCode() != 200) {
            refused(wishes, answer);
            return;
        }
        JsonNode results = JSON.readTree(answer.body()).path("results");
        for (int i = 0; i < wishes.size(); i++) {
            if (results.path(i).path("outcome").asText().equals("rejected")) {
                throw new AssertionError("rejected: " + results.path(i));
            }
            add(wishes.get(i), results.path(i));
        }
    }

    private void add(Ledger.Wish wish, JsonNode answer) {
        ledger.add(
                wish, answer.path("outcome").asText(), answer.path("revision").asLong());
    }

    private void refused(List<Ledger.Wish> wishes, HttpResponse<String> answer) {
        if (answer.statusCode() != 503 || !answer.body().contains("OVERLOADED")) {
            throw new AssertionError("answered " + answer.statusCode() + ": " + answer.body());
        }
        wishes.forEach(wish -> ledger.add(wish, "refused", 0));
    }

    private static String fields(Ledger.Wish wish) {
        String version = wish.sourceVersion() == null ? "" : "\"sourceVersion\": " + wish.sourceVersion() + ", ";
        return version + "\"sport\": \"running\", \"startTime\": \"2026-11-22T06:40:00+01:00\","
                + " \"durationSeconds\": 3600, \"distanceMeters\": " + wish.content();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(workouts + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
