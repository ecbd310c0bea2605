package io.freshlegs.dashboard.session;

import io.freshlegs.kit.issuer.IssuerFailure;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The sessions of browsers.
 *
 * <p>A session is the issuer's tokens, encrypted, in cookies that no script can read: every replica with the same key
 * knows it, and none keeps it. Quarkus reads, verifies and renews them; this class says what is left of them for us.
 */
@Singleton
public class Sessions {

    /** The start of the names of all cookies of a session. */
    static final String COOKIE_PREFIX = "q_session";

    /** Where Quarkus leaves what the issuer says about itself. */
    private static final String METADATA = "configuration-metadata";

    /**
     * The session of a request.
     *
     * @return failed by {@link Problem#NO_SESSION} where there is none, by {@link Problem#IDENTITY_UNAVAILABLE} while
     *     it can't be told
     */
    public Future<Session> of(RoutingContext request) {
        if (cookies(request).isEmpty()) {
            return Future.failedFuture(noSession());
        }
        // Quarkus would answer a bad cookie by a redirect to the issuer; here it is for us to say
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(request, null);
        return EventLoop.here(identity)
                .map(known -> {
                    if (known == null || known.isAnonymous()) {
                        throw noSession();
                    }
                    return toSession(known);
                })
                .recover(failure -> Future.failedFuture(
                        failure instanceof ProblemException
                                ? failure
                                : IssuerFailure.isAway(failure) ? unavailable() : noSession()));
    }

    /** Makes the browser forget its session. */
    public void forget(RoutingContext request) {
        for (Cookie cookie : cookies(request)) {
            request.response()
                    .addCookie(Cookie.cookie(cookie.getName(), "")
                            .setPath("/")
                            .setMaxAge(0)
                            .setHttpOnly(true)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.LAX));
        }
    }

    private static List<Cookie> cookies(RoutingContext request) {
        return request.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(COOKIE_PREFIX))
                .toList();
    }

    private static Session toSession(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        OidcConfigurationMetadata issuer = identity.getAttribute(METADATA);
        return new Session(
                token.getSubject(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                identity.getCredential(AccessTokenCredential.class).getToken(),
                identity.getCredential(IdTokenCredential.class).getToken(),
                issuer == null ? null : issuer.getEndSessionUri());
    }

    private static ProblemException noSession() {
        return ProblemException.of(Problem.NO_SESSION, "Open the dashboard in the browser to sign in.");
    }

    private static ProblemException unavailable() {
        return ProblemException.of(Problem.IDENTITY_UNAVAILABLE, "The issuer does not answer; repeat later.");
    }
}
