package io.freshlegs.workout.recording.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.record.WritePath;
import io.freshlegs.workout.recording.application.Workouts;
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
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Workouts of an athlete, by natural key. */
@Path("/v1/athletes/{athleteId}/workouts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "workouts")
public class WorkoutsResource {

    private final AthleteAccess access;
    private final RecordEndpoint<WorkoutBody> workouts;

    WorkoutsResource(
            AthleteAccess access,
            WorkoutShape shape,
            WritePath writePath,
            Workouts stored,
            JsonBodies json,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.workouts = new RecordEndpoint<>(shape, writePath.writer(shape.kind()), stored, json, cursors, clock);
    }

    @PUT
    @Path("{source}/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            summary = "Record or edit a workout",
            description = "Repeat it as often as you like: the same record counts once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WorkoutBody.class)))
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "updated, unchanged or stale, as outcome says")
    public CompletionStage<Response> put(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return workouts.put(access.records(athleteId), source, externalId, body, ifMatch, request);
    }

    @GET
    @Path("{source}/{externalId}")
    @Operation(summary = "Read a workout")
    @APIResponse(responseCode = "200", description = "the workout")
    public Response get(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId) {
        return workouts.get(access.records(athleteId), source, externalId);
    }

    @DELETE
    @Path("{source}/{externalId}")
    @NonBlocking
    @Operation(summary = "Delete a workout")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public CompletionStage<Response> delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return workouts.delete(access.records(athleteId), source, externalId, ifMatch, request);
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "Record up to 500 workouts",
            description = "The body is {\"workouts\": [...]}. One bad item never fails the others.")
    @APIResponse(
            responseCode = "200",
            description = "one result per item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public CompletionStage<Response> batch(
            @PathParam("athleteId") String athleteId, byte[] body, @Context RoutingContext request) {
        return workouts.batch(access.records(athleteId), body, request);
    }

    @GET
    @Operation(summary = "List workouts, newest first")
    @APIResponse(responseCode = "200", description = "a page of items and nextCursor")
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return workouts.list(access.records(athleteId), ListQuery.of(from, to, limit, cursor));
    }
}
