package io.freshlegs.advice.diary.http;

import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.diary.application.Shoes;
import io.freshlegs.advice.facts.domain.Shoe;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.paging.Position;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
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

    private final AthleteAccess access;
    private final Shoes shoes;
    private final JsonBodies json;
    private final Cursors cursors;
    private final Clock clock;

    ShoesResource(AthleteAccess access, Shoes shoes, JsonBodies json, Cursors cursors, Clock clock) {
        this.access = access;
        this.shoes = shoes;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
    }

    @PUT
    @Path("{shoeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store a pair of shoes")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "a new pair",
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "the stored pair",
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    @APIResponse(responseCode = "412", description = "the pair is at another revision")
    @APIResponse(responseCode = "422", description = "SHOE_INVALID with the fields at fault")
    public Response put(
            @PathParam("athleteId") String athleteId,
            @PathParam("shoeId") String shoeId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body) {
        AthleteId athlete = access.own(athleteId);
        String id = checked(shoeId);
        Long revision = OwnAnswers.ifMatch(ifMatch);
        Shoe shoe = json.read(OwnAnswers.limited(body), ShoeBody.class, Problem.SHOE_INVALID)
                .toShoe(athlete, id, Fields.today(clock));
        Revised<Shoe> kept = shoes.put(athlete, id, shoe, revision);
        return OwnAnswers.written(kept, ShoeBody.of(athlete, kept));
    }

    @GET
    @Path("{shoeId}")
    @Operation(summary = "Read a pair of shoes")
    @APIResponse(
            responseCode = "200",
            description = "the pair",
            content = @Content(schema = @Schema(implementation = ShoeBody.class)))
    @APIResponse(responseCode = "404", description = "there is none")
    public Response get(@PathParam("athleteId") String athleteId, @PathParam("shoeId") String shoeId) {
        AthleteId athlete = access.own(athleteId);
        Revised<Shoe> kept = shoes.find(athlete, checked(shoeId)).orElseThrow(OwnAnswers::notFound);
        return OwnAnswers.found(kept, ShoeBody.of(athlete, kept));
    }

    @DELETE
    @Path("{shoeId}")
    @Operation(summary = "Delete a pair of shoes")
    @APIResponse(responseCode = "204", description = "it is gone, whether it was there or not")
    @APIResponse(responseCode = "412", description = "the pair is at another revision")
    public Response delete(
            @PathParam("athleteId") String athleteId,
            @PathParam("shoeId") String shoeId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        shoes.delete(access.own(athleteId), checked(shoeId), OwnAnswers.ifMatch(ifMatch));
        return OwnAnswers.gone();
    }

    @GET
    @Operation(summary = "List shoes, the pair stored last first")
    @APIResponse(responseCode = "200", description = "a page of items and nextCursor")
    @APIResponse(responseCode = "400", description = "PARAMETER_INVALID or CURSOR_INVALID")
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AthleteId athlete = access.own(athleteId);
        ListQuery query = ListQuery.of(null, null, limit, cursor);
        String list = "shoes|" + athlete;
        Position after = cursors.read(cursor, list);
        return OwnAnswers.page(
                shoes.before(athlete, after == null ? null : after.id(), query.limit() + 1),
                query.limit(),
                kept -> ShoeBody.of(athlete, kept),
                kept -> new Position(Instant.EPOCH, placeOf(athlete, kept)),
                cursors,
                list);
    }

    private UUID placeOf(AthleteId athlete, Revised<Shoe> kept) {
        return shoes.placeOf(athlete, kept.value().shoeId());
    }

    private static String checked(String shoeId) {
        boolean plain = shoeId.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
        if (shoeId.isBlank() || shoeId.length() > LONGEST_ID || !plain) {
            throw OwnAnswers.parameter("shoeId", "must have 1 to 64 characters");
        }
        return shoeId;
    }
}
