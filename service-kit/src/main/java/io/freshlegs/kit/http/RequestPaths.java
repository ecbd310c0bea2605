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
 * Refuses paths that would be read otherwise than they were written: a raw {@code ;} starts a matrix parameter and
 * would be cut off an external id without a word.
 */
@ApplicationScoped
public class RequestPaths {

    void register(@Observes Filters filters) {
        filters.register(RequestPaths::check, 9_000);
    }

    private static void check(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            refuse(request, ProblemException.of(Problem.PARAMETER_INVALID, "Percent-encode ';' in the path as %3B."));
        } else {
            request.next();
        }
    }

    private static void refuse(RoutingContext request, ProblemException problem) {
        Response answer = ProblemAnswers.answer(problem, request);
        try {
            request.response()
                    .setStatusCode(answer.getStatus())
                    .putHeader("Content-Type", ProblemAnswers.MEDIA_TYPE)
                    .putHeader("Cache-Control", "no-store")
                    .end(StrictJson.mapper().writeValueAsString(answer.getEntity()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            request.fail(500, impossible);
        }
    }
}
