package io.freshlegs.dashboard.session;

import io.freshlegs.kit.guard.RouteProblems;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /sign-out}: ends the session here, then at the issuer where it can (RP-initiated logout), then shows
 * {@code /signed-out}.
 *
 * <p>It is a plain link, so that it works without script. What another site links to it is refused by
 * {@code Sec-Fetch-Site}; a browser that does not send it could at worst be signed out.
 */
@Singleton
public class SignOut {

    /** Where the browser is when everything has ended. */
    public static final String SIGNED_OUT = "/signed-out";

    private final Sessions sessions;
    private final Event<SessionEnded> ended;
    private final OwnOrigin ownOrigin;

    SignOut(Sessions sessions, Event<SessionEnded> ended, OwnOrigin ownOrigin) {
        this.sessions = sessions;
        this.ended = ended;
        this.ownOrigin = ownOrigin;
    }

    void register(@Observes Router router) {
        router.get("/sign-out").order(RouteOrder.HANDLERS).handler(this::signOut);
    }

    private void signOut(RoutingContext request) {
        String site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            RouteProblems.refuse(
                    request, ProblemException.of(Problem.FOREIGN_REQUEST, "Sign out on the dashboard's own page."));
            return;
        }
        sessions.of(request)
                .onSuccess(session -> {
                    ended.fire(new SessionEnded(session.athleteId()));
                    leave(request, endSession(request, session));
                })
                .onFailure(none -> leave(request, null));
    }

    private void leave(RoutingContext request, @Nullable String issuersPage) {
        sessions.forget(request);
        request.response()
                .setStatusCode(302)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Location", issuersPage == null ? SIGNED_OUT : issuersPage)
                .end();
    }

    private @Nullable String endSession(RoutingContext request, Session session) {
        String endpoint = session.endSessionUrl();
        if (endpoint == null) {
            return null;
        }
        String home = ownOrigin.of(request.request());
        return endpoint
                + (endpoint.contains("?") ? "&" : "?")
                + "id_token_hint=" + session.idToken()
                + "&post_logout_redirect_uri=" + URLEncoder.encode(home + SIGNED_OUT, StandardCharsets.UTF_8);
    }
}
