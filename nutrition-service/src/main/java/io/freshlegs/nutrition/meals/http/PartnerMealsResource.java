package io.freshlegs.nutrition.meals.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.BatchAnswer;
import io.freshlegs.kit.http.RecordEndpoint;
import io.freshlegs.kit.http.RecordEndpoints;
import io.freshlegs.nutrition.meals.application.Meals;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meals of many athletes at once, from a partner. */
@Path("/v1/meals/batch")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "meals")
public class PartnerMealsResource {

    private final AthleteAccess access;
    private final RecordEndpoint<MealBody> meals;

    PartnerMealsResource(AthleteAccess access, RecordEndpoints endpoints, MealShape shape, Meals stored) {
        this.access = access;
        this.meals = endpoints.of(shape, stored);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "partner-batch-meals",
            summary = "Record up to 500 meals of any athletes",
            description = "For partners only. Every item carries its athleteId and the partner's own source.")
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
    public CompletionStage<Response> batch(byte[] body, @Context RoutingContext request) {
        return meals.partnerBatch(access.partner(), body, request);
    }
}
