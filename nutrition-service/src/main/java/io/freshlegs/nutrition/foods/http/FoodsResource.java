package io.freshlegs.nutrition.foods.http;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.Violation;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.nutrition.foods.application.FoodSearch;
import io.freshlegs.nutrition.foods.application.Foods;
import io.freshlegs.nutrition.foods.domain.Food;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The built-in food table, the same for every signed-in caller; it changes with releases only. */
@Path("/v1/foods")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "foods")
public class FoodsResource {

    private static final int LONGEST_QUERY = 100;

    private final AthleteAccess access;
    private final Foods foods;
    private final FoodSearch search;
    private final JsonBodies json;

    FoodsResource(AthleteAccess access, Foods foods, FoodSearch search, JsonBodies json) {
        this.access = access;
        this.foods = foods;
        this.search = search;
        this.json = json;
    }

    /** The foods a search found, the best first. */
    @Schema(name = "FoodList")
    public record FoodList(List<FoodBody> items) {}

    @GET
    @Blocking
    @Operation(
            operationId = "search-foods",
            summary = "Search the food table",
            description =
                    "Every word begins a word of the food's name; typing errors are forgiven, plain food comes first.")
    @APIResponse(
            responseCode = "200",
            description = "the foods, best first",
            content = @Content(schema = @Schema(implementation = FoodList.class)))
    public Response search(
            @Parameter(description = "Words as people type them, 1 to 100 characters", required = true)
                    @QueryParam("query")
                    @Nullable
                    String query,
            @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "The ETag of an answer that was kept; 304 when it still holds")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String known) {
        access.anybody();
        int most = ListQuery.of(null, null, limit, null).limit();
        if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
            throw new ProblemException(
                    Problem.PARAMETER_INVALID,
                    "Say what to look for.",
                    List.of(new Violation("query", "must have 1 to " + LONGEST_QUERY + " characters")),
                    null);
        }
        List<FoodBody> found = search.search(query, most).stream()
                .map(foods::byId)
                .filter(Objects::nonNull)
                .map(FoodBody::of)
                .toList();
        return answer(json.write(new FoodList(found)), known);
    }

    @GET
    @Path("{foodId}")
    @NonBlocking
    @Operation(operationId = "get-food", summary = "Read a food")
    @APIResponse(
            responseCode = "200",
            description = "the food",
            content = @Content(schema = @Schema(implementation = FoodBody.class)))
    public Response get(
            @Parameter(description = "Number of the food in the table") @PathParam("foodId") String foodId,
            @Parameter(description = "The ETag of an answer that was kept; 304 when it still holds")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String known) {
        access.anybody();
        Food food = foods.byId(foodId);
        if (food == null) {
            throw ProblemException.of(Problem.NOT_FOUND, "The table has no food of this number; search for one.");
        }
        return answer(json.write(FoodBody.of(food)), known);
    }

    private static Response answer(String body, @Nullable String known) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length()) + "\"";
        Response.ResponseBuilder answer =
                tag.equals(known) ? Response.notModified() : Response.ok(body, MediaType.APPLICATION_JSON);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
