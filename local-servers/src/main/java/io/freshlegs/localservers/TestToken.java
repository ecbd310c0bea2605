package io.freshlegs.localservers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an access token of the {@link LocalIssuer} is to say; odd tokens included, since services must refuse them.
 *
 * <p>Immutable: each {@code with} method gives a changed copy.
 *
 * @param subject the {@code sub} claim, the athlete
 * @param clientId the {@code azp} claim
 * @param scopes the {@code scope} claim, absent when empty
 * @param coachOf the {@code coach_of} claim, a list of athlete ids, absent when empty
 * @param lifetime from now to {@code exp}; negative for a token that expired
 * @param validAfter from now to {@code nbf}; positive for a token that is not valid yet
 * @param audience the {@code aud} claim
 * @param issuer the {@code iss} claim; null for the issuer's own address
 * @param signature the key it is signed by
 * @param claims further claims; a null value takes a claim away
 */
public record TestToken(
        String subject,
        String clientId,
        List<String> scopes,
        List<String> coachOf,
        Duration lifetime,
        Duration validAfter,
        String audience,
        @Nullable String issuer,
        Signature signature,
        Map<String, @Nullable Object> claims) {

    /** The key a token is signed by. */
    public enum Signature {
        /** The published key. */
        TRUSTED,
        /** A key that was never published, under the id of the published one. */
        FORGED,
        /** A key that was never published, under an id of its own. */
        UNKNOWN_KEY
    }

    /** Lifetime of a token unless said otherwise. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    public TestToken {
        scopes = List.copyOf(scopes);
        coachOf = List.copyOf(coachOf);
        claims = new LinkedHashMap<>(claims);
    }

    /** A token as the athlete gets it by the password grant. */
    public static TestToken ofAthlete(String athleteId) {
        return of(athleteId, LocalIssuer.LOCAL_CLIENT);
    }

    /** A token as a partner gets it by the client credentials grant, with the scope {@code sync:write}. */
    public static TestToken ofPartner(String clientId) {
        return of(clientId, clientId).withScopes("sync:write");
    }

    /** A token of someone who may read the advice of the athletes. */
    public static TestToken ofCoach(String coachId, String... athleteIds) {
        TestToken plain = of(coachId, LocalIssuer.LOCAL_CLIENT).withScopes("advice:read");
        return plain.withCoachOf(List.of(athleteIds));
    }

    static TestToken of(String subject, String clientId) {
        return new TestToken(
                subject,
                clientId,
                List.of(),
                List.of(),
                DEFAULT_LIFETIME,
                Duration.ZERO,
                LocalIssuer.AUDIENCE,
                null,
                Signature.TRUSTED,
                Map.of());
    }

    public TestToken withScopes(String... names) {
        return new TestToken(
                subject, clientId, List.of(names), coachOf, lifetime, validAfter, audience, issuer, signature, claims);
    }

    public TestToken withCoachOf(List<String> athleteIds) {
        return new TestToken(
                subject, clientId, scopes, athleteIds, lifetime, validAfter, audience, issuer, signature, claims);
    }

    public TestToken withLifetime(Duration duration) {
        return new TestToken(
                subject, clientId, scopes, coachOf, duration, validAfter, audience, issuer, signature, claims);
    }

    public TestToken withValidAfter(Duration duration) {
        return new TestToken(
                subject, clientId, scopes, coachOf, lifetime, duration, audience, issuer, signature, claims);
    }

    public TestToken withAudience(String name) {
        return new TestToken(subject, clientId, scopes, coachOf, lifetime, validAfter, name, issuer, signature, claims);
    }

    public TestToken withIssuer(String address) {
        return new TestToken(
                subject, clientId, scopes, coachOf, lifetime, validAfter, audience, address, signature, claims);
    }

    public TestToken withSignature(Signature key) {
        return new TestToken(subject, clientId, scopes, coachOf, lifetime, validAfter, audience, issuer, key, claims);
    }

    /** Sets any claim, or takes it away when the value is null. */
    public TestToken withClaim(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(claims);
        more.put(name, value);
        return new TestToken(
                subject, clientId, scopes, coachOf, lifetime, validAfter, audience, issuer, signature, more);
    }

    List<String> audiences() {
        return new ArrayList<>(List.of(audience));
    }
}
