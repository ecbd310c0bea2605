package io.freshlegs.advice.today.http;

import io.freshlegs.advice.today.application.EntityTag;
import io.freshlegs.advice.today.application.ReadAdvice;
import io.freshlegs.advice.today.domain.Advice;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.http.ListQuery;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why the legs may feel heavy, and what to do today. */
@Path("/v1/athletes/{athleteId}/advice")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "advice")
public class AdviceResource {

    static final String AS_OF = "Freshlegs-Data-As-Of";

    private final AthleteAccess access;
    private final ReadAdvice advice;

    AdviceResource(AthleteAccess access, ReadAdvice advice) {
        this.access = access;
        this.advice = advice;
    }

    @GET
    @Operation(
            operationId = "get-advice",
            summary = "Read the advice of a day",
            description =
                    "Computed from everything known at this moment. The same facts, day and language give the same"
                            + " bytes. An athlete reads their own; a coach that of the athletes in the coach_of claim.")
    @APIResponse(
            responseCode = "200",
            description = "the advice",
            headers = {
                @Header(
                        name = "ETag",
                        description = "tag of these bytes",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Content-Language",
                        description = "the language of the texts",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = AS_OF,
                        description = "every event up to this instant is considered",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Advice.class)))
    @APIResponse(responseCode = "304", description = "it is what If-None-Match names")
    @APIResponse(responseCode = "422", description = "DATE_IN_FUTURE")
    public Response get(
            @PathParam("athleteId") String athleteId,
            @Parameter(description = "local day, YYYY-MM-DD; the athlete's today when absent")
                    @QueryParam("date")
                    @Nullable
                    String date,
            @Parameter(description = "entity tags the caller holds the bytes of")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch,
            @Parameter(description = "en or de; English when neither is preferred", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String acceptLanguage) {
        Language language = Language.preferred(acceptLanguage);
        ReadAdvice.Read read = advice.of(access.adviceOf(athleteId), ListQuery.day("date", date), language);
        byte[] body = read.json();
        EntityTag tag = EntityTag.of(body);
        Response.ResponseBuilder answer =
                tag.isAmong(ifNoneMatch) ? Response.notModified() : Response.ok(body, MediaType.APPLICATION_JSON);
        read.asOf().ifPresent(asOf -> answer.header(AS_OF, asOf.toString()));
        return answer.header("ETag", tag.text())
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
