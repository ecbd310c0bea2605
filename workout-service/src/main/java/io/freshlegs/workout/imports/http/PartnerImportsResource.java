package io.freshlegs.workout.imports.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.DayDraft;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import io.freshlegs.workout.links.application.Links;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A provider's push about many users at once. Users are athletes by their links; the others are answered one by one. */
@Path("/v1/imports/{format}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "imports")
public class PartnerImportsResource {

    private static final String PUSH = """
            {"activities": [{"userId": "4aacafe8", "activityId": 7, "activityType": "RUNNING", "durationInSeconds": 1789,
                             "startTimeInSeconds": 1795000000, "startTimeOffsetInSeconds": 3600}]}""";

    private final AthleteAccess access;
    private final ImportFormats formats;
    private final Imports imports;
    private final ImportBudget budget;
    private final Links links;
    private final JsonBodies json;

    PartnerImportsResource(
            AthleteAccess access,
            ImportFormats formats,
            Imports imports,
            ImportBudget budget,
            Links links,
            JsonBodies json) {
        this.access = access;
        this.formats = formats;
        this.imports = imports;
        this.budget = budget;
        this.links = links;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(
            operationId = "partner-import",
            summary = "Take a provider's push about many users",
            description = "For partners only. Items of users without a link are answered rejected, USER_NOT_LINKED;"
                    + " the others are stored under the partner's own source.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a push of Garmin", value = PUSH)))
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(
            responseCode = "200",
            description = "one result per workout, then per wellness day, then per deleted workout",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public Response push(
            @Parameter(
                            description = "Whose push the body is",
                            schema =
                                    @Schema(enumeration = {"garmin", "strava", "healthkit", "health-connect", "polar"}))
                    @PathParam("format")
                    String formatName,
            @Parameter(hidden = true) @HeaderParam("Content-Length") @Nullable String announced,
            InputStream body,
            @Context RoutingContext request) {
        String source = access.partner().source();
        ActivityFormat format = formats.named(formatName);
        BatchAnswer answer = budget.with(body, announced, bytes -> {
            Imported imported = ImportFormats.read(format, bytes);
            Map<String, AthleteId> athletes = links.athletes(source, users(imported));
            return imports.store(imported, source, user -> reach(user, athletes, source), TraceId.traceparent(request));
        });
        return Response.ok(json.write(answer), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static RecordReach reach(@Nullable String user, Map<String, AthleteId> athletes, String source) {
        AthleteId athlete = user == null ? null : athletes.get(user);
        if (athlete == null) {
            throw ProblemException.of(Problem.USER_NOT_LINKED, "Link the user to an athlete first, then push again.");
        }
        return new RecordReach(athlete, source);
    }

    private static Set<String> users(Imported imported) {
        Set<String> users = new HashSet<>();
        for (WorkoutDraft workout : imported.workouts()) {
            add(workout.providerUserId, users);
        }
        for (DayDraft day : imported.days()) {
            add(day.providerUserId(), users);
        }
        for (Imported.Deleted deleted : imported.deleted()) {
            add(deleted.providerUserId(), users);
        }
        return users;
    }

    private static void add(@Nullable String user, Set<String> users) {
        if (user != null) {
            users.add(user);
        }
    }
}
