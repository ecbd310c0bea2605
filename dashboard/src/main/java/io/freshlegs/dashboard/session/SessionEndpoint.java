package io.freshlegs.dashboard.session;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /api/session}: what the page may know of its session. No token is among it. */
@Singleton
public class SessionEndpoint {

    void register(@Observes Router router) {
        router.get("/api/session").order(RouteOrder.HANDLERS).handler(SessionEndpoint::answer);
    }

    private static void answer(RoutingContext request) {
        Session session = ApiGuard.sessionOf(request);
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("athleteId", session.athleteId())
                        .put("expiresAt", session.expiresAt().toString())
                        .toBuffer());
    }
}
