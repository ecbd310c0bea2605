package io.freshlegs.workout.recording.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
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

/** Workouts of an athlete, by natural key. */
@Path("/v1/athletes/{athleteId}/workouts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "workouts")
public class WorkoutsResource {

    private static final String EASY_RUN = """
            {"sourceVersion": 1, "sport": "running", "workoutType": "easy", "startTime": "2026-11-22T06:40:00+01:00",
             "timeZone": "Europe/Berlin", "durationSeconds": 3600, "distanceMeters": 10500, "averageHeartRateBpm": 141,
             "perceivedExertion": 3, "device": {"manufacturer": "garmin", "model": "fenix"}, "recordingMethod": "device"}""";

    private final AthleteAccess access;
    private final RecordEndpoint<WorkoutBody> workouts;

    WorkoutsResource(AthleteAccess access, RecordEndpoints endpoints, WorkoutShape shape, Workouts stored) {
        this.access = access;
        this.workouts = endpoints.of(shape, stored);
    }

    @PUT
    @Path("{source}/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "put-workout",
            summary = "Record or edit a workout",
            description = "Repeat it as often as you like: the same record counts once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WorkoutBody.class),
                            examples = @ExampleObject(name = "easy run", value = EASY_RUN)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WorkoutRecord.class)))
    @APIResponse(
            responseCode = "200",
            description = "updated, unchanged or stale, as outcome says",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WorkoutRecord.class)))
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
    @Operation(operationId = "get-workout", summary = "Read a workout")
    @APIResponse(
            responseCode = "200",
            description = "the workout",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WorkoutRecord.class)))
    public Response get(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId) {
        return workouts.get(access.records(athleteId), source, externalId);
    }

    @DELETE
    @Path("{source}/{externalId}")
    @NonBlocking
    @Operation(operationId = "delete-workout", summary = "Delete a workout")
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
            operationId = "batch-workouts",
            summary = "Record up to 500 workouts",
            description = "The body is {\"workouts\": [...]}. One bad item never fails the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WorkoutRecord.Batch.class),
                            examples = @ExampleObject(name = "one item", value = WorkoutRecord.Batch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "one result per item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public CompletionStage<Response> batch(
            @PathParam("athleteId") String athleteId, byte[] body, @Context RoutingContext request) {
        return workouts.batch(access.records(athleteId), body, request);
    }

    @GET
    @Operation(operationId = "list-workouts", summary = "List workouts, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = WorkoutRecord.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return workouts.list(access.records(athleteId), ListQuery.of(from, to, limit, cursor));
    }
}
