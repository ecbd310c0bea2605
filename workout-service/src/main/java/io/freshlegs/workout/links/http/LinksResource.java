package io.freshlegs.workout.links.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.Caller;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.PathNames;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.freshlegs.workout.links.application.Links;
import io.freshlegs.workout.links.domain.Link;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Which athlete a provider's user is.
 *
 * <p>A partner says so for its own source and has the last word there; an athlete says so for themselves, reads and
 * takes away only their own links, and can't learn whose another one is.
 */
@Path("/v1/links/{source}/{providerUserId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "links")
public class LinksResource {

    private final AthleteAccess access;
    private final Links links;
    private final JsonBodies json;
    private final Audit audit;

    LinksResource(AthleteAccess access, Links links, JsonBodies json, Audit audit) {
        this.access = access;
        this.links = links;
        this.json = json;
        this.audit = audit;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "put-link",
            summary = "Say which athlete a provider's user is",
            description = "A user is one athlete at most: to an athlete a link of somebody else is a conflict, the"
                    + " partner replaces it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LinkBody.class),
                            examples = @ExampleObject(name = "an athlete", value = "{\"athleteId\": \"mara\"}")))
    @APIResponse(
            responseCode = "201",
            description = "linked",
            content = @Content(schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "linked before, to this athlete or to the one the partner replaced",
            content = @Content(schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response put(
            @PathParam("source") String source,
            @PathParam("providerUserId") String providerUserId,
            byte[] body,
            @Context RoutingContext request) {
        PathNames.source(source);
        PathNames.opaque("providerUserId", providerUserId);
        access.partyOf(source);
        LinkBody read = json.read(body, LinkBody.class, Problem.LINK_INVALID);
        check(source, providerUserId, read);
        RecordReach reach = access.records(String.valueOf(read.athleteId()));
        reach.require(source);
        Link link = new Link(source, providerUserId, reach.athlete());
        Links.Outcome outcome = links.put(link, !reach.isAthlete());
        if (outcome == Links.Outcome.CLASH) {
            throw ProblemException.of(
                    Problem.CONFLICT, "This user of the provider is linked otherwise; the provider can change that.");
        }
        audit.changed(
                "link",
                outcome.name().toLowerCase(Locale.ROOT),
                reach.athlete(),
                source,
                reach.partner(),
                TraceId.traceparent(request));
        return answer(outcome == Links.Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK, link);
    }

    @GET
    @Blocking
    @Operation(operationId = "get-link", summary = "Read which athlete a provider's user is")
    @APIResponse(
            responseCode = "200",
            description = "the link",
            content = @Content(schema = @Schema(implementation = LinkBody.class)))
    public Response get(@PathParam("source") String source, @PathParam("providerUserId") String providerUserId) {
        Optional<AthleteId> only = own(source, providerUserId);
        Link link = links.find(source, providerUserId)
                .filter(found -> only.isEmpty() || only.get().equals(found.athlete()))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND, "This user of the provider is not linked."));
        if (only.isEmpty()) {
            audit.read("link", link.athlete(), source, null);
        }
        return answer(Response.Status.OK, link);
    }

    @DELETE
    @Blocking
    @Operation(operationId = "delete-link", summary = "Take a link away")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public Response delete(
            @PathParam("source") String source,
            @PathParam("providerUserId") String providerUserId,
            @Context RoutingContext request) {
        Optional<AthleteId> only = own(source, providerUserId);
        Optional<Link> link = links.find(source, providerUserId);
        if (links.remove(source, providerUserId, only)) {
            link.ifPresent(removed -> audit.changed(
                    "unlink",
                    "deleted",
                    removed.athlete(),
                    source,
                    only.isEmpty() ? source : null,
                    TraceId.traceparent(request)));
        }
        return Response.noContent().build();
    }

    /** The athlete whose links alone are within reach; empty for the partner, whose source this is. */
    private Optional<AthleteId> own(String source, String providerUserId) {
        PathNames.source(source);
        PathNames.opaque("providerUserId", providerUserId);
        return access.partyOf(source) instanceof Caller.Athlete athlete ? Optional.of(athlete.id()) : Optional.empty();
    }

    private static void check(String source, String providerUserId, LinkBody read) {
        Violations violations = new Violations();
        same("source", read.source(), source, violations);
        same("providerUserId", read.providerUserId(), providerUserId, violations);
        String athlete = read.athleteId();
        if (athlete == null) {
            violations.required("athleteId", null);
        } else if (!AthleteId.isValid(athlete) && !athlete.equals(AthleteId.ME)) {
            violations.add("athleteId", "must have 1 to 64 characters of A-Z a-z 0-9 . _ -");
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(Problem.LINK_INVALID, violations.list());
        }
    }

    private static void same(String field, @Nullable String inBody, String inPath, Violations violations) {
        if (inBody != null && !inBody.equals(inPath)) {
            violations.add(field, "must equal the one in the path, or be absent");
        }
    }

    private static Response answer(Response.Status status, Link link) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new LinkBody(
                        link.source(), link.providerUserId(), link.athlete().value()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
