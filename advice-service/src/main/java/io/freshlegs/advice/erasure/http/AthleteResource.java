package io.freshlegs.advice.erasure.http;

import io.freshlegs.advice.erasure.application.EraseAthlete;
import io.freshlegs.kit.access.AthleteAccess;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Everything this service keeps of an athlete. */
@Path("/v1/athletes/{athleteId}")
@Authenticated
@Tag(name = "privacy")
public class AthleteResource {

    private static final Logger AUDIT = Logger.getLogger("io.freshlegs.audit");

    private final AthleteAccess access;
    private final EraseAthlete erasure;

    AthleteResource(AthleteAccess access, EraseAthlete erasure) {
        this.access = access;
        this.erasure = erasure;
    }

    @DELETE
    @Operation(
            summary = "Erase everything of the athlete",
            description = "Profile, check-ins, blood tests, shoes and the facts read from events are gone when this"
                    + " answers. The records themselves are erased at the services that own them.")
    @APIResponse(responseCode = "202", description = "nothing of the athlete is left here")
    @APIResponse(responseCode = "403", description = "NOT_ALLOWED")
    public Response erase(@PathParam("athleteId") String athleteId) {
        erasure.erase(access.own(athleteId));
        AUDIT.info("operation=erase outcome=erased");
        return Response.accepted().build();
    }
}
