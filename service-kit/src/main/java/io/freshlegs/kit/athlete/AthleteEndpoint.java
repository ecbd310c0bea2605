package io.freshlegs.kit.athlete;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.TraceId;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Erasure and export over HTTP, for the athlete alone. Both block. */
@Singleton
public class AthleteEndpoint {

    private final AthleteAccess access;
    private final AthleteData data;

    AthleteEndpoint(AthleteAccess access, AthleteData data) {
        this.access = access;
        this.data = data;
    }

    /** 202: gone here; whoever reads the topics forgets next. */
    public Response erase(String pathAthlete, RoutingContext request) {
        data.erase(access.own(pathAthlete), TraceId.traceparent(request));
        return Response.accepted().header("Cache-Control", "no-store").build();
    }

    /** 200 with the document, sent as it is read. */
    public Response export(String pathAthlete, RoutingContext request) {
        AthleteId athlete = access.own(pathAthlete);
        String traceparent = TraceId.traceparent(request);
        StreamingOutput document = out -> data.export(athlete, out, traceparent);
        return Response.ok(document, MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"freshlegs-export.json\"")
                .build();
    }
}
