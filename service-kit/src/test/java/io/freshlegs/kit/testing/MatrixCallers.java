package io.freshlegs.kit.testing;

import io.freshlegs.kit.testing.AuthorisationMatrix.Kind;
import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.TestToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The callers of the authorisation matrix and what each is to be answered. */
final class MatrixCallers {

    /** The name of the partner that names another's source. */
    static final String FOREIGN_SOURCE = "foreign source";

    private static final Map<Kind, Expected> OWN = Map.of(
            Kind.RECORD, Expected.ALLOWED,
            Kind.BATCH, Expected.ALLOWED,
            Kind.IMPORT, Expected.ALLOWED,
            Kind.PARTNER_BATCH, Expected.DENIED,
            Kind.PARTNER_IMPORT, Expected.DENIED,
            Kind.OWN, Expected.ALLOWED,
            Kind.ADVICE, Expected.ALLOWED,
            Kind.LINK, Expected.ALLOWED,
            Kind.SIGNED_IN, Expected.ALLOWED);
    private static final Map<Kind, Expected> OTHERS = Map.of(
            Kind.RECORD, Expected.DENIED,
            Kind.BATCH, Expected.DENIED,
            Kind.IMPORT, Expected.DENIED,
            Kind.PARTNER_BATCH, Expected.DENIED,
            Kind.PARTNER_IMPORT, Expected.DENIED,
            Kind.OWN, Expected.DENIED,
            Kind.ADVICE, Expected.DENIED,
            Kind.SIGNED_IN, Expected.ALLOWED);
    private static final Map<Kind, Expected> PARTNERS = Map.of(
            Kind.RECORD, Expected.ALLOWED,
            Kind.BATCH, Expected.ALLOWED,
            Kind.IMPORT, Expected.ALLOWED,
            Kind.PARTNER_BATCH, Expected.ALLOWED,
            Kind.PARTNER_IMPORT, Expected.ALLOWED,
            Kind.OWN, Expected.DENIED,
            Kind.ADVICE, Expected.DENIED,
            Kind.LINK, Expected.ALLOWED,
            Kind.SIGNED_IN, Expected.ALLOWED);

    private MatrixCallers() {}

    /** What a caller is to be answered. */
    enum Expected {
        ALLOWED,
        UNAUTHENTICATED,
        DENIED,
        ITEM_REJECTED,
        UNAVAILABLE,
        NOT_ASKED
    }

    /** One caller, the athlete of the path and the source of the path or item. */
    record Caller(String name, @Nullable String token, String athlete, String source, Map<Kind, Expected> expected) {}

    static List<Caller> all() {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("no token", null, "matrix-a", "garmin", everything(Expected.UNAUTHENTICATED)));
        CraftedTokens.refused("matrix-a")
                .forEach((name, token) -> callers.add(
                        new Caller(name, token, "matrix-a", "garmin", everything(Expected.UNAUTHENTICATED))));
        Map<Kind, Expected> coached = new EnumMap<>(OTHERS);
        coached.put(Kind.ADVICE, Expected.ALLOWED);
        callers.add(caller("athlete", TestToken.ofAthlete("matrix-b"), "matrix-b", "garmin", OWN));
        callers.add(caller("athlete as me", TestToken.ofAthlete("matrix-c"), "me", "garmin", OWN));
        callers.add(caller("other athlete", TestToken.ofAthlete("matrix-c"), "matrix-b", "garmin", OTHERS));
        callers.add(caller("athlete nobody", TestToken.ofAthlete("matrix-c"), "matrix-nobody", "garmin", OTHERS));
        TestToken coach = TestToken.ofCoach("matrix-coach", "matrix-b");
        callers.add(caller("coach", coach, "matrix-coach", "garmin", OWN));
        callers.add(caller("coach of", coach, "matrix-b", "garmin", coached));
        callers.add(caller("coach of another", coach, "matrix-c", "garmin", OTHERS));
        callers.add(caller("no scope", coach.withScopes(), "matrix-b", "garmin", OTHERS));
        callers.add(caller("no claim", coach.withCoachOf(List.of()), "matrix-b", "garmin", OTHERS));
        callers.add(caller("claim a text", coach.withClaim("coach_of", "matrix-b"), "matrix-b", "garmin", OTHERS));
        TestToken partner = TestToken.ofPartner("matrixsync");
        callers.add(caller("partner", partner, "matrix-d", "matrixsync", PARTNERS));
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
        callers.add(
                caller("no sync:write", partner.withScopes(), "matrix-d", "matrixsync", everything(Expected.DENIED)));
        return callers;
    }

    /** Those who come with a token of an issuer that is away; known keys serve as if it were there. */
    static List<Caller> of(LocalIssuer away, boolean keysAreKnown) {
        Map<Kind, Expected> nothing = everything(Expected.UNAVAILABLE);
        String athlete = away.athleteToken("matrix-e");
        return List.of(
                new Caller("no token", null, "matrix-e", "garmin", everything(Expected.UNAUTHENTICATED)),
                new Caller("athlete", athlete, "matrix-e", "garmin", keysAreKnown ? OWN : nothing),
                new Caller("other athlete", athlete, "matrix-f", "garmin", keysAreKnown ? OTHERS : nothing),
                new Caller(
                        "partner",
                        away.partnerToken("matrixsync"),
                        "matrix-g",
                        "matrixsync",
                        keysAreKnown ? PARTNERS : nothing));
    }

    private static Caller caller(
            String name, TestToken token, String athlete, String source, Map<Kind, Expected> expected) {
        return new Caller(name, Servers.issuer().token(token), athlete, source, expected);
    }

    private static Map<Kind, Expected> everything(Expected expected) {
        return Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> expected));
    }
}
