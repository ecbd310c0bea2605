package io.freshlegs.nutrition.foods.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints how fast the search answers; the figure is of this machine, so nothing is asserted about it. */
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
    private static final int ROUNDS = 20;

    @TestHTTPResource
    URI base;

    @Test
    void the_time_of_a_search_is_told() throws IOException, InterruptedException {
        String token = Servers.issuer().athleteToken("eater");
        HttpClient client = HttpClient.newHttpClient();
        long[] micros = new long[QUERIES.size() * ROUNDS];
        for (int warm = 0; warm < 3; warm++) {
            for (int i = 0; i < micros.length; i++) {
                String query = QUERIES.get(i % QUERIES.size());
                HttpRequest request = HttpRequest.newBuilder(base.resolve(
                                "/v1/foods?limit=20&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .header("Authorization", "Bearer " + token)
                        .build();
                long start = System.nanoTime();
                int status = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                micros[i] = (System.nanoTime() - start) / 1_000;
                assertThat(status).isEqualTo(200);
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "food search over HTTP, one after the other: p50 %.1f ms, p99 %.1f ms, most %.1f ms of %d%n",
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3,
                micros.length);
    }
}
