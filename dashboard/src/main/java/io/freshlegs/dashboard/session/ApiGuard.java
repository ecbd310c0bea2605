package io.freshlegs.dashboard.session;

import io.freshlegs.kit.guard.RouteProblems;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Stands before every path under {@code /api/}: no session is 401, a change that another site may have caused is 403.
 *
 * <p>A change carries {@code X-Freshlegs-Request: 1}, which no form of another site can send, and the {@code Origin} of
 * this page, which no script of another site can forge. Both are asked for although the cookies are
 * {@code SameSite=Lax}: a second door costs nothing.
 */
@Singleton
public class ApiGuard {

    static final String HEADER = "X-Freshlegs-Request";

    private static final String SESSION = Session.class.getName();
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Sessions sessions;
    private final OwnOrigin ownOrigin;

    ApiGuard(Sessions sessions, OwnOrigin ownOrigin) {
        this.sessions = sessions;
        this.ownOrigin = ownOrigin;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.GUARD).handler(this::check);
    }

    /** The session of a request that passed the guard. */
    public static Session sessionOf(RoutingContext request) {
        return request.get(SESSION);
    }

    /** Replaces the session of a request by a renewed one. */
    public static void keep(RoutingContext request, Session session) {
        request.put(SESSION, session);
    }

    private void check(RoutingContext request) {
        // the body waits until somebody wants it
        request.request().pause();
        sessions.of(request)
                .onSuccess(session -> {
                    if (!READING.contains(request.request().method()) && !isOwn(request.request())) {
                        RouteProblems.refuse(
                                request,
                                ProblemException.of(
                                        Problem.FOREIGN_REQUEST,
                                        "Changes need '" + HEADER + ": 1' and the Origin of the dashboard."));
                        return;
                    }
                    keep(request, session);
                    request.next();
                })
                .onFailure(failure -> RouteProblems.refuse(request, toProblem(failure)));
    }

    private boolean isOwn(HttpServerRequest request) {
        return "1".equals(request.getHeader(HEADER))
                && ownOrigin.of(request).equalsIgnoreCase(request.getHeader("Origin"));
    }

    private static ProblemException toProblem(Throwable failure) {
        return failure instanceof ProblemException problem
                ? problem
                : new ProblemException(
                        Problem.INTERNAL, "Repeat later; if it stays, report the trace id.", List.of(), failure);
    }
}
