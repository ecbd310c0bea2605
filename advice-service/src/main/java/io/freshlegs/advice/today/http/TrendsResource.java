package io.freshlegs.advice.today.http;

import io.freshlegs.advice.today.application.ReadTrends;
import io.freshlegs.advice.today.domain.TrendDay;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers behind the advice, day by day. */
@Path("/v1/athletes/{athleteId}/trends")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "trends")
public class TrendsResource {

    private final AthleteAccess access;
    private final ReadTrends trends;

    TrendsResource(AthleteAccess access, ReadTrends trends) {
        this.access = access;
        this.trends = trends;
    }

    /** The days of a range, oldest first. */
    @Schema(name = "Trends")
    record TrendsBody(List<TrendDay> days) {}

    @GET
    @Operation(
            operationId = "get-trends",
            summary = "Read the numbers of a range of days",
            description = "At most 366 days, oldest first; days that have not begun are left out. Unknown is null.")
    @APIResponse(
            responseCode = "200",
            description = "the days",
            content = @Content(schema = @Schema(implementation = TrendsBody.class)))
    public Response get(
            @PathParam("athleteId") String athleteId,
            @Parameter(description = "first local day; 42 days up to the last one when absent")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "last local day, included; the athlete's today when absent")
                    @QueryParam("to")
                    @Nullable
                    String to) {
        AthleteId athlete = access.adviceOf(athleteId);
        List<TrendDay> days = trends.of(athlete, ListQuery.day("from", from), ListQuery.day("to", to));
        return Response.ok(AdviceJson.bytes(new TrendsBody(days)), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
