package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The check-ins of an athlete, one a day. */
@Path("/v1/athletes/{athleteId}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "check-ins")
public class CheckInsResource {

    private static final String EXAMPLE = """
            {"legHeaviness": 7, "soreness": 3, "fatigue": 4, "mood": 3, "stress": 2, "symptoms": []}""";

    private final DayEndpoint<CheckIn, CheckInBody> checkIns;

    CheckInsResource(OwnTools tools, CheckIns checkIns) {
        this.checkIns = new DayEndpoint<>(
                new DayEndpoint.Shape<>(
                        "check-in",
                        CheckInBody.class,
                        Problem.CHECK_IN_INVALID,
                        CheckInBody::toCheckIn,
                        CheckInBody::of,
                        CheckIn::date),
                checkIns,
                tools);
    }

    @PUT
    @Path("{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "put-check-in",
            summary = "Store the check-in of a day",
            description = "Replaces the whole check-in; what is left out is unknown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckInBody.class),
                            examples = @ExampleObject(name = "heavy legs", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "the first check-in of the day",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored check-in",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    public Response put(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return checkIns.put(athleteId, date, ifMatch, body, request);
    }

    @GET
    @Path("{date}")
    @Operation(operationId = "get-check-in", summary = "Read the check-in of a day")
    @APIResponse(
            responseCode = "200",
            description = "the check-in",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("date") String date) {
        return checkIns.get(athleteId, date);
    }

    @DELETE
    @Path("{date}")
    @Operation(operationId = "delete-check-in", summary = "Delete the check-in of a day")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return checkIns.delete(athleteId, date, ifMatch, request);
    }

    @GET
    @Operation(operationId = "list-check-ins", summary = "List check-ins, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = CheckInBody.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return checkIns.list(athleteId, from, to, limit, cursor);
    }
}
