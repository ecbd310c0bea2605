package io.freshlegs.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.OpenApiDocument.Operation;
import io.freshlegs.localservers.TestToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
 * <p>The operations come from the OpenAPI document, the callers and what each may do from here. A service says of
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
        /** What only the athlete may do: food days, erasure, export. */
        OWN,
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

    private enum Expected {
        ALLOWED,
        UNAUTHENTICATED,
        DENIED,
        ITEM_REJECTED,
        NOT_ASKED
    }

    /** One caller, the athlete of the path and the source of the path or item. */
    private record Caller(
            String name, @Nullable String token, String athlete, String source, Map<Kind, Expected> expected) {}

    private static final String FOREIGN_SOURCE = "foreign source";

    private AuthorisationMatrix() {}

    /** Checks the whole matrix and prints it. */
    public static void hold(List<Row> rows) {
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
        List<Caller> callers = callers();
        for (Caller caller : callers) {
            for (Operation operation : operations) {
                table.get(operation).add(cell(caller, operation, byId.get(operation.id()), faults));
            }
        }
        print(callers, table);
        assertThat(faults).isEmpty();
    }

    private static String cell(Caller caller, Operation operation, Row row, List<String> faults) {
        Expected expected = caller.expected().getOrDefault(row.kind(), Expected.NOT_ASKED);
        if (caller.name().equals(FOREIGN_SOURCE) && row.kind() == Kind.RECORD) {
            // a list names no source: it shows the partner its own records, which tests of the list see to
            expected = operation.path().contains("{source}") ? Expected.DENIED : Expected.NOT_ASKED;
        }
        if (expected == Expected.NOT_ASKED) {
            return "-";
        }
        Response answer = send(caller, operation, row);
        int status = answer.statusCode();
        boolean rejected = answer.asString().contains("\"outcome\":\"rejected\"");
        boolean holds = switch (expected) {
            case ALLOWED -> status >= 200 && status < 300 && !rejected;
            case UNAUTHENTICATED -> status == 401;
            case DENIED -> status == 403;
            case ITEM_REJECTED -> status == 200 && rejected && answer.asString().contains("NOT_ALLOWED");
            case NOT_ASKED -> true;
        };
        if (status >= 400 && !String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
            faults.add(operation + " by " + caller.name() + " answers " + status + " without a problem");
        }
        if (!holds) {
            faults.add(operation + " by " + caller.name() + " answers " + status + ", expected " + expected + ": "
                    + answer.asString());
        }
        return status + (rejected ? "r" : "");
    }

    private static Response send(Caller caller, Operation operation, Row row) {
        RequestSpecification request = given();
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        if (row.body() != null) {
            request.contentType(ContentType.JSON).body(row.body().apply(caller.athlete(), caller.source()));
        }
        String path = operation
                .path()
                .replace("{athleteId}", caller.athlete())
                .replace("{source}", caller.source())
                .replace("{externalId}", "matrix")
                .replace("{providerUserId}", "user-of-" + caller.athlete())
                .replace("{date}", "2026-11-20");
        return request.urlEncodingEnabled(false).request(operation.method(), row.fill(path, caller.source()));
    }

    private static int order(Operation operation, Row row) {
        boolean last = row.kind() == Kind.OWN && operation.method().equals("DELETE");
        return last ? 9 : List.of("PUT", "POST", "GET", "DELETE").indexOf(operation.method());
    }

    private static List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("no token", null, "matrix-a", "garmin", all(Expected.UNAUTHENTICATED)));
        CraftedTokens.refused("matrix-a")
                .forEach((name, token) ->
                        callers.add(new Caller(name, token, "matrix-a", "garmin", all(Expected.UNAUTHENTICATED))));
        Map<Kind, Expected> own = Map.of(
                Kind.RECORD, Expected.ALLOWED,
                Kind.BATCH, Expected.ALLOWED,
                Kind.IMPORT, Expected.ALLOWED,
                Kind.PARTNER_BATCH, Expected.DENIED,
                Kind.PARTNER_IMPORT, Expected.DENIED,
                Kind.OWN, Expected.ALLOWED,
                Kind.LINK, Expected.ALLOWED,
                Kind.SIGNED_IN, Expected.ALLOWED);
        Map<Kind, Expected> others = Map.of(
                Kind.RECORD, Expected.DENIED,
                Kind.BATCH, Expected.DENIED,
                Kind.IMPORT, Expected.DENIED,
                Kind.PARTNER_BATCH, Expected.DENIED,
                Kind.PARTNER_IMPORT, Expected.DENIED,
                Kind.OWN, Expected.DENIED,
                Kind.SIGNED_IN, Expected.ALLOWED);
        callers.add(caller("athlete", TestToken.ofAthlete("matrix-b"), "matrix-b", "garmin", own));
        callers.add(caller("athlete as me", TestToken.ofAthlete("matrix-c"), "me", "garmin", own));
        callers.add(caller("other athlete", TestToken.ofAthlete("matrix-c"), "matrix-b", "garmin", others));
        callers.add(caller("athlete nobody", TestToken.ofAthlete("matrix-c"), "matrix-nobody", "garmin", others));
        TestToken coach = TestToken.ofCoach("matrix-coach", "matrix-b");
        callers.add(caller("coach", coach, "matrix-coach", "garmin", own));
        callers.add(caller("coach of", coach, "matrix-b", "garmin", others));
        callers.add(caller("no scope", coach.withScopes(), "matrix-b", "garmin", others));
        callers.add(caller("no claim", coach.withCoachOf(List.of()), "matrix-b", "garmin", others));
        callers.add(caller("claim a text", coach.withClaim("coach_of", "matrix-b"), "matrix-b", "garmin", others));
        TestToken partner = TestToken.ofPartner("matrixsync");
        callers.add(caller(
                "partner",
                partner,
                "matrix-d",
                "matrixsync",
                Map.of(
                        Kind.RECORD, Expected.ALLOWED,
                        Kind.BATCH, Expected.ALLOWED,
                        Kind.IMPORT, Expected.ALLOWED,
                        Kind.PARTNER_BATCH, Expected.ALLOWED,
                        Kind.PARTNER_IMPORT, Expected.ALLOWED,
                        Kind.OWN, Expected.DENIED,
                        Kind.LINK, Expected.ALLOWED,
                        Kind.SIGNED_IN, Expected.ALLOWED)));
        callers.add(caller(
                FOREIGN_SOURCE,
                partner,
                "matrix-d",
                "garmin",
                Map.of(
                        Kind.BATCH, Expected.ITEM_REJECTED,
                        Kind.IMPORT, Expected.DENIED,
                        Kind.PARTNER_BATCH, Expected.ITEM_REJECTED,
                        Kind.OWN, Expected.DENIED,
                        Kind.LINK, Expected.DENIED)));
        callers.add(caller("no sync:write", partner.withScopes(), "matrix-d", "matrixsync", all(Expected.DENIED)));
        return callers;
    }

    private static Caller caller(
            String name, TestToken token, String athlete, String source, Map<Kind, Expected> expected) {
        return new Caller(name, Servers.issuer().token(token), athlete, source, expected);
    }

    private static Map<Kind, Expected> all(Expected expected) {
        return java.util.Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> expected));
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
