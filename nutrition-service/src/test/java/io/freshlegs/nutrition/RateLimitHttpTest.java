package io.freshlegs.nutrition;

import static io.freshlegs.kit.testing.Callers.athlete;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class RateLimitHttpTest {

    private static final String PATH = "/v1/athletes/me/meals?limit=1";

    @TestHTTPResource
    URI base;

    @Test
    void beyond_its_burst_a_token_gets_429_with_a_time_to_wait_and_others_go_on() throws Exception {
        // Given
        athlete("hasty")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"token\";q=2000;w=10")
                .header("RateLimit", matchesPattern("\"token\";r=\\d+;t=\\d+"));

        // When
        burst("hasty", 4_000);

        // Then
        athlete("hasty")
                .get(PATH)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit", matchesPattern("\"token\";r=0;t=\\d+"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
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

    /** Sends requests on many connections at once until one is refused, that many at most. */
    private void burst(String athlete, int most) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(base.resolve(PATH))
                .header("Authorization", "Bearer " + Servers.issuer().athleteToken(athlete))
                .build();
        for (int sent = 0; sent < most; sent += 100) {
            boolean refused = IntStream.range(0, 100)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .anyMatch(answer -> answer.statusCode() == 429);
            if (refused) {
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .join();
                return;
            }
        }
    }
}
