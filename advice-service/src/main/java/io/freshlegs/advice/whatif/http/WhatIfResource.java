package io.freshlegs.advice.whatif.http;

import io.freshlegs.advice.diary.http.ProfileMerge;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.whatif.application.ReadWhatIf;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The advice as it would be. */
@Path("/v1/athletes/{athleteId}/advice/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "advice")
public class WhatIfResource {

    /** Beside the days ahead: the athlete's day may end later than that of UTC. */
    private static final Duration AHEAD = Duration.ofDays(ReadWhatIf.MOST_DAYS_AHEAD);

    private final AthleteAccess access;
    private final ReadWhatIf whatIf;
    private final ProfileMerge profiles;
    private final JsonBodies json;
    private final Clock clock;

    WhatIfResource(AthleteAccess access, ReadWhatIf whatIf, ProfileMerge profiles, JsonBodies json, Clock clock) {
        this.access = access;
        this.whatIf = whatIf;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ask-what-if",
            summary = "Ask what the advice would be",
            description = "Workouts and meals count as if they were recorded, runs of restDays as if they had not been,"
                    + " the profile as if it were stored. Days up to date without a workout are rest. Nothing is stored:"
                    + " the same question gets the same answer until something is recorded. An athlete asks for"
                    + " themselves, a coach for the athletes in the coach_of claim.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WhatIfBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "a rest day and lentils",
                                        value = "{\"restDays\": [\"2026-11-23\"], \"meals\": [{\"eatenAt\":"
                                                + " \"2026-11-23T12:30:00+01:00\", \"mealType\": \"lunch\", \"items\":"
                                                + " [{\"name\": \"Lentil soup\", \"energyKcal\": 420,"
                                                + " \"proteinGrams\": 24.5, \"ironMg\": 6.6}]}]}"),
                                @ExampleObject(name = "another diet", value = "{\"profile\": {\"diet\": \"vegan\"}}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "the advice as it would be",
            headers = {
                @Header(
                        name = "Content-Language",
                        description = "the language of the texts",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Advice.class)))
    public Response ask(
            @PathParam("athleteId") String athleteId,
            @Parameter(description = "en or de; English when neither is preferred", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String acceptLanguage,
            byte[] body) {
        AthleteId athlete = access.adviceOf(athleteId);
        Language language = Language.preferred(acceptLanguage);
        WhatIfBody question = json.read(body, WhatIfBody.class, Problem.WHAT_IF_INVALID);
        Instant latest = clock.instant().plus(AHEAD);
        @Nullable
        Profile merged = question.profile() == null
                ? null
                : profiles.merge(athlete, whatIf.storedProfile(athlete), question.profile(), "profile");
        byte[] advice = whatIf.of(athlete, question.date(), question.toHypothesis(merged, latest), language);
        return Response.ok(advice, MediaType.APPLICATION_JSON)
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
