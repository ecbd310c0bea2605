package io.freshlegs.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the tokens that were verified, so that a client's next request costs no check of a signature.
 *
 * <p>A token is good from memory until it ends, for {@link #LONGEST} at most, and only until one with a header never seen,
 * so of a new key, is accepted: at that moment the library has read the issuer's keys again, and a token of a withdrawn key
 * has to fail there. What is not remembered goes on to the library, and comes back here when that has accepted it.
 */
@Singleton
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    static final Duration LONGEST = Duration.ofMinutes(5);
    static final int MOST = 2_000;
    private static final int MOST_HEADERS = 100;

    /** The attribute of an identity that holds its {@link Caller}, read once. */
    static final String CALLER = "freshlegs.caller";

    private final Cache<String, SecurityIdentity> verified;
    private final Clock clock;
    /** Bounded, should an issuer make each header another; one that is forgotten counts as new. */
    private final Cache<String, Boolean> headers =
            Caffeine.newBuilder().maximumSize(MOST_HEADERS).build();

    @Inject
    VerifiedTokens(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the library, whose priority is the default, one above {@link #SYSTEM_FIRST}. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 100;
    }

    /** The identity of a remembered token; null, on which the next provider is asked, for any other. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(remembered(request.getToken().getToken()));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential credential = identity.getCredential(TokenCredential.class);
        if (identity.getAttribute(CALLER) != null
                || credential == null
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        SecurityIdentity known = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CALLER, TokenClaims.caller(token))
                .build();
        remember(credential.getToken(), known);
        return Uni.createFrom().item(known);
    }

    @Nullable
    SecurityIdentity remembered(String token) {
        SecurityIdentity identity = verified.getIfPresent(token);
        return identity != null && identity.getPrincipal() instanceof JsonWebToken claims && isCurrent(claims)
                ? identity
                : null;
    }

    private void remember(String token, SecurityIdentity identity) {
        String header = token.substring(0, Math.max(0, token.indexOf('.')));
        if (headers.asMap().putIfAbsent(header, true) == null) {
            verified.invalidateAll();
        }
        verified.put(token, identity);
    }

    private boolean isCurrent(JsonWebToken claims) {
        return clock.instant().isBefore(Instant.ofEpochSecond(claims.getExpirationTime()));
    }
}
