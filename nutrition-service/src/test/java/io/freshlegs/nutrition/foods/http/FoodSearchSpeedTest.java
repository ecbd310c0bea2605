package io.freshlegs.nutrition.foods.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceDatabase;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast the search answers while requests come at a steady rate, whether earlier ones are answered or not: a
 * stall counts for every request it delayed. The figure is of this machine, so nothing is asserted about it.
 *
 * <p>{@code -Dfreshlegs.search.seconds} says for how long (2), {@code -Dfreshlegs.search.rate} how many a second (20).
 */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class FoodSearchSpeedTest {

    private static final List<String> QUERIES = List.of(
            "lentils",
            "lentil cookd",
            "beef liver",
            "tofu",
            "orange juice",
            "oat",
            "c",
            "ch",
            "chi",
            "chicken breast",
            "spinich",
            "whole wheat bread",
            "bananna",
            "milk",
            "rice cooked",
            "egg boiled",
            "beef",
            "salt");

    @TestHTTPResource
    URI base;

    private final int seconds = Integer.getInteger("freshlegs.search.seconds", 2);
    private final int rate = Integer.getInteger("freshlegs.search.rate", 20);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_time_of_a_search_at_a_steady_rate_is_told() {
        assertThat(ServiceDatabase.number("select count(*) from food"))
                .as("the full table")
                .isEqualTo(8_790);
        steadily(2 * rate, rate * 2);

        long[] micros = steadily(seconds * rate, rate);

        Arrays.sort(micros);
        System.out.printf(
                "food search over HTTP, %d a second for %d s: p50 %.1f ms, p99 %.1f ms, most %.1f ms of %d%n",
                rate,
                seconds,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3,
                micros.length);
    }

    /** The times from when each request was due until it was answered, in microseconds. */
    private long[] steadily(int requests, int perSecond) {
        String token = Servers.issuer().athleteToken("eater");
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = begun + i * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/foods?limit=20&query="
                            + URLEncoder.encode(QUERIES.get(i % QUERIES.size()), StandardCharsets.UTF_8)))
                    .header("Authorization", "Bearer " + token)
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        return (System.nanoTime() - due) / 1_000;
                    }));
        }
        return answers.stream().mapToLong(CompletableFuture::join).toArray();
    }
}
