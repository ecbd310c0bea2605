package io.freshlegs.dashboard.session;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.vertx.core.Future;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renews a session whose token a service did not accept although it has not expired: its key was withdrawn, or the
 * issuer ended it early. Quarkus renews by the clock alone, so the steps that it takes then are taken here.
 *
 * <p>Calls of one page that fail together are renewed together: issuers take a refresh token once.
 */
@Singleton
public class Renewal {

    private static final Duration DEFAULT_EXTENSION = Duration.ofMinutes(5);

    private final DefaultTokenStateManager cookies;
    private final Map<String, Future<AuthorizationCodeTokens>> running = new ConcurrentHashMap<>();

    Renewal(DefaultTokenStateManager cookies) {
        this.cookies = cookies;
    }

    /**
     * A session with a new token, whose cookies go out with the answer to this request.
     *
     * @return failed by {@link Problem#NO_SESSION} where the issuer gives no new token
     */
    public Future<Session> renew(RoutingContext request) {
        TenantConfigContext tenant = request.get(TenantConfigContext.class.getName());
        AuthorizationCodeTokens old = request.get(AuthorizationCodeTokens.class.getName());
        if (tenant == null || old == null || old.getRefreshToken() == null) {
            return Future.failedFuture(ended());
        }
        return EventLoop.here(running.computeIfAbsent(old.getRefreshToken(), token -> ask(tenant, token)))
                .compose(fresh -> keep(request, tenant.oidcConfig(), old, fresh))
                .recover(failure -> Future.failedFuture(failure instanceof ProblemException ? failure : ended()));
    }

    private Future<AuthorizationCodeTokens> ask(TenantConfigContext tenant, String refreshToken) {
        Future<AuthorizationCodeTokens> fresh = EventLoop.here(tenant.provider().refreshTokens(refreshToken));
        fresh.onComplete(done -> running.remove(refreshToken));
        return fresh;
    }

    private Future<Session> keep(
            RoutingContext request,
            OidcTenantConfig config,
            AuthorizationCodeTokens old,
            AuthorizationCodeTokens fresh) {
        Session session = ApiGuard.sessionOf(request);
        String idToken = fresh.getIdToken() == null ? old.getIdToken() : fresh.getIdToken();
        String refreshToken = fresh.getRefreshToken() == null ? old.getRefreshToken() : fresh.getRefreshToken();
        JsonObject identity = OidcCommonUtils.decodeJwtContent(idToken);
        if (!session.athleteId().equals(identity.getString("sub"))) {
            return Future.failedFuture(ended());
        }
        long age = identity.getLong("exp")
                - identity.getLong("iat")
                + config.authentication()
                        .sessionAgeExtension()
                        .orElse(DEFAULT_EXTENSION)
                        .toSeconds();
        request.put(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM, age);
        AuthorizationCodeTokens tokens = new AuthorizationCodeTokens(
                idToken, fresh.getAccessToken(), refreshToken, fresh.getAccessTokenExpiresIn());
        return EventLoop.here(cookies.createTokenState(request, config, tokens, null))
                .map(state -> {
                    OidcUtils.createCookie(request, config, OidcUtils.getSessionCookieName(config), state, age)
                            .setSameSite(CookieSameSite.LAX);
                    return new Session(
                            session.athleteId(),
                            Instant.ofEpochSecond(identity.getLong("exp")),
                            fresh.getAccessToken(),
                            idToken,
                            session.endSessionUrl());
                });
    }

    private static ProblemException ended() {
        return ProblemException.of(Problem.NO_SESSION, "The session has ended; open the dashboard to sign in.");
    }
}
