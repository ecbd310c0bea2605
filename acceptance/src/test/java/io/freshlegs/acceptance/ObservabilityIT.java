package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.acceptance.TraceCollector.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of the packaged services: one trace from a request to its advice, and every metric they watch. */
class ObservabilityIT {

    private static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));
    private static final Path TRACES =
            Path.of(System.getProperty("freshlegs.work")).resolve("traces/workout.jsonl");
    private static final Pattern METRIC = Pattern.compile("\\b((?:freshlegs|agroal|http_server)_[a-z_]+)\\b");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{| )");

    private static TraceCollector collector;
    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector(TRACES);
        stack = RunningStack.prepare("observability", "-Dfreshlegs.demo=false")
                .with("QUARKUS_OTEL_SDK_DISABLED", "false")
                .with("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .with("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
                .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
        collector.close();
    }

    @Test
    void a_trace_holds_the_whole_way_of_a_workout_and_nothing_of_the_athlete() throws Exception {
        Client anna = new Client(Client.token(stack.env("ISSUER_URL"), "anna-of-the-traces"));
        Instant start = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        Client.Answer created = anna.put(
                stack.env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/traced-external-id",
                "{\"sport\": \"running\", \"startTime\": \"" + start
                        + "\", \"zoneOffset\": \"+00:00\", \"durationSeconds\": 3600, \"perceivedExertion\": 7}");
        assertThat(created.status()).isEqualTo(201);

        Line request =
                awaited(line -> line.kind().equals("SERVER") && line.name().startsWith("PUT"));
        assertThat(request.service()).isEqualTo("workout-service");
        Line published =
                awaited(line -> line.kind().equals("PRODUCER") && line.links().contains(request.spanId()));
        assertThat(published.service()).isEqualTo("workout-service");
        Line applied =
                awaited(line -> line.kind().equals("CONSUMER") && line.links().contains(request.spanId()));
        assertThat(applied.service()).isEqualTo("advice-service");
        Line announced = awaited(line -> line.name().equals("announce advice"));
        assertThat(announced.traceId()).isEqualTo(request.traceId());
        assertThat(announced.parentSpanId()).isEqualTo(request.spanId());
        Line sent =
                awaited(line -> line.kind().equals("PRODUCER") && line.links().contains(announced.spanId()));
        assertThat(sent.service()).isEqualTo("advice-service");
        assertThat(Files.readString(TRACES))
                .contains(request.traceId())
                .doesNotContain("anna-of-the-traces", "traced-external-id");
    }

    @Test
    void every_metric_that_a_dashboard_or_an_alert_names_is_registered() throws Exception {
        Client nobody = new Client(null);
        Client anna = new Client(Client.token(stack.env("ISSUER_URL"), "anna-of-the-metrics"));
        for (String service : List.of("WORKOUT", "NUTRITION", "ADVICE")) {
            // the meters of requests are registered with the first one
            nobody.get(stack.env(service + "_URL") + "/v1/athletes/me/workouts");
        }
        anna.put(
                stack.env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/1",
                "{\"sport\": \"running\", \"startTime\": \"2026-11-20T06:00:00Z\", \"durationSeconds\": 3600}");
        Set<String> registered = new TreeSet<>();
        for (String service : List.of("WORKOUT", "NUTRITION", "ADVICE")) {
            Matcher sample = SAMPLE.matcher(nobody.text(stack.env(service + "_MANAGEMENT_URL") + "/q/metrics"));
            while (sample.find()) {
                registered.add(sample.group(1));
            }
        }

        Set<String> named = new TreeSet<>();
        for (JsonNode expression : new ObjectMapper()
                .readTree(ROOT.resolve("deploy/base/monitoring/freshlegs.json").toFile())
                .findValues("expr")) {
            addMetrics(expression.asText(), named);
        }
        addMetrics(Files.readString(ROOT.resolve("deploy/base/monitoring/rules.yaml")), named);

        assertThat(named)
                .contains(
                        "freshlegs_outbox_oldest_age_seconds",
                        "freshlegs_advice_intake_lag_seconds",
                        "freshlegs_advice_freshness_seconds_bucket",
                        "freshlegs_advice_intake_dead_letters_total");
        assertThat(registered).containsAll(named);
    }

    private static void addMetrics(String text, Set<String> metrics) {
        Matcher metric = METRIC.matcher(text);
        while (metric.find()) {
            metrics.add(metric.group(1));
        }
    }

    private static Line awaited(Predicate<Line> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            for (Line line : collector.lines()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("not among the spans: " + collector.lines());
    }
}
