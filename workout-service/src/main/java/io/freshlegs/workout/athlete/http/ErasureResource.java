package io.freshlegs.workout.athlete.http;

import io.freshlegs.kit.athlete.AthleteEndpoint;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Erasure of all that is kept here of an athlete, for the athlete alone.
 *
 * <p>The pattern ends the path: without it this class would also be asked for every path below an athlete, and a
 * method that is not allowed there would be a path that is not found.
 */
@Path("/v1/athletes/{athleteId: [^/]+$}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "athlete")
public class ErasureResource {

    private final AthleteEndpoint athlete;

    ErasureResource(AthleteEndpoint athlete) {
        this.athlete = athlete;
    }

    @DELETE
    @Blocking
    @Operation(
            operationId = "erase",
            summary = "Erase everything of the athlete",
            description =
                    "Workouts, wellness days and links: gone when this answers. An erasure event for every record follows through Kafka.")
    @APIResponse(responseCode = "202", description = "gone here, and on its way out everywhere else")
    public Response erase(@PathParam("athleteId") String athleteId, @Context RoutingContext request) {
        return athlete.erase(athleteId, request);
    }
}
