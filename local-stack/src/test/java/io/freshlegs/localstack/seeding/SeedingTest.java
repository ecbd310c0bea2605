package io.freshlegs.localstack.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.freshlegs.localstack.console.Steps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedingTest {
    private static final Instant FIRST_START = Instant.parse("2026-11-23T09:00:00Z");
    private static final String OWN = "/v1/athletes/mara/";

    static {
        // The stand-ins would wait 40 ms before each answer otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Request(String method, String path, String authorization, JsonNode body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private volatile String batchAnswer = "{\"results\": []}";

    @SuppressWarnings("NullAway.Init")
    private HttpServer services;

    @TempDir
    Path directory;

    @BeforeEach
    void startStandIns() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.start();
    }

    @AfterEach
    void stopStandIns() {
        services.stop(0);
    }

    @Test
    void the_first_time_the_partner_brings_training_and_nights_and_she_the_rest() {
        seedAt(FIRST_START);
        assertThat(sent("POST", "workouts/batch", "workouts")).isGreaterThan(80);
        assertThat(sent("POST", "wellness/batch", "wellness")).isGreaterThan(100);
        assertThat(sent("POST", "meals/batch", "meals")).isGreaterThan(450);
        assertThat(requests)
                .filteredOn(request -> request.path().matches(OWN + "(workouts|wellness)/batch"))
                .allMatch(request -> request.authorization().equals("Bearer partner-token"))
                .allMatch(request -> request.body().iterator().next().size() <= 500);
        assertThat(requests)
                .filteredOn(request -> !request.path().matches(OWN + "(workouts|wellness)/batch"))
                .allMatch(request -> request.authorization().equals("Bearer athlete-token"));
        assertThat(requests).extracting(Request::path).contains(OWN + "profile", OWN + "shoes/daily-trainer");
        assertThat(requests)
                .filteredOn(request -> request.path().contains("food-days"))
                .hasSizeGreaterThan(90);
        assertThat(requests)
                .filteredOn(request -> request.path().contains("check-ins"))
                .hasSizeGreaterThan(80);
    }

    @Test
    void unknown_is_left_out_and_never_sent_as_null_or_zero() {
        seedAt(FIRST_START);
        List<JsonNode> workouts = requests.stream()
                .filter(request -> request.path().endsWith("workouts/batch"))
                .flatMap(request -> {
                    List<JsonNode> items = new java.util.ArrayList<>();
                    request.body().get("workouts").forEach(items::add);
                    return items.stream();
                })
                .toList();
        assertThat(workouts).anyMatch(workout -> !workout.has("perceivedExertion"));
        assertThat(workouts)
                .allSatisfy(workout -> assertThat(workout).noneMatch(JsonNode::isNull))
                .noneMatch(workout -> workout.path("perceivedExertion").asInt(1) == 0);
    }

    @Test
    void a_later_start_brings_only_what_happened_since() {
        // Given
        seedAt(FIRST_START);
        requests.clear();

        // When
        seedAt(FIRST_START.plus(Duration.ofDays(2)));

        // Then
        assertThat(requests).extracting(Request::path).doesNotContain(OWN + "profile");
        assertThat(sent("POST", "meals/batch", "meals")).isBetween(6, 14);
        assertThat(requests)
                .filteredOn(request -> request.path().contains("food-days"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_start_right_after_brings_nothing() {
        seedAt(FIRST_START);
        requests.clear();
        seedAt(FIRST_START.plusSeconds(1));
        assertThat(requests).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("up to date");
    }

    @Test
    void a_rejected_record_is_told_and_the_next_start_tries_the_same_again() {
        // Given
        batchAnswer =
                "{\"results\": [{\"outcome\": \"rejected\", \"externalId\": \"17\", \"problem\": {\"code\": \"X\"}}]}";
        assertThatThrownBy(() -> seedAt(FIRST_START))
                .isInstanceOf(SeedingFailed.class)
                .hasMessageContaining("17")
                .hasMessageContaining("\"X\"");
        List<JsonNode> firstTry = bodies("workouts/batch");
        requests.clear();
        batchAnswer = "{\"results\": []}";

        // When
        seedAt(FIRST_START.plus(Duration.ofDays(1)));

        // Then
        assertThat(bodies("workouts/batch").get(0)).isEqualTo(firstTry.get(0));
    }

    private List<JsonNode> bodies(String path) {
        return requests.stream()
                .filter(request -> request.path().equals(OWN + path))
                .map(Request::body)
                .toList();
    }

    private int sent(String method, String path, String array) {
        return requests.stream()
                .filter(request -> request.method().equals(method))
                .filter(request -> request.path().equals(OWN + path))
                .mapToInt(request -> request.body().get(array).size())
                .sum();
    }

    private void seedAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        String url = "http://127.0.0.1:" + services.getAddress().getPort();
        Steps steps = new Steps(new PrintStream(shown, true, StandardCharsets.UTF_8), false, clock, now);
        new Seeding(
                        new Seeding.Addresses(url, url, url),
                        "partner-token",
                        "athlete-token",
                        directory.resolve("demo.json"),
                        clock,
                        steps)
                .bringUpToNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String answer = "{}";
            if (path.endsWith("/advice")) {
                exchange.getResponseHeaders().add("Freshlegs-Data-As-Of", "2100-01-01T00:00:00Z");
                answer = "{\"headline\": \"Rest.\", \"recovery\": {\"history\": \"ready\"}}";
            } else {
                requests.add(new Request(
                        exchange.getRequestMethod(),
                        path,
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new ObjectMapper().readTree(body)));
                answer = path.endsWith("/batch") ? batchAnswer : answer;
            }
            byte[] content = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
