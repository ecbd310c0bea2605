package io.freshlegs.dashboard.forwarding;

import io.freshlegs.dashboard.forwarding.OpenStreams.OpenStream;
import io.freshlegs.dashboard.session.ApiGuard;
import io.freshlegs.kit.guard.RouteProblems;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * One call of the page on its way to a service and back.
 *
 * <p>Whatever a service does, the browser gets an answer in bounded time: no connection, no head of an answer, a
 * connection that breaks are problems of the catalogue. An answer that breaks in the middle breaks for the browser too,
 * so that half of it is never taken for all. For the event loop of its request.
 */
final class Exchange implements ProxyInterceptor {

    private static final String EVENTS = "text/event-stream";

    private final Forwarding forwarding;
    private final RoutingContext request;
    private final Route route;
    private final long largestBody;
    private final boolean stream;
    private @Nullable HttpClientRequest sent;
    private @Nullable Problem problem;

    Exchange(Forwarding forwarding, RoutingContext request, Route route, long largestBody) {
        this.forwarding = forwarding;
        this.request = request;
        this.route = route;
        this.largestBody = largestBody;
        String accept = request.request().getHeader("Accept");
        this.stream = accept != null && accept.contains(EVENTS);
    }

    boolean isStream() {
        return stream;
    }

    /** A connection for the request; it is closed when it comes too late. */
    Future<HttpClientRequest> connect(ProxyContext proxy) {
        return forwarding.upstreams().connect(route.service(), stream).compose(connected -> {
            if (problem != null) {
                connected.reset();
                return Future.failedFuture("too late");
            }
            sent = connected;
            return Future.succeededFuture(connected);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest call = proxy.request().setURI(route.uri());
        ForwardedHeaders.keepForService(call.headers());
        call.putHeader("traceparent", String.valueOf(TraceId.traceparent(request)));
        return RequestBody.of(request.request())
                .compose(body -> send(proxy, body).compose(answer -> unlessRefused(proxy, body, answer)))
                .recover(failure -> Future.succeededFuture(broken(proxy, failure)));
    }

    /** A token that a service does not accept is renewed once. */
    private Future<ProxyResponse> unlessRefused(ProxyContext proxy, RequestBody body, ProxyResponse answer) {
        if (answer.getStatusCode() != 401) {
            return Future.succeededFuture(answer);
        }
        answer.release();
        return forwarding.renewal().renew(request).compose(session -> {
            ApiGuard.keep(request, session);
            if (!body.isRepeatable()) {
                return Future.failedFuture(ProblemException.of(
                        Problem.SERVICE_UNAVAILABLE, "The session was renewed; send the file again."));
            }
            return send(proxy, body).compose(second -> {
                if (second.getStatusCode() == 401) {
                    second.release();
                    return Future.failedFuture(
                            ProblemException.of(Problem.NO_SESSION, "The session is not accepted; sign in again."));
                }
                return Future.succeededFuture(second);
            });
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse answer = proxy.response();
        ForwardedHeaders.keepForBrowser(answer.headers());
        if (!answer.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            answer.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(EVENTS) && answer.getBody() != null) {
            return sendStream(proxy, answer);
        }
        // Quarkus marks every answer as not to be compressed; these may be
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        return pass(proxy);
    }

    /** Sends the answer on; one that breaks on the way has been broken off for the browser too, and is over. */
    private Future<Void> pass(ProxyContext proxy) {
        return proxy.sendResponse()
                .recover(broken ->
                        request.response().headWritten() ? Future.succeededFuture() : Future.failedFuture(broken));
    }

    private Future<ProxyResponse> send(ProxyContext proxy, RequestBody body) {
        Promise<ProxyResponse> answer = Promise.promise();
        Watchdog watchdog = new Watchdog(
                forwarding.vertx(),
                forwarding.upstreams().settings().answerTimeout(),
                () -> giveUp(answer, Problem.SERVICE_TIMEOUT));
        proxy.request()
                .putHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + ApiGuard.sessionOf(request).accessToken())
                .setBody(body.next(bytes -> {
                    watchdog.hear();
                    if (bytes > largestBody) {
                        giveUp(answer, Problem.BODY_TOO_LARGE);
                    }
                }));
        sent = null;
        proxy.sendRequest().onComplete(done -> {
            watchdog.stop();
            if (done.succeeded()) {
                answer.tryComplete(done.result());
            } else {
                answer.tryFail(done.cause());
            }
        });
        return answer.future();
    }

    private void giveUp(Promise<ProxyResponse> answer, Problem why) {
        if (problem == null) {
            problem = why;
            abandon();
            answer.tryFail(why.title());
        }
    }

    private Future<Void> sendStream(ProxyContext proxy, ProxyResponse answer) {
        PassingBody events = new PassingBody(answer.getBody().stream(), bytes -> {});
        answer.setBody(Body.body(events));
        Runnable end = () -> {
            events.end();
            abandon();
        };
        Context loop = forwarding.vertx().getOrCreateContext();
        OpenStream open =
                new OpenStream(ApiGuard.sessionOf(request).athleteId(), () -> loop.runOnContext(go -> end.run()));
        long timer = forwarding
                .vertx()
                .setTimer(
                        Math.max(
                                1,
                                forwarding.millisUntil(
                                        ApiGuard.sessionOf(request).expiresAt())),
                        over -> end.run());
        forwarding.streams().add(open);
        Future<Void> passed = pass(proxy);
        // the head goes out now, not with the first event
        request.response().write(Buffer.buffer());
        return passed.onComplete(over -> {
            forwarding.vertx().cancelTimer(timer);
            forwarding.streams().remove(open);
        });
    }

    private void abandon() {
        HttpClientRequest running = sent;
        if (running != null) {
            running.reset();
        }
    }

    private ProxyResponse broken(ProxyContext proxy, Throwable failure) {
        RouteProblems.Wire wire = RouteProblems.wire(request, toProblem(failure));
        ProxyResponse answer = proxy.request().release().response().setStatusCode(wire.status());
        answer.headers().addAll(wire.headers());
        RouteProblems.leaveRestUnread(request);
        return answer.setBody(Body.body(wire.body()));
    }

    private ProblemException toProblem(Throwable failure) {
        if (failure instanceof ProblemException known) {
            if (known.problem() == Problem.NO_SESSION) {
                forwarding.sessions().forget(request);
            }
            return known;
        }
        if (problem == Problem.BODY_TOO_LARGE) {
            return ProblemException.of(problem, "Send less at once.");
        }
        Problem kind = problem == Problem.SERVICE_TIMEOUT
                ? problem
                : sent == null || failure instanceof ConnectException
                        ? Problem.SERVICE_UNAVAILABLE
                        : Problem.SERVICE_FAILED;
        forwarding.failures().failed(route.service(), kind);
        return ProblemException.of(
                kind,
                kind == Problem.SERVICE_UNAVAILABLE
                        ? "Nothing was written; repeat the request."
                        : "Repeat the request; a change counts once.");
    }
}
