package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Labs;
import io.freshlegs.advice.facts.domain.Lab;
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

/** The blood tests of an athlete, one a day. */
@Path("/v1/athletes/{athleteId}/labs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "labs")
public class LabsResource {

    private static final String EXAMPLE = """
            {"ferritinUgPerL": 24, "haemoglobinGPerL": 131, "transferrinSaturationPercent": 22, "crpMgPerL": 0.6}""";

    private final DayEndpoint<Lab, LabBody> labs;

    LabsResource(OwnTools tools, Labs labs) {
        this.labs = new DayEndpoint<>(
                new DayEndpoint.Shape<>(
                        "lab", LabBody.class, Problem.LAB_INVALID, LabBody::toLab, LabBody::of, Lab::date),
                labs,
                tools);
    }

    @PUT
    @Path("{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "put-lab",
            summary = "Store the blood test of a day",
            description = "Replaces the whole blood test; what is left out is unknown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LabBody.class),
                            examples = @ExampleObject(name = "low stores", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "the first blood test of the day",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = LabBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored blood test",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = LabBody.class)))
    public Response put(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return labs.put(athleteId, date, ifMatch, body, request);
    }

    @GET
    @Path("{date}")
    @Operation(operationId = "get-lab", summary = "Read the blood test of a day")
    @APIResponse(
            responseCode = "200",
            description = "the blood test",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = LabBody.class)))
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("date") String date) {
        return labs.get(athleteId, date);
    }

    @DELETE
    @Path("{date}")
    @Operation(operationId = "delete-lab", summary = "Delete the blood test of a day")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return labs.delete(athleteId, date, ifMatch, request);
    }

    @GET
    @Operation(operationId = "list-labs", summary = "List blood tests, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = LabBody.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return labs.list(athleteId, from, to, limit, cursor);
    }
}
