package io.freshlegs.nutrition;

import static io.freshlegs.kit.testing.Callers.athlete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class RateLimitHttpTest {

    private static final String PATH = "/v1/athletes/me/meals?limit=1";

    private static final int MOST_REQUESTS = 20_000;

    @TestHTTPResource
    URI base;

    @Test
    void beyond_its_burst_a_token_gets_429_with_a_time_to_wait_and_others_go_on() {
        // Given
        athlete("hasty")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"token\";q=2000;w=100")
                .header("RateLimit", matchesPattern("\"token\";r=\\d+;t=\\d+"));

        // When
        HttpResponse<String> refused = burst("hasty");

        // Then
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).matches("\"token\";r=0;t=1");
        assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
        athlete("patient").get(PATH).then().statusCode(200);
    }

    @Test
    void every_answer_forbids_sniffing_framing_and_rendering() {
        for (int status : new int[] {200, 401}) {
            (status == 200 ? athlete("headers") : RestAssured.given())
                    .get(PATH)
                    .then()
                    .statusCode(status)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", status == 200 ? "private, no-store" : "no-store")
                    .header("Server", nullValue());
        }
    }

    /** Sends requests on many connections at once until one is refused, and gives the refusal. */
    private HttpResponse<String> burst(String athlete) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(base.resolve(PATH))
                .header("Authorization", "Bearer " + Servers.issuer().athleteToken(athlete))
                .build();
        for (int sent = 0; sent < MOST_REQUESTS; sent += 100) {
            Optional<HttpResponse<String>> refused = IntStream.range(0, 100)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst();
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        throw new AssertionError("none of " + MOST_REQUESTS + " requests was refused");
    }
}
