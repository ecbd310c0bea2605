package io.freshlegs.workout.imports.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemBody;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.problem.TraceId;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.DeviceClock;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files and providers' JSON as workouts of one athlete. */
@Path("/v1/athletes/{athleteId}/imports/{format}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "imports")
public class ImportsResource {

    private final AthleteAccess access;
    private final ImportFormats formats;
    private final Imports imports;
    private final ImportBudget budget;
    private final JsonBodies json;
    private final Clock clock;

    ImportsResource(
            AthleteAccess access,
            ImportFormats formats,
            Imports imports,
            ImportBudget budget,
            JsonBodies json,
            Clock clock) {
        this.access = access;
        this.formats = formats;
        this.imports = imports;
        this.budget = budget;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @Operation(
            operationId = "import",
            summary = "Import a file or a provider's JSON",
            description = "The body is the file, or the JSON as the provider sends it, up to 32 MiB, whatever its"
                    + " Content-Type. All of it is read before anything is stored. An import never makes a known field"
                    + " unknown; the same import again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "one result per workout, then per wellness day, then per deleted workout",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "404", ref = "Problem404")
    public Response store(
            @PathParam("athleteId") String athleteId,
            @Parameter(
                            description = "What the body is",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "fit",
                                                "tcx",
                                                "gpx",
                                                "garmin",
                                                "strava",
                                                "healthkit",
                                                "health-connect",
                                                "polar"
                                            }))
                    @PathParam("format")
                    String formatName,
            @Parameter(description = "Source of the records; default: the format's name")
                    @QueryParam("source")
                    @Nullable
                    String sourceName,
            @Parameter(description = "Start of the first workout, with offset, where the device's clock was never set")
                    @QueryParam("startTime")
                    @Nullable
                    String startTime,
            @Parameter(hidden = true) @HeaderParam("Content-Length") @Nullable String announced,
            InputStream body,
            @Context RoutingContext request) {
        RecordReach reach = access.records(athleteId);
        ActivityFormat format = formats.named(formatName);
        String source = sourceName == null ? format.name() : sourceName;
        if (!RecordKey.isSource(source)) {
            throw ProblemException.parameter("source", "must have 1 to 40 characters of a-z 0-9 . _ -");
        }
        reach.require(source);
        LocalInstant told = startTime == null ? null : told(startTime);
        BatchAnswer answer = budget.with(body, announced, bytes -> {
            Imported imported = ImportFormats.read(format, bytes);
            if (format.isFile() || imported.workouts().size() == 1) {
                setClock(imported, told);
            }
            return imports.store(imported, source, user -> reach, TraceId.traceparent(request));
        });
        if (format.isFile()) {
            requireSome(answer);
        }
        return Response.ok(json.write(answer), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** A file of which nothing can be stored is refused as a file that can't be read is. */
    private static void requireSome(BatchAnswer answer) {
        if (answer.results().stream().allMatch(result -> result.outcome().equals("rejected"))) {
            ProblemBody first = answer.results().get(0).problem();
            if (first != null) {
                throw new ProblemException(
                        Problem.valueOf(first.code()),
                        first.detail(),
                        first.errors() == null ? List.of() : first.errors(),
                        null);
            }
        }
    }

    private static void setClock(Imported imported, @Nullable LocalInstant told) {
        try {
            DeviceClock.set(
                    imported.workouts(), told == null ? null : told.instant(), told == null ? null : told.offset());
        } catch (ImportRefusedException refused) {
            throw ImportFormats.problem(refused);
        }
    }

    private LocalInstant told(String startTime) {
        Violations violations = new Violations();
        LocalInstant told = LocalInstant.read("startTime", startTime, null, null, clock.instant(), violations);
        if (told == null) {
            // a '+' of an offset that was not percent-encoded came as a space
            throw ProblemException.parameter(
                    "startTime", violations.list().get(0).message() + ", percent-encoded");
        }
        return told;
    }
}
