package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.testing.Answers.Answer;
import io.freshlegs.kit.testing.AuthorisationMatrix.Row;
import io.freshlegs.kit.testing.OpenApiDocument.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends requests to every operation of the OpenAPI document that nobody would send on purpose.
 *
 * <p>Whatever arrives, the answer is never 5xx, every 4xx is a problem of the catalogue with a documented status and
 * repeats nothing of what was sent, a refused request changes nothing, and a right request succeeds right after.
 *
 * <p>{@code -Dfreshlegs.fuzz.requests} says how many requests each operation gets, {@code -Dfreshlegs.seed} which; a
 * run ends after {@code -Dfreshlegs.fuzz.seconds} at the latest.
 */
public final class ApiFuzz {

    private static final Duration HANGS = Duration.ofSeconds(10);
    /** Answers of the HTTP layer, which every path may give. */
    private static final List<Integer> OF_EVERY_PATH = List.of(400, 404, 405, 413, 415);

    private static final int MOST_FAULTS = 20;

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private static final List<String> SEGMENTS = List.of(
            "a%2Fb",
            "%00", "%2e%2e", "a;b=c", "%F0%9F%8D%8C", "x".repeat(129), "%20", "%ff", "-", "..%2f..", "me", "1");
    private static final List<String> VALUES = List.of(
            "", "0", "-1", "201", "abc", "99999999999999999999", "2026-02-30", "2026-11-20", "%00", "AAAA", "1e3");

    private final URI base;
    private final OpenApiDocument document = OpenApiDocument.served();
    private final Map<String, Row> rows;
    /** The build asks the same questions every time, so that a red build is its own change's doing; other seeds explore. */
    private static final long DEFAULT_SEED = 20261123L;

    private final long seed = Long.getLong("freshlegs.seed", DEFAULT_SEED);
    private final Random random = new Random(seed);
    private final SchemaValues values = new SchemaValues(document, random);
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private ApiFuzz(URI base, List<Row> rows) {
        this.base = base;
        this.rows = rows.stream().collect(Collectors.toMap(Row::operationId, row -> row));
    }

    /** Runs against a service; the rows say who may use an operation and what a right body is. */
    public static void run(URI base, List<Row> rows) throws IOException, InterruptedException {
        new ApiFuzz(base, rows).run();
    }

