package io.freshlegs.kit.guard;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before anything is read, what would be read otherwise than it was meant: a path with a raw {@code ;}, which
 * starts a matrix parameter and would be cut off an external id without a word; a path with a part {@code ..}, which
 * would be another path: the deletion of a record so named would be that of the whole list, or of the athlete; and a
 * body that announces more than its path takes.
 *
 * <p>A body that announces no size is bounded by {@code quarkus.http.limits.max-body-size} and by its endpoint.
 */
@ApplicationScoped
public class RequestGuards {

    /** The largest body of an import, in bytes. */
    public static final long IMPORT_BYTES = 32L << 20;

    /** The largest body of any other path, in bytes. */
    public static final long BODY_BYTES = 8L << 20;

    /** A part of a path that would take the part before it away, also when percent-encoded. */
    private static final Pattern DOT_SEGMENT = Pattern.compile("/(\\.|%2[eE]){1,2}(?=/|$)");

    void register(@Observes Filters filters) {
        filters.register(RequestGuards::check, 9_000);
    }

    /** The largest body that a path takes, in bytes. */
    public static long largestBody(@Nullable String path) {
        return path != null && path.contains("/imports/") ? IMPORT_BYTES : BODY_BYTES;
    }

    private static void check(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            RouteProblems.refuse(
                    request, ProblemException.of(Problem.PARAMETER_INVALID, "Percent-encode ';' in the path as %3B."));
        } else if (path != null && DOT_SEGMENT.matcher(path).find()) {
            RouteProblems.refuse(
                    request, ProblemException.of(Problem.PARAMETER_INVALID, "No part of a path may be '.' or '..'."));
        } else if (announced(request) > largestBody(path)) {
            RouteProblems.refuse(request, ProblemException.of(Problem.BODY_TOO_LARGE, "Send less at once."));
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
}
