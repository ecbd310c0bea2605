package io.freshlegs.advice.changes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.freshlegs.advice.changes.application.AdviceChanges;
import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.http.ListQuery;
import io.freshlegs.kit.paging.Cursors;
import io.freshlegs.kit.paging.Position;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why the advice changed. */
@Path("/v1/athletes/{athleteId}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "advice")
public class ChangesResource {

    private final AthleteAccess access;
    private final AdviceChanges changes;
    private final Cursors cursors;
    private final Clock clock;

    ChangesResource(AthleteAccess access, AdviceChanges changes, Cursors cursors, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A page of changes; {@code nextCursor} is null on the last one. */
    @Schema(name = "AdviceChanges")
    record ChangesBody(
            List<ChangeBody> items, @JsonInclude @Nullable String nextCursor) {}

    @GET
    @Operation(
            operationId = "list-changes",
            summary = "List why the advice changed, newest first",
            description =
                    "Each time a write of the athlete, or a device of theirs, made today's advice another: what was"
                            + " written, and what was seen before and after. Kept for 90 days. What the clock alone changes is"
                            + " not listed.")
    @APIResponse(
            responseCode = "200",
            description = "a page of items and nextCursor",
            content = @Content(schema = @Schema(implementation = ChangesBody.class)))
    public Response list(
            @PathParam("athleteId") String athleteId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AthleteId athlete = access.own(athleteId);
        ListQuery query = ListQuery.of(null, null, limit, cursor);
        String list = "changes|" + athlete;
        List<AdviceChange> found = changes.since(
                athlete,
                clock.instant().minus(AdviceChanges.KEPT),
                cursors.read(query.cursor(), list),
                query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<AdviceChange> shown = more ? found.subList(0, query.limit()) : found;
        AdviceChange last = more ? shown.get(shown.size() - 1) : null;
        return Response.ok(
                        new ChangesBody(
                                shown.stream().map(ChangeBody::of).toList(),
                                last == null ? null : cursors.after(new Position(last.at(), last.id()), list)),
                        MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
