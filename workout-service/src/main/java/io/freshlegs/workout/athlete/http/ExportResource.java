package io.freshlegs.workout.athlete.http;

import io.freshlegs.kit.athlete.AthleteEndpoint;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Export of all that is kept here of an athlete, for the athlete alone. */
@Path("/v1/athletes/{athleteId}/export")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "athlete")
public class ExportResource {

    private final AthleteEndpoint athlete;

    ExportResource(AthleteEndpoint athlete) {
        this.athlete = athlete;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "export",
            summary = "Everything kept of the athlete",
            description = "One array per kind; each record is as its own PUT takes it.")
    @APIResponse(
            responseCode = "200",
            description = "athleteId, exportedAt and one array per kind",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@PathParam("athleteId") String athleteId, @Context RoutingContext request) {
        return athlete.export(athleteId, request);
    }
}
