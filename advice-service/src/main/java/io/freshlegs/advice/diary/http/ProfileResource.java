package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.Outcome;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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

    private static final String EXAMPLE = """
            {"sex": "female", "birthDate": "1990-05-01", "bodyMassKg": 60, "heightCm": 168, "timeZone": "Europe/Berlin",
             "maxHeartRateBpm": 188, "restingHeartRateBpm": 48, "level": "recreational", "diet": "vegetarian",
             "menstruating": true, "conditions": [], "goal": "maintain", "optOut": []}""";

    private final OwnTools tools;
    private final Profiles profiles;

    ProfileResource(OwnTools tools, Profiles profiles) {
        this.tools = tools;
        this.profiles = profiles;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "put-profile",
            summary = "Store the profile",
            description = "Replaces the whole profile; what is left out is unknown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProfileBody.class),
                            examples = @ExampleObject(name = "a vegetarian runner", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "the first profile",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored profile",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    public Response put(
            @PathParam("athleteId") String athleteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        AthleteId athlete = tools.own(athleteId);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        Profile profile =
                tools.read(body, ProfileBody.class, Problem.PROFILE_INVALID).toProfile(athlete, tools.today());
        Revised<Profile> kept = profiles.put(athlete, profile, revision);
        tools.written("put-profile", athlete, kept, request);
        return OwnAnswers.written(kept, ProfileBody.of(athlete, kept));
    }

    @GET
    @Operation(operationId = "get-profile", summary = "Read the profile")
    @APIResponse(
            responseCode = "200",
            description = "the profile",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    public Response get(@PathParam("athleteId") String athleteId) {
        AthleteId athlete = tools.own(athleteId);
        Revised<Profile> kept = profiles.find(athlete).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, ProfileBody.of(athlete, kept));
    }

    @DELETE
    @Operation(operationId = "delete-profile", summary = "Delete the profile")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        AthleteId athlete = tools.own(athleteId);
        Outcome outcome = profiles.delete(athlete, OwnAnswers.ifMatch(ifMatch));
        tools.deleted("delete-profile", athlete, outcome, request);
        return OwnAnswers.gone();
    }
}
