package io.freshlegs.dashboard.pages;

import io.freshlegs.dashboard.session.RouteOrder;
import io.freshlegs.dashboard.session.SignOut;
import io.freshlegs.kit.guard.RouteProblems;
import io.freshlegs.kit.issuer.IssuerFailure;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** What answers where nothing else does: a page for browsers, a problem for programs. */
@Singleton
class PlainPages {

    private static final Logger LOG = Logger.getLogger(PlainPages.class);

    void register(@Observes Router router) {
        router.get(SignOut.SIGNED_OUT)
                .order(RouteOrder.HANDLERS)
                .handler(request -> PlainPage.send(request, Notice.SIGNED_OUT));
        router.get("/sign-in-failed")
                .order(RouteOrder.HANDLERS)
                .handler(request -> PlainPage.send(request, Notice.SIGN_IN_FAILED));
        // the file behind the page, which the bundler leaves among the static ones
        router.route("/index.html").order(RouteOrder.HANDLERS).handler(PlainPages::nothingHere);
        router.route().order(RouteOrder.NOTHING_ELSE).handler(PlainPages::nothingHere);
        router.route().order(RouteOrder.FAILURES).failureHandler(PlainPages::failed);
    }

    private static void nothingHere(RoutingContext request) {
        if (wantsPage(request)) {
            PlainPage.send(request, Notice.NOT_FOUND);
        } else {
            RouteProblems.refuse(request, ProblemException.of(Problem.NOT_FOUND, "There is nothing at this path."));
        }
    }

    private static void failed(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure instanceof AuthenticationRedirectException) {
            // no failure: how a sign-in goes on
            request.next();
        } else if (request.response().headWritten()) {
            request.response().reset();
        } else if (failure != null && IssuerFailure.isAway(failure)) {
            answer(request, Notice.SIGN_IN_AWAY, Problem.IDENTITY_UNAVAILABLE, failure);
        } else if (failure instanceof AuthenticationException) {
            answer(request, Notice.SIGN_IN_FAILED, Problem.NO_SESSION, failure);
        } else if (failure == null && request.statusCode() < 500) {
            request.next();
        } else {
            LOG.errorf(failure, "operation=http outcome=failed problemCode=INTERNAL traceId=%s", TraceId.of(request));
            answer(request, Notice.FAILED, Problem.INTERNAL, failure);
        }
    }

    private static void answer(RoutingContext request, Notice notice, Problem problem, Throwable cause) {
        if (wantsPage(request)) {
            PlainPage.send(request, notice);
        } else {
            RouteProblems.refuse(request, new ProblemException(problem, "Repeat later.", List.of(), cause));
        }
    }

    private static boolean wantsPage(RoutingContext request) {
        String accept = request.request().getHeader("Accept");
        String path = request.normalizedPath();
        return accept != null && accept.contains("text/html") && !path.startsWith("/api/");
    }
}
