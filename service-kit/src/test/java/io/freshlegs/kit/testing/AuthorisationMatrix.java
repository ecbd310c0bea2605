package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Answers.Answer;
import io.freshlegs.kit.testing.MatrixCallers.Caller;
import io.freshlegs.kit.testing.MatrixCallers.Expected;
import io.freshlegs.kit.testing.OpenApiDocument.Operation;
import io.freshlegs.localservers.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of a service by every caller.
 *
 * <p>The operations come from the OpenAPI document, the callers and what each may do from {@link MatrixCallers}. A service says of
 * what kind each of its operations is; an operation of which it says nothing fails.
 */
public final class AuthorisationMatrix {

    /** What an operation touches, and so who may use it. */
    public enum Kind {
        /** One record of a source, or a list of them; written or read. */
        RECORD,
        /** Several records of one athlete in one request. */
        BATCH,
        /** A file or a provider's JSON of one athlete; the source is in the query. */
        IMPORT,
        /** Several records of several athletes, for partners. */
        PARTNER_BATCH,
        /** A provider's push about its users, for partners; the source is the partner's. */
        PARTNER_IMPORT,
        /** What only the athlete may do: food days, the diary, erasure, export. */
        OWN,
        /** What a coach may read of the athletes who are listed in the token: advice and trends. */
        ADVICE,
        /** Which athlete a provider's user is. */
        LINK,
        /** What everybody may read who may do anything at all. */
        SIGNED_IN;

        boolean isPartners() {
            return this == PARTNER_BATCH || this == PARTNER_IMPORT;
        }
    }

    /**
     * What a service says of one of its operations.
     *
     * @param body the body for an athlete and a source; null where none is sent
     * @param parameters path parameters of the operation's own, by name
     * @param query what follows the path; {@code {source}} stands for the source
     */
    public record Row(
            String operationId,
            Kind kind,
            @Nullable BiFunction<String, String, String> body,
            Map<String, String> parameters,
            String query) {

        public Row(String operationId, Kind kind, @Nullable BiFunction<String, String, String> body) {
            this(operationId, kind, body, Map.of(), "");
        }

        /** The path and query for a path template whose other parameters are filled. */
        String fill(String path, String source) {
            String filled = path;
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            return filled + query.replace("{source}", source);
        }
    }

    private AuthorisationMatrix() {}

    /** Checks the whole matrix and prints it. */
    public static void hold(URI base, List<Row> rows) throws IOException, InterruptedException {
        hold(base, rows, MatrixCallers.all());
    }

    /** Checks the row of an issuer that is away, whose keys the service has seen before or never, and prints it. */
    public static void holdWithoutIssuer(URI base, List<Row> rows, LocalIssuer away, boolean keysAreKnown)
            throws IOException, InterruptedException {
        hold(base, rows, MatrixCallers.of(away, keysAreKnown));
    }

    private static void hold(URI base, List<Row> rows, List<Caller> callers) throws IOException, InterruptedException {
        Map<String, Row> byId = rows.stream().collect(Collectors.toMap(Row::operationId, row -> row));
        List<Operation> operations = new ArrayList<>(OpenApiDocument.served().operations());
        assertThat(new TreeSet<>(byId.keySet()))
                .as("operations with a row, and those of the document")
                .isEqualTo(operations.stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)));
        // what is read must be there, what is erased must be erased last
        operations.sort(Comparator.comparingInt((Operation operation) -> order(operation, byId.get(operation.id())))
                .thenComparing(Operation::path));
        List<String> faults = new ArrayList<>();
        Map<Operation, List<String>> table = new LinkedHashMap<>();
        operations.forEach(operation -> table.put(operation, new ArrayList<>()));
        for (Caller caller : callers) {
            for (Operation operation : operations) {
                table.get(operation).add(cell(base, caller, operation, byId.get(operation.id()), faults));
            }
        }
        print(callers, table);
        assertThat(faults).isEmpty();
    }

    private static String cell(URI base, Caller caller, Operation operation, Row row, List<String> faults)
            throws IOException, InterruptedException {
        Expected expected = caller.expected().getOrDefault(row.kind(), Expected.NOT_ASKED);
        if (caller.name().equals(MatrixCallers.FOREIGN_SOURCE) && row.kind() == Kind.RECORD) {
            // a list names no source: it shows the partner its own records, which tests of the list see to
            expected = operation.path().contains("{source}") ? Expected.DENIED : Expected.NOT_ASKED;
        }
        if (expected == Expected.NOT_ASKED) {
            return "-";
        }
        Answer answer = send(base, caller, operation, row);
        int status = answer.status();
        boolean rejected = answer.body().contains("\"outcome\":\"rejected\"");
        boolean holds = switch (expected) {
            case ALLOWED -> status >= 200 && status < 300 && !rejected;
            case UNAUTHENTICATED -> status == 401;
            case DENIED -> status == 403;
            case ITEM_REJECTED -> status == 200 && rejected && answer.body().contains("NOT_ALLOWED");
            case UNAVAILABLE ->
                status == 503
                        && answer.body().contains("IDENTITY_UNAVAILABLE")
                        && !answer.header("Retry-After").isEmpty();
            case NOT_ASKED -> true;
        };
        if (status >= 400 && !answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add(operation + " by " + caller.name() + " answers " + status + " without a problem");
        }
        if (!holds) {
            faults.add(operation + " by " + caller.name() + " answers " + status + ", expected " + expected + ": "
                    + answer.body());
        }
        return status + (rejected ? "r" : "");
    }

    private static Answer send(URI base, Caller caller, Operation operation, Row row)
            throws IOException, InterruptedException {
        String path = operation
                .path()
                .replace("{athleteId}", caller.athlete())
                .replace("{source}", caller.source())
                .replace("{externalId}", "matrix")
                .replace("{providerUserId}", "user-of-" + caller.athlete())
                .replace("{shoeId}", "matrix")
                .replace("{date}", "2026-11-20");
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(row.fill(path, caller.source())));
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (row.body() != null) {
            request.header("Content-Type", "application/json");
            body = HttpRequest.BodyPublishers.ofString(row.body().apply(caller.athlete(), caller.source()));
        }
        return Answers.send(request.method(operation.method(), body).build());
    }

    private static int order(Operation operation, Row row) {
        boolean last = row.kind() == Kind.OWN && operation.method().equals("DELETE");
        return last ? 9 : List.of("PUT", "POST", "GET", "DELETE").indexOf(operation.method());
    }

    private static void print(List<Caller> callers, Map<Operation, List<String>> table) {
        StringBuilder text = new StringBuilder("\noperations x tokens (r: item rejected, -: not asked)\n");
        for (int i = 0; i < callers.size(); i++) {
            text.append("%3d %s%n".formatted(i + 1, callers.get(i).name()));
        }
        text.append("%-62s".formatted(""));
        for (int i = 0; i < callers.size(); i++) {
            text.append("%5d".formatted(i + 1));
        }
        table.forEach((operation, cells) -> {
            text.append("%n%-62s".formatted(operation));
            cells.forEach(cell -> text.append("%5s".formatted(cell)));
        });
        System.out.println(text);
    }
}
