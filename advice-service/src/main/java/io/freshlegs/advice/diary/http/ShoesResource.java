package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.paging.Position;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.kit.record.Outcome;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shoes of an athlete; a workout names one by its id. */
@Path("/v1/athletes/{athleteId}/shoes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "shoes")
public class ShoesResource {

    private static final int LONGEST_ID = 64;

    private static final String EXAMPLE = """
            {"name": "Blue daily trainer", "massGrams": 262, "firstUsed": "2026-08-01", "retired": false}""";

    private final OwnTools tools;
    private final Shoes shoes;

    ShoesResource(OwnTools tools, Shoes shoes) {
        this.tools = tools;
        this.shoes = shoes;
    }

    @PUT
    @Path("{shoeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "put-shoe",
            summary = "Store a pair of shoes",
            description = "Replaces what is stored of the pair; what is left out is unknown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ShoeBody.class),
                            examples = @ExampleObject(name = "daily trainer", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "a new pair",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored pair",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    public Response put(
            @PathParam("athleteId") String athleteId,
            @PathParam("shoeId") String shoeId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        AthleteId athlete = tools.own(athleteId);
        String id = checked(shoeId);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        Shoe shoe = tools.read(body, ShoeBody.class, Problem.SHOE_INVALID).toShoe(athlete, id, tools.today());
        Revised<Shoe> kept = shoes.put(athlete, id, shoe, revision);
        tools.written("put-shoe", athlete, kept, request);
        return OwnAnswers.written(kept, ShoeBody.of(athlete, kept));
    }

    @GET
    @Path("{shoeId}")
    @Operation(operationId = "get-shoe", summary = "Read a pair of shoes")
    @APIResponse(
            responseCode = "200",
            description = "the pair",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("shoeId") String shoeId) {
        AthleteId athlete = tools.own(athleteId);
        Revised<Shoe> kept = shoes.find(athlete, checked(shoeId)).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, ShoeBody.of(athlete, kept));
    }

    @DELETE
    @Path("{shoeId}")
    @Operation(operationId = "delete-shoe", summary = "Delete a pair of shoes")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("shoeId") String shoeId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context RoutingContext request) {
        AthleteId athlete = tools.own(athleteId);
        Outcome outcome = shoes.delete(athlete, checked(shoeId), OwnAnswers.ifMatch(ifMatch));
        tools.deleted("delete-shoe", athlete, outcome, request);
        return OwnAnswers.gone();
    }

    @GET
    @Operation(operationId = "list-shoes", summary = "List shoes, the pair stored last first")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = ShoeBody.Page.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AthleteId athlete = tools.own(athleteId);
        ListQuery query = ListQuery.of(null, null, limit, cursor);
        String list = "shoes|" + athlete;
        Position after = tools.cursors().read(cursor, list);
        return OwnAnswers.page(
                shoes.before(athlete, after == null ? null : after.id(), query.limit() + 1),
                query.limit(),
                kept -> ShoeBody.of(athlete, kept),
                kept -> new Position(Instant.EPOCH, placeOf(athlete, kept)),
                tools.cursors(),
                list);
    }

    private UUID placeOf(AthleteId athlete, Revised<Shoe> kept) {
        return shoes.placeOf(athlete, kept.value().shoeId());
    }

    private static String checked(String shoeId) {
        boolean plain = shoeId.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
        if (shoeId.isBlank() || shoeId.length() > LONGEST_ID || !plain) {
            throw ProblemException.parameter("shoeId", "must have 1 to 64 characters");
        }
        return shoeId;
    }
}
