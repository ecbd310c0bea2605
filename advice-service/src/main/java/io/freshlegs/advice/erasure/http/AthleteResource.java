package io.freshlegs.advice.erasure.http;

import io.freshlegs.advice.erasure.application.EraseAthlete;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.TraceId;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything this service keeps of an athlete. */
@Path("/v1/athletes/{athleteId}")
@Authenticated
@Tag(name = "privacy")
public class AthleteResource {

    private final AthleteAccess access;
    private final EraseAthlete erasure;
    private final Audit audit;

    AthleteResource(AthleteAccess access, EraseAthlete erasure, Audit audit) {
        this.access = access;
        this.erasure = erasure;
        this.audit = audit;
    }

    @DELETE
    @Operation(
            operationId = "erase",
            summary = "Erase everything of the athlete",
            description = "Profile, check-ins, blood tests, shoes and the facts read from events are gone when this"
                    + " answers. The records themselves are erased at the services that own them.")
    @APIResponse(responseCode = "202", description = "nothing of the athlete is left here")
    public Response erase(@PathParam("athleteId") String athleteId, @Context RoutingContext request) {
        AthleteId athlete = access.own(athleteId);
        int rows = erasure.erase(athlete);
        audit.erased(athlete, rows, TraceId.traceparent(request));
        return Response.accepted().header("Cache-Control", "no-store").build();
    }
}
