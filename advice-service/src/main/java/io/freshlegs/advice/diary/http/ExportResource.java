package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.changes.application.AdviceChanges;
import io.freshlegs.advice.changes.http.ChangeBody;
import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.diary.application.Labs;
import io.freshlegs.advice.diary.application.Profiles;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.audit.Audit;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.TraceId;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All own records of an athlete in one document. */
@Path("/v1/athletes/{athleteId}/export")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "privacy")
public class ExportResource {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final AthleteAccess access;
    private final Audit audit;
    private final Profiles profiles;
    private final CheckIns checkIns;
    private final Labs labs;
    private final Shoes shoes;
    private final AdviceChanges changes;
    private final Clock clock;

    ExportResource(
            AthleteAccess access,
            Audit audit,
            Profiles profiles,
            CheckIns checkIns,
            Labs labs,
            Shoes shoes,
            AdviceChanges changes,
            Clock clock) {
        this.access = access;
        this.audit = audit;
        this.profiles = profiles;
        this.checkIns = checkIns;
        this.labs = labs;
        this.shoes = shoes;
        this.changes = changes;
        this.clock = clock;
    }

    /** Each record as its own PUT takes it; changes as their list shows them. */
    @Schema(name = "Export")
    record ExportBody(
            String athleteId,
            Instant exportedAt,
            List<ProfileBody> profiles,
            List<CheckInBody> checkIns,
            List<LabBody> labs,
            List<ShoeBody> shoes,

            @Schema(description = "Why advice changed, newest first, as its list shows it")
            List<ChangeBody> changes) {

        /** Those the athlete told; a change is what followed of them. */
        int records() {
            return profiles.size() + checkIns.size() + labs.size() + shoes.size();
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "export",
            summary = "Export everything the athlete told this service, and why their advice changed",
            description = "Workouts, wellness days and meals are exported by the services that own them.")
    @APIResponse(
            responseCode = "200",
            description = "all records",
            content = @Content(schema = @Schema(implementation = ExportBody.class)))
    public Response export(@PathParam("athleteId") String athleteId, @Context RoutingContext request) {
        AthleteId athlete = access.own(athleteId);
        ExportBody body = new ExportBody(
                athlete.value(),
                clock.instant(),
                profiles.find(athlete).map(kept -> ProfileBody.of(athlete, kept)).stream()
                        .toList(),
                checkIns.between(athlete, EARLIEST, LATEST, Integer.MAX_VALUE).stream()
                        .map(kept -> CheckInBody.of(athlete, kept))
                        .toList(),
                labs.between(athlete, EARLIEST, LATEST, Integer.MAX_VALUE).stream()
                        .map(kept -> LabBody.of(athlete, kept))
                        .toList(),
                shoes.before(athlete, null, Integer.MAX_VALUE).stream()
                        .map(kept -> ShoeBody.of(athlete, kept))
                        .toList(),
                changes.since(athlete, clock.instant().minus(AdviceChanges.KEPT), null, Integer.MAX_VALUE).stream()
                        .map(ChangeBody::of)
                        .toList());
        audit.exported(athlete, body.records(), TraceId.traceparent(request));
        return Response.ok(body, MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
