package io.freshlegs.advice.duplicates.http;

import io.freshlegs.advice.duplicates.application.ReadDuplicates;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.advice.load.domain.Duplicate;
import io.freshlegs.kit.access.AthleteAccess;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of one session from two sources. */
@Path("/v1/athletes/{athleteId}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "advice")
public class DuplicatesResource {

    private final AthleteAccess access;
    private final ReadDuplicates duplicates;

    DuplicatesResource(AthleteAccess access, ReadDuplicates duplicates) {
        this.access = access;
        this.duplicates = duplicates;
    }

    /** What names a workout within its athlete. */
    @Schema(name = "WorkoutName")
    record WorkoutName(String source, String externalId) {

        static WorkoutName of(WorkoutFact workout) {
            return new WorkoutName(workout.source(), workout.externalId());
        }
    }

    /** A workout that does not count, and the richer record of the same session that does. */
    @Schema(name = "Duplicate")
    record DuplicateBody(
            WorkoutName workout,
            WorkoutName duplicateOf,
            @Schema(description = "same_start or overlap") String why) {

        static DuplicateBody of(Duplicate duplicate) {
            return new DuplicateBody(
                    WorkoutName.of(duplicate.workout()), WorkoutName.of(duplicate.duplicateOf()), duplicate.why());
        }
    }

    /** All of them. */
    @Schema(name = "Duplicates")
    record DuplicatesBody(List<DuplicateBody> items) {}

    @GET
    @Operation(
            operationId = "list-duplicates",
            summary = "List workouts that tell of a session another one tells of too",
            description = "Only the richer record of a session counts in the advice. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "the workouts that do not count",
            content = @Content(schema = @Schema(implementation = DuplicatesBody.class)))
    public Response get(@PathParam("athleteId") String athleteId) {
        List<DuplicateBody> items = duplicates.of(access.own(athleteId)).stream()
                .map(DuplicateBody::of)
                .toList();
        return Response.ok(new DuplicatesBody(items), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
