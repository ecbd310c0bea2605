package io.freshlegs.kit.problem;

import io.freshlegs.kit.issuer.IssuerFailure;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Turns everything thrown on the way of a request into {@code application/problem+json}.
 *
 * <p>An exception nobody foresaw is {@link Problem#INTERNAL}: logged with its stack trace and the trace id, told to
 * the client by the trace id alone.
 */
public class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException problem, RoutingContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException none, RoutingContext request) {
        return answer(noToken(request), request);
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException failure, RoutingContext request) {
        return answer(refusedToken(failure), request);
    }

    /** The keys of the issuer have never been read and can't be. */
    @ServerExceptionMapper
    public Response noKeys(OIDCException failure, RoutingContext request) {
        return answer(issuerAway(), request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return answer(ProblemException.of(Problem.NOT_ALLOWED, "This token may not do this."), request);
    }

    @ServerExceptionMapper
    public Response ofFramework(WebApplicationException failure, RoutingContext request) {
        return answer(byStatus(failure), request);
    }

    @ServerExceptionMapper(priority = 10_000)
    public Response unforeseen(Throwable failure, RoutingContext request) {
        ProblemException known = DatabaseFailure.problemOf(failure);
        if (known != null) {
            return answer(known, request);
        }
        if (clientLeft(failure)) {
            // nobody reads this answer; a body that came in part was not worth anything
            return answer(ProblemException.of(Problem.PARAMETER_INVALID, "The body ended too early."), request);
        }
        LOG.errorf(failure, "operation=http outcome=failed problemCode=INTERNAL traceId=%s", TraceId.of(request));
        return answer(
                ProblemException.of(Problem.INTERNAL, "Repeat later; if it stays, report the trace id."), request);
    }

    /** The answer for a problem, with {@code Retry-After} where a repeat helps and the challenge of a 401. */
    public static Response answer(ProblemException problem, @Nullable RoutingContext request) {
        Problem kind = problem.problem();
        Response.ResponseBuilder answer = Response.status(kind.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(ProblemBody.of(problem, TraceId.of(request)));
        if (kind.retryAfterSeconds() > 0) {
            answer.header("Retry-After", kind.retryAfterSeconds());
        }
        if (kind.status() == 401 && kind != Problem.NO_SESSION) {
            answer.header("WWW-Authenticate", kind == Problem.NO_TOKEN ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        return answer.build();
    }

    private static boolean clientLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException noToken(RoutingContext request) {
        return ProblemException.of(
                Problem.NO_TOKEN, "Send 'Authorization: Bearer <token>' with a token of the issuer.");
    }

    private static ProblemException refusedToken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return ProblemException.of(Problem.TOKEN_EXPIRED, "Get a new token from the issuer.");
            }
        }
        if (IssuerFailure.isAway(failure)) {
            return issuerAway();
        }
        return ProblemException.of(
                Problem.TOKEN_INVALID, "Issuer, audience, signature and time of the token must be right.");
    }

    private static ProblemException issuerAway() {
        return ProblemException.of(Problem.IDENTITY_UNAVAILABLE, "The issuer of tokens does not answer; repeat later.");
    }

    private static ProblemException byStatus(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 400 ->
                ProblemException.of(Problem.PARAMETER_INVALID, "A parameter of the path or query has the wrong form.");
            case 401 ->
                ProblemException.of(
                        Problem.NO_TOKEN, "Send 'Authorization: Bearer <token>' with a token of the issuer.");
            case 403 -> ProblemException.of(Problem.NOT_ALLOWED, "This token may not do this.");
            case 404 -> ProblemException.of(Problem.NOT_FOUND, "There is nothing at this path.");
            case 405 ->
                ProblemException.of(
                        Problem.METHOD_NOT_ALLOWED,
                        "See the OpenAPI document at /q/openapi for the methods of this path.");
            case 406 -> ProblemException.of(Problem.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> ProblemException.of(Problem.BODY_TOO_LARGE, "Send less at once.");
            case 415 -> ProblemException.of(Problem.MEDIA_TYPE_UNSUPPORTED, "Send Content-Type: application/json.");
            default ->
                new ProblemException(
                        status < 500 ? Problem.PARAMETER_INVALID : Problem.INTERNAL,
                        "The request could not be answered.",
                        List.of(),
                        failure);
        };
    }
}