    private void run() throws IOException, InterruptedException {
        int requests = Integer.getInteger("freshlegs.fuzz.requests", 200);
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("freshlegs.fuzz.seconds", 30))
                        .toNanos();
        System.out.println("fuzz: -Dfreshlegs.seed=" + seed + " -Dfreshlegs.fuzz.requests=" + requests);
        List<Operation> operations = document.operations();
        for (int i = 0; i < requests && System.nanoTime() < end; i++) {
            for (Operation operation : operations) {
                try {
                    step(operation, i);
                } catch (AssertionError fault) {
                    faults.add(String.valueOf(fault.getMessage()));
                }
            }
            if (faults.size() > MOST_FAULTS) {
                break;
            }
        }
        System.out.println("fuzz: "
                + statuses.values().stream().mapToInt(Integer::intValue).sum() + " requests to " + operations.size()
                + " operations, answers by status " + statuses);
        assertThat(faults).isEmpty();
        assertThat(statuses.keySet())
                .as("both right and wrong requests were made")
                .anyMatch(s -> s < 300)
                .anyMatch(s -> s >= 400);
    }

    private void step(Operation operation, int round) throws IOException, InterruptedException {
        Row row = rows.get(operation.id());
        // erasure in between would make every other operation start anew
        String athlete = "fuzz-" + operation.id() + "-" + round / 500;
        HttpRequest request = odd(operation, row, athlete);
        boolean compared =
                round % 10 == 0 && !row.kind().isPartners() && !operation.path().endsWith("{athleteId}");
        String before = compared ? stored(athlete) : "";
        Answer answer = send(request);
        statuses.merge(answer.status(), 1, Integer::sum);
        check(operation, request, answer);
        if (answer.status() >= 400) {
            if (compared) {
                assertThat(stored(athlete))
                        .as("%s changed nothing%s", request, context(operation))
                        .isEqualTo(before);
            }
            if (round % 5 == 0) {
                Answer right = send(right(operation, row, athlete));
                assertThat(right.status())
                        .as("a right request after %s %s%s", answer.status(), request, context(operation))
                        .matches(
                                status -> status < 300
                                        || (status == 404 && operation.method().equals("GET")),
                                "succeeds");
            }
        }
    }

    private void check(Operation operation, HttpRequest request, Answer answer) {
        String about = request + " answered " + answer.status() + " " + answer.body() + context(operation);
        int status = answer.status();
        assertThat(status).as(about).isLessThan(500);
        SECURITY_HEADERS.forEach(
                (name, value) -> assertThat(answer.header(name)).as(about).isEqualTo(value));
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Cache-Control")).as(about).isNotEmpty();
        }
        if (status < 400) {
            boolean record = operation.path().contains("{externalId}")
                    || operation.path().endsWith("{date}");
            assertThat(operation.description().path("responses").has(Integer.toString(status)))
                    .as("documented: " + about)
                    .isTrue();
            if (record && status != 204 && !request.method().equals("DELETE")) {
                assertThat(answer.header("ETag")).as(about).isNotEmpty();
            }
            return;
        }
        assertThat(operation.description().path("responses").has(Integer.toString(status))
                        || OF_EVERY_PATH.contains(status))
                .as("documented: " + about)
                .isTrue();
        assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).as(about).isEqualTo("no-store");
        JsonNode problem = parsed(answer.body(), about);
        Problem known = Problem.valueOf(problem.path("code").asText());
        assertThat(known.status())
                .as(about)
                .isEqualTo(status)
                .isEqualTo(problem.path("status").asInt());
        assertThat(problem.path("traceId").asText()).as(about).matches("[0-9a-f]{32}");
        assertThat(answer.body()).as(about).doesNotContain(SchemaValues.MARKER);
    }

    private JsonNode parsed(String body, String about) {
        try {
            return mapper.readTree(body);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + about, noJson);
        }
    }

    private String context(Operation operation) {
        return " (" + operation + ", -Dfreshlegs.seed=" + seed + ")";
    }

    private HttpRequest right(Operation operation, Row row, String athlete) {
        String body =
                row.body() == null ? null : row.body().apply(row.kind().isPartners() ? athlete : "me", source(row));
        return request(operation, row, athlete, row.fill(path(operation, row, "fuzz"), source(row)), body)
                .setHeader("Content-Type", "application/json")
                .build();
    }

    private HttpRequest odd(Operation operation, Row row, String athlete) throws IOException {
        String path = path(operation, row, values.oneIn(6) ? SEGMENTS.get(random.nextInt(SEGMENTS.size())) : "fuzz");
        String query = query(operation);
        String right = row.fill(path, source(row));
        String filled = query.isEmpty() ? right : right.replaceAll("[?].*", "") + query;
        HttpRequest.Builder request = request(operation, row, athlete, filled, body(operation, row, athlete));
        if (values.oneIn(8)) {
            request.setHeader(
                    "If-Match",
                    List.of("\"1\"", "\"9\"", "1", "*", "W/\"1\"", "\"-1\"", "\"\"")
                            .get(random.nextInt(7)));
        }
        if (values.oneIn(15)) {
            request.setHeader(
                    "Accept",
                    List.of("text/csv", "*/*", "application/json;q=0", "x", "").get(random.nextInt(5)));
        }
        if (values.oneIn(15)) {
            request.setHeader(
                    "traceparent",
                    List.of("00-0-0-0", "x", "00-" + "f".repeat(32) + "-" + "0".repeat(16) + "-01")
                            .get(random.nextInt(3)));
        }
        if (values.oneIn(15)) {
            request.setHeader("X-HTTP-Method-Override", "DELETE");
        }
        if (values.oneIn(40)) {
            request.setHeader("X-Large", "x".repeat(6_000));
        }
        return request.build();
    }

    private String body(Operation operation, Row row, String athlete) throws IOException {
        if (row.body() == null) {
            return values.oneIn(10) ? "{" : null;
        }
        JsonNode schema = operation.description().at("/requestBody/content/application~1json/schema");
        String right = row.body().apply(row.kind().isPartners() ? athlete : "me", source(row));
        return switch (random.nextInt(6)) {
            case 0, 1 -> SchemaValues.text(values.of(schema));
            case 2, 3 -> SchemaValues.text(values.mutated(mapper.readTree(right)));
            case 4 -> right.substring(0, random.nextInt(right.length()));
            default -> right;
        };
    }

    private HttpRequest.Builder request(Operation operation, Row row, String athlete, String path, String body) {
        String token = row.kind().isPartners()
                ? tokens.computeIfAbsent(
                        "partner " + source(row), name -> Servers.issuer().partnerToken(source(row)))
                : athleteToken(athlete);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base.getScheme() + "://" + base.getAuthority() + path))
                .timeout(HANGS)
                .header("Authorization", "Bearer " + token)
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", values.oneIn(25) ? "text/plain" : "application/json");
        }
        return request;
    }

    private static String path(Operation operation, Row row, String name) {
        String source = source(row);
        return operation
                .path()
                .replace("{athleteId}", "me")
                .replace("{source}", source)
                .replace("{externalId}", name)
                .replace("{shoeId}", name)
                .replace("{providerUserId}", name.equals("fuzz") ? "of-" + operation.id() : name)
                .replace("{date}", name.equals("fuzz") ? "2026-11-20" : name);
    }

    private String athleteToken(String athlete) {
        return tokens.computeIfAbsent(athlete, Servers.issuer()::athleteToken);
    }

    private static String source(Row row) {
        return row.kind().isPartners() ? "fuzzer" : "garmin";
    }

    private String query(Operation operation) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && values.oneIn(3)) {
                query.add(parameter.get("name").asText() + "=" + VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        return Answers.send(request);
    }

    /** Everything stored of an athlete, but when it was asked, and what follows from earlier requests a moment later. */
    private String stored(String athlete) throws IOException, InterruptedException {
        Answer export = send(HttpRequest.newBuilder(base.resolve("/v1/athletes/me/export"))
                .header("Authorization", "Bearer " + athleteToken(athlete))
                .build());
        assertThat(export.status()).isEqualTo(200);
        return export.body().replaceAll("\"exportedAt\":\"[^\"]+\"", "").replaceAll(",\"changes\":.*", "");
    }
}
