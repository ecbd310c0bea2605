package io.freshlegs.kit.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.freshlegs.kit.json.StrictJson;
import io.freshlegs.kit.problem.ProblemAnswers;
import io.freshlegs.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Problem answers of routes that no resource method is behind. */
public final class RouteProblems {

    private static final long LINGER_MILLIS = 1_000;

    private RouteProblems() {}

    /** A problem as it goes over the wire: status, headers, body. */
    public record Wire(int status, MultiMap headers, Buffer body) {}

    /** The answer for a problem, to be sent by the caller. */
    public static Wire wire(RoutingContext request, ProblemException problem) {
        Response answer = ProblemAnswers.answer(problem, request);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        answer.getStringHeaders().forEach(headers::add);
        headers.set("Content-Type", ProblemAnswers.MEDIA_TYPE);
        try {
            byte[] body = StrictJson.mapper().writeValueAsBytes(answer.getEntity());
            return new Wire(answer.getStatus(), headers, Buffer.buffer(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers a request whose body is read, or has none. */
    public static Future<Void> send(RoutingContext request, ProblemException problem) {
        Wire wire = wire(request, problem);
        HttpServerResponse response = request.response().setStatusCode(wire.status());
        wire.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        return response.end(wire.body());
    }

    /** Answers a request whatever is left of its body. */
    public static void refuse(RoutingContext request, ProblemException problem) {
        leaveRestUnread(request);
        send(request, problem);
    }

    /**
     * Lets what is left of a request's body fall, for a moment, then closes its connection: closed at once, the client
     * would see a broken connection and not the answer.
     */
    public static void leaveRestUnread(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.isEnded()) {
            return;
        }
        http.resume();
        // a connection of HTTP/2 carries other requests, and flow control bounds what is left of this one
        if (http.version() != HttpVersion.HTTP_2 && hasBody(http)) {
            request.response().putHeader("Connection", "close");
            long closing = request.vertx()
                    .setTimer(LINGER_MILLIS, over -> http.connection().close());
            http.connection().closeHandler(closed -> request.vertx().cancelTimer(closing));
        }
    }

    private static boolean hasBody(HttpServerRequest http) {
        String length = http.getHeader("Content-Length");
        return http.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }
}
