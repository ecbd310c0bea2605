package io.freshlegs.localservers;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC issuer on the loopback address that gives anyone a token: discovery, keys, token endpoint, a login page.
 *
 * <p>Signatures and the browser's code flow are real, passwords are not: it belongs on a developer's machine only. The
 * issuer's address does not depend on how it was reached, so a token asked for at {@code localhost} is the same as one
 * asked for at {@code 127.0.0.1}. Safe for use by any thread.
 */
public final class LocalIssuer implements AutoCloseable {
    /** The {@code aud} claim of every access token. */
    public static final String AUDIENCE = "freshlegs";

    /** The client that people's shells and tests are. */
    public static final String LOCAL_CLIENT = "freshlegs-local";

    private static final String ISSUER_ID = "freshlegs";

    private final LoopbackHttpServer server;
    private final String url;
    private final TokenMint mint;

    private LocalIssuer(Builder builder) {
        this.server = LoopbackHttpServer.bind("the OIDC issuer", builder.port);
        this.url = server.url() + "/" + ISSUER_ID;
        RSAKey key = builder.keys == null ? SigningKeys.generate() : SigningKeys.keptIn(builder.keys);
        this.mint = new TokenMint(builder.clock, url, key);
        server.serve(new IssuerHttpHandler(
                server.url(), "/" + ISSUER_ID, published(key), new TokenEndpoint(mint), browserFlow(key)));
    }

    /** An issuer on a free port with a new key, running. */
    public static LocalIssuer start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The issuer's address, which is its {@code iss} claim; {@code /token} follows it. */
    public String url() {
        return url;
    }

    public int port() {
        return server.port();
    }

    /** Signs a token, an odd one too. */
    public String token(TestToken token) {
        return mint.mint(token);
    }

    /** A good token of the athlete. */
    public String athleteToken(String athleteId) {
        return token(TestToken.ofAthlete(athleteId));
    }

    /** A good token of the partner. */
    public String partnerToken(String clientId) {
        return token(TestToken.ofPartner(clientId));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The library signs what a browser gets by the same key under the id of the issuer. */
    private static String published(RSAKey key) {
        RSAKey ofBrowserFlow = new RSAKey.Builder(key).keyID(ISSUER_ID).build();
        return new JWKSet(List.of(key, ofBrowserFlow)).toString(true);
    }

    private static IssuerHttpHandler.BrowserFlow browserFlow(RSAKey key) {
        KeyProvider keys = new KeyProvider(List.of(key));
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
        DefaultOAuth2TokenCallback claims = new DefaultOAuth2TokenCallback(ISSUER_ID) {
            @Override
            public List<String> audience(TokenRequest request) {
                return List.of(AUDIENCE);
            }

            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                return Map.of("azp", clientId(request));
            }
        };
        OAuth2Config config = new OAuth2Config(true, null, null, true, tokens, Set.of(claims), new UnusedHttpServer());
        var handler = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
        return handler::invoke;
    }

    private static String clientId(TokenRequest request) {
        if (request.getClientAuthentication() != null) {
            return request.getClientAuthentication().getClientID().getValue();
        }
        return request.getClientID().getValue();
    }

    /** What an issuer is to be: its port, where its key lies. */
    public static final class Builder {
        private int port;
        private @Nullable Path keys;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** The port; 0 and unset mean a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The directory that keeps the key between starts; a new key each start unless set. */
        public Builder keys(Path directory) {
            keys = directory;
            return this;
        }

        /** The clock of the tokens it mints. */
        public Builder clock(Clock tokenClock) {
            clock = tokenClock;
            return this;
        }

        /**
         * Starts the issuer.
         *
         * @throws LocalServerException when the port is taken
         */
        public LocalIssuer start() {
            return new LocalIssuer(this);
        }
    }
}
