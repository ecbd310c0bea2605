package io.freshlegs.advice.live.http;

import io.freshlegs.advice.live.application.AdviceStreams;
import io.freshlegs.advice.live.application.OpenStream;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.access.AthleteAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Today's advice, and each that follows it. */
@Path("/v1/athletes/{athleteId}/advice/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Authenticated
@Tag(name = "advice")
public class AdviceStreamResource {

    /** All streams of an instance that stops would otherwise come back at once. */
    private static final long SHORTEST_RETRY_MILLIS = 1_000;

    private static final long LONGEST_RETRY_MILLIS = 4_000;

    private final AthleteAccess access;
    private final AdviceStreams streams;

    AdviceStreamResource(AthleteAccess access, AdviceStreams streams) {
        this.access = access;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "follow-advice",
            summary = "Follow the advice of today",
            description =
                    "Server-sent events. An event advice carries the bytes that GET advice answers with, at once and"
                            + " whenever they are others: after new, edited or deleted records, and when the local hour or day"
                            + " turns. Its id comes back as Last-Event-ID, and then only another advice is sent. A comment every 15"
                            + " seconds shows that the stream lives. Of a reader that is slow only the newest advice waits. The"
                            + " stream ends with the token, when the athlete is erased, and when the instance stops; open it again"
                            + " after the time that retry names. A caller may have 5 streams of an athlete. An athlete follows"
                            + " their own advice, a coach that of the athletes in the coach_of claim.")
    @APIResponse(
            responseCode = "200",
            description = "the events, until the stream ends",
            headers = {
                @Header(
                        name = "Content-Language",
                        description = "the language of the texts",
                        schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "two events",
                                            value = ":advice\nretry:2310\n\n"
                                                    + "id:8d1f0c5a6b7e4f30912ab45cd6e7f801\nevent:advice\n"
                                                    + "data:{\"athleteId\":\"mara\",\"date\":\"2026-11-23\"}\n\n"
                                                    + ":heartbeat\n\n")))
    public Multi<OutboundSseEvent> follow(
            @PathParam("athleteId") String athleteId,
            @Parameter(
                            description = "the id of the last event the caller has",
                            example = "8d1f0c5a6b7e4f30912ab45cd6e7f801")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "en or de; English when neither is preferred", example = "de")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String acceptLanguage,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        AthleteAccess.AdviceReader reader = access.adviceReader(athleteId);
        Language language = Language.preferred(acceptLanguage);
        SseFollower follower =
                new SseFollower(sse, ThreadLocalRandom.current().nextLong(SHORTEST_RETRY_MILLIS, LONGEST_RETRY_MILLIS));
        OpenStream stream =
                new OpenStream(reader.athlete(), reader.caller().value(), language, lastEventId, reader.validUntil());
        follower.onLeave(streams.open(stream, follower));
        headers(response, language);
        return Multi.createFrom().publisher(follower);
    }

    /** Those of a Response or RestMulti would come too late: the head of a stream is sent before they are looked at. */
    private static void headers(HttpServerResponse response, Language language) {
        response.putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "private, no-store")
                // a proxy that gathers what it passes on would hold events back
                .putHeader("X-Accel-Buffering", "no");
    }
}
