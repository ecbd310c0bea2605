package io.freshlegs.nutrition.fooddays.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.RecordReach;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
import io.freshlegs.nutrition.fooddays.application.FoodDays;
import io.freshlegs.nutrition.fooddays.domain.FoodDay;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Days that the athlete closes: all that was eaten is logged. Only the athlete can know that. */
@Path("/v1/athletes/{athleteId}/food-days/{date}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "food days")
public class FoodDaysResource {

    private static final String COMPLETE = """
            {"complete": true}""";

    private final AthleteAccess access;
    private final RecordEndpoint<FoodDayBody> foodDays;

    FoodDaysResource(AthleteAccess access, RecordEndpoints endpoints, FoodDayShape shape, FoodDays stored) {
        this.access = access;
        this.foodDays = endpoints.of(shape, stored);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "put-food-day",
            summary = "Close a food day",
            description = "A closed day without meals counts as 0; an open day counts as unknown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FoodDayBody.class),
                            examples = @ExampleObject(name = "all was logged", value = COMPLETE)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = FoodDayRecord.class)))
    @APIResponse(
            responseCode = "200",
            description = "unchanged",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = FoodDayRecord.class)))
    public CompletionStage<Response> put(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return foodDays.put(own(athleteId), FoodDay.SOURCE, date, body, ifMatch, request);
    }

    @GET
    @Operation(operationId = "get-food-day", summary = "Read whether a food day is closed")
    @APIResponse(
            responseCode = "200",
            description = "the closed day",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = FoodDayRecord.class)))
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("date") String date) {
        return foodDays.get(own(athleteId), FoodDay.SOURCE, date);
    }

    @DELETE
    @NonBlocking
    @Operation(operationId = "delete-food-day", summary = "Reopen a food day")
    @APIResponse(responseCode = "204", description = "it is open, whether it was closed or not")
    public CompletionStage<Response> delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return foodDays.delete(own(athleteId), FoodDay.SOURCE, date, ifMatch, request);
    }

    private RecordReach own(String athleteId) {
        return new RecordReach(access.own(athleteId), null);
    }
}
