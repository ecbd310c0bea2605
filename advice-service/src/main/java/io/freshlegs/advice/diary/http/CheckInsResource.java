package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.CheckIns;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.CheckIn;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The check-ins of an athlete, one a day. */
@Path("/v1/athletes/{athleteId}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "check-ins")
public class CheckInsResource {

    private final AthleteAccess access;
    private final CheckIns checkIns;
    private final JsonBodies json;
    private final Cursors cursors;
    private final Clock clock;

    CheckInsResource(AthleteAccess access, CheckIns checkIns, JsonBodies json, Cursors cursors, Clock clock) {
        this.access = access;
        this.checkIns = checkIns;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
    }

    @PUT
    @Path("{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store the check-in of a day")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "the first check-in of the day",
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored check-in",
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    @APIResponse(responseCode = "412", description = "the check-in is at another revision")
    @APIResponse(responseCode = "422", description = "CHECK_IN_INVALID with the fields at fault")
    public Response put(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        AthleteId athlete = access.own(athleteId);
        LocalDate day = OwnAnswers.day(date);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        CheckIn checkIn = json.read(OwnAnswers.limited(body), CheckInBody.class, Problem.CHECK_IN_INVALID)
                .toCheckIn(athlete, day, Fields.today(clock));
        Revised<CheckIn> kept = checkIns.put(athlete, day, checkIn, revision);
        return OwnAnswers.written(kept, CheckInBody.of(athlete, kept));
    }

    @GET
    @Path("{date}")
    @Operation(summary = "Read the check-in of a day")
    @APIResponse(
            responseCode = "200",
            description = "the check-in",
            content = @Content(schema = @Schema(implementation = CheckInBody.class)))
    @APIResponse(responseCode = "404", description = "there is none")
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("date") String date) {
        AthleteId athlete = access.own(athleteId);
        Revised<CheckIn> kept = checkIns.find(athlete, OwnAnswers.day(date)).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, CheckInBody.of(athlete, kept));
    }

    @DELETE
    @Path("{date}")
    @Operation(summary = "Delete the check-in of a day")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    @APIResponse(responseCode = "412", description = "the check-in is at another revision")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        checkIns.delete(access.own(athleteId), OwnAnswers.day(date), OwnAnswers.ifMatch(ifMatch));
        return OwnAnswers.gone();
    }

    @GET
    @Operation(summary = "List check-ins, newest first")
    @APIResponse(responseCode = "200", description = "a page of items and nextCursor")
    @APIResponse(responseCode = "400", description = "PARAMETER_INVALID or CURSOR_INVALID")
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AthleteId athlete = access.own(athleteId);
        DayPage page = DayPage.of("check-ins", athlete, ListQuery.of(from, to, limit, cursor), cursors);
        return OwnAnswers.page(
                checkIns.between(athlete, page.first(), page.last(), page.limit() + 1),
                page.limit(),
                kept -> CheckInBody.of(athlete, kept),
                kept -> DayPage.position(kept.value().date()),
                cursors,
                page.list());
    }
}
