package io.freshlegs.nutrition.meals.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
import io.freshlegs.nutrition.meals.application.Meals;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Meals of an athlete, by natural key. */
@Path("/v1/athletes/{athleteId}/meals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "meals")
public class MealsResource {

    private static final String LUNCH = """
            {"eatenAt": "2026-11-22T12:30:00+01:00", "mealType": "lunch", "items": [
              {"name": "Lentil soup", "grams": 400, "energyKcal": 360, "proteinGrams": 22, "ironMg": 6.2},
              {"name": "Coffee", "energyKcal": 2, "drink": "coffee"}]}""";

    private final AthleteAccess access;
    private final RecordEndpoint<MealBody> meals;

    MealsResource(AthleteAccess access, RecordEndpoints endpoints, MealShape shape, Meals stored) {
        this.access = access;
        this.meals = endpoints.of(shape, stored);
    }

    @PUT
    @Path("{source}/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "put-meal",
            summary = "Record or edit a meal",
            description = "Repeat it as often as you like: the same record counts once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MealBody.class),
                            examples = @ExampleObject(name = "lunch", value = LUNCH)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = MealRecord.class)))
    @APIResponse(
            responseCode = "200",
            description = "updated, unchanged or stale, as outcome says",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = MealRecord.class)))
    public CompletionStage<Response> put(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        return meals.put(access.records(athleteId), source, externalId, body, ifMatch, request);
    }

    @GET
    @Path("{source}/{externalId}")
    @Operation(operationId = "get-meal", summary = "Read a meal")
    @APIResponse(
            responseCode = "200",
            description = "the meal",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = MealRecord.class)))
    public Response get(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId) {
        return meals.get(access.records(athleteId), source, externalId);
    }

    @DELETE
    @Path("{source}/{externalId}")
    @NonBlocking
    @Operation(operationId = "delete-meal", summary = "Delete a meal")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public CompletionStage<Response> delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        return meals.delete(access.records(athleteId), source, externalId, ifMatch, request);
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "batch-meals",
            summary = "Record up to 500 meals",
            description = "The body is {\"meals\": [...]}. One bad item never fails the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MealRecord.Batch.class),
                            examples = @ExampleObject(name = "one item", value = MealRecord.Batch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "one result per item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public CompletionStage<Response> batch(
            @PathParam("athleteId") String athleteId, byte[] body, @Context RoutingContext request) {
        return meals.batch(access.records(athleteId), body, request);
    }

    @GET
    @Operation(operationId = "list-meals", summary = "List meals, newest first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = MealRecord.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return meals.list(access.records(athleteId), ListQuery.of(from, to, limit, cursor));
    }
}
