package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The profile of an athlete. */
@Path("/v1/athletes/{athleteId}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "profile")
public class ProfileResource {

    private final AthleteAccess access;
    private final Profiles profiles;
    private final JsonBodies json;
    private final Clock clock;

    ProfileResource(AthleteAccess access, Profiles profiles, JsonBodies json, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store the profile", description = "Replaces the whole profile; what is left out is unknown.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "the first profile",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored profile",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(responseCode = "412", description = "the profile is at another revision")
    @APIResponse(responseCode = "422", description = "PROFILE_INVALID with the fields at fault")
    public Response put(
            @PathParam("athleteId") String athleteId, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        AthleteId athlete = access.own(athleteId);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        Profile profile = json.read(OwnAnswers.limited(body), ProfileBody.class, Problem.PROFILE_INVALID)
                .toProfile(athlete, Fields.today(clock));
        Revised<Profile> kept = profiles.put(athlete, profile, revision);
        return OwnAnswers.written(kept, ProfileBody.of(athlete, kept));
    }

    @GET
    @Operation(summary = "Read the profile")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(responseCode = "404", description = "there is none")
    public Response get(@PathParam("athleteId") String athleteId) {
        AthleteId athlete = access.own(athleteId);
        Revised<Profile> kept = profiles.find(athlete).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, ProfileBody.of(athlete, kept));
    }

    @DELETE
    @Operation(summary = "Delete the profile")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    @APIResponse(responseCode = "412", description = "the profile is at another revision")
    public Response delete(
            @PathParam("athleteId") String athleteId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        profiles.delete(access.own(athleteId), OwnAnswers.ifMatch(ifMatch));
        return OwnAnswers.gone();
    }
}
