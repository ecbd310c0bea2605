package io.freshlegs.dashboard.forwarding;

import io.freshlegs.dashboard.session.Renewal;
import io.freshlegs.dashboard.session.RouteOrder;
import io.freshlegs.dashboard.session.Sessions;
import io.freshlegs.kit.guard.RequestGuards;
import io.freshlegs.kit.guard.RouteProblems;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /api/workouts/**}, {@code /api/nutrition/**}, {@code /api/advice/**}: forwarded to the services with the
 * session's access token.
 */
@Singleton
class Forwarding {

    private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final OpenStreams streams;
    private final FailureLog failures;
    private final Sessions sessions;
    private final Renewal renewal;
    private final Clock clock;

    Forwarding(
            Vertx vertx,
            Upstreams upstreams,
            OpenStreams streams,
            FailureLog failures,
            Sessions sessions,
            Renewal renewal,
            Clock clock) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.streams = streams;
        this.failures = failures;
        this.sessions = sessions;
        this.renewal = renewal;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        upstreams
                .services()
                .forEach(service -> router.route("/api/" + service + "/*")
                        .order(RouteOrder.HANDLERS)
                        .handler(this::forward));
    }

    Vertx vertx() {
        return vertx;
    }

    Upstreams upstreams() {
        return upstreams;
    }

    OpenStreams streams() {
        return streams;
    }

    FailureLog failures() {
        return failures;
    }

    Sessions sessions() {
        return sessions;
    }

    Renewal renewal() {
        return renewal;
    }

    long millisUntil(Instant end) {
        return Duration.between(clock.instant(), end).toMillis();
    }

    private void forward(RoutingContext request) {
        Optional<Route> route = Route.of(request.request().uri(), upstreams.services());
        if (route.isEmpty()) {
            RouteProblems.refuse(request, ProblemException.of(Problem.NOT_FOUND, "There is nothing at this path."));
            return;
        }
        if (!METHODS.contains(request.request().method())) {
            RouteProblems.refuse(
                    request, ProblemException.of(Problem.METHOD_NOT_ALLOWED, "This method is not forwarded."));
            return;
        }
        Exchange exchange = new Exchange(
                this,
                request,
                route.get(),
                RequestGuards.largestBody(request.request().path()));
        if (exchange.isStream() && streams.stopping()) {
            RouteProblems.refuse(
                    request, ProblemException.of(Problem.SHUTTING_DOWN, "Connect again; another instance answers."));
            return;
        }
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, upstreams.client(exchange.isStream()))
                .origin(exchange::connect)
                .addInterceptor(exchange)
                .handle(request.request());
    }
}
