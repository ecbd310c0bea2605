package io.freshlegs.kit.http;

import io.freshlegs.kit.json.StrictJson;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemAnswers;
import io.freshlegs.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;

/**
 * Refuses, before anything is read, what would be read otherwise than it was meant: a path with a raw {@code ;}, which
 * starts a matrix parameter and would be cut off an external id without a word, and a body that announces more than
 * its path takes.
 *
 * <p>A body that announces no size is bounded by {@code quarkus.http.limits.max-body-size} and by its endpoint.
 */
@ApplicationScoped
public class RequestGuards {

    /** The largest body of an import, in bytes. */
    public static final long IMPORT_BYTES = 32L << 20;

    /** The largest body of any other path, in bytes. */
    public static final long BODY_BYTES = 8L << 20;

    void register(@Observes Filters filters) {
        filters.register(RequestGuards::check, 9_000);
    }

    private static void check(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            refuse(request, ProblemException.of(Problem.PARAMETER_INVALID, "Percent-encode ';' in the path as %3B."));
        } else if (announced(request) > (path != null && path.contains("/imports/") ? IMPORT_BYTES : BODY_BYTES)) {
            refuse(request, ProblemException.of(Problem.BODY_TOO_LARGE, "Send less at once."));
        } else {
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException noNumber) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext request, ProblemException problem) {
        Response answer = ProblemAnswers.answer(problem, request);
        try {
            request.response()
                    .setStatusCode(answer.getStatus())
                    .putHeader("Content-Type", ProblemAnswers.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    // what is left of a refused body is not read
                    .putHeader("Connection", "close")
                    .end(StrictJson.mapper().writeValueAsString(answer.getEntity()))
                    .onComplete(sent -> request.request().connection().close());
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            request.fail(500, impossible);
        }
    }
}
