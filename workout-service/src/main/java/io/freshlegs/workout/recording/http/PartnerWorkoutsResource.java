package io.freshlegs.workout.recording.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
import io.freshlegs.workout.recording.application.Workouts;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Workouts of many athletes at once, from a partner. */
@Path("/v1/workouts/batch")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "workouts")
public class PartnerWorkoutsResource {

    private final AthleteAccess access;
    private final RecordEndpoint<WorkoutBody> workouts;

    PartnerWorkoutsResource(AthleteAccess access, RecordEndpoints endpoints, WorkoutShape shape, Workouts stored) {
        this.access = access;
        this.workouts = endpoints.of(shape, stored);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "partner-batch-workouts",
            summary = "Record up to 500 workouts of any athletes",
            description = "For partners only. Every item carries its athleteId and the partner's own source.")
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
    public CompletionStage<Response> batch(byte[] body, @Context RoutingContext request) {
        return workouts.partnerBatch(access.partner(), body, request);
    }
}
