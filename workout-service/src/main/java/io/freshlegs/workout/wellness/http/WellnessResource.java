package io.freshlegs.workout.wellness.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
import io.freshlegs.workout.wellness.application.WellnessDays;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Wellness days of an athlete, by device and day. */
@Path("/v1/athletes/{athleteId}/wellness")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "wellness")
public class WellnessResource {

    private static final String MORNING = """
            {"sleepMinutes": 432, "restingHeartRateBpm": 47, "hrvRmssdMs": 61.5, "bodyMassKg": 58.2}""";

    private final AthleteAccess access;
    private final RecordEndpoint<WellnessBody> days;

    WellnessResource(AthleteAccess access, RecordEndpoints endpoints, WellnessShape shape, WellnessDays stored) {
        this.access = access;
        this.days = endpoints.of(shape, stored);
    }

    @PUT
    @Path("{source}/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "put-wellness-day",
            summary = "Record or edit a wellness day",
            description = "Repeat it as often as you like: the same record counts once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WellnessBody.class),
                            examples = @ExampleObject(name = "a morning", value = MORNING)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WellnessRecord.class)))
    @APIResponse(
            responseCode = "200",
            description = "updated, unchanged or stale, as outcome says",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WellnessRecord.class)))
    public CompletionStage<Response> put(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return days.put(access.records(athleteId), source, date, body, ifMatch, request);
    }

    @GET
    @Path("{source}/{date}")
    @Operation(operationId = "get-wellness-day", summary = "Read a wellness day")
    @APIResponse(
            responseCode = "200",
            description = "the wellness day",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WellnessRecord.class)))
    public Response get(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("date") String date) {
        return days.get(access.records(athleteId), source, date);
    }

    @DELETE
    @Path("{source}/{date}")
    @NonBlocking
    @Operation(operationId = "delete-wellness-day", summary = "Delete a wellness day")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public CompletionStage<Response> delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return days.delete(access.records(athleteId), source, date, ifMatch, request);
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "batch-wellness-days",
            summary = "Record up to 500 wellness days",
            description = "The body is {\"wellness\": [...]}. One bad item never fails the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WellnessRecord.Batch.class),
                            examples = @ExampleObject(name = "one item", value = WellnessRecord.Batch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "one result per item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public CompletionStage<Response> batch(
            @PathParam("athleteId") String athleteId, byte[] body, @Context RoutingContext request) {
        return days.batch(access.records(athleteId), body, request);
    }

    @GET
    @Operation(operationId = "list-wellness-days", summary = "List wellness days, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = WellnessRecord.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return days.list(access.records(athleteId), ListQuery.of(from, to, limit, cursor));
    }
}
