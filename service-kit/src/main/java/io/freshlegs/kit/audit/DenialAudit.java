package io.freshlegs.kit.audit;

import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.problem.ProblemBody;
import io.freshlegs.kit.problem.TraceId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts every answer of 401 and 403 on the audit log, whatever made it. */
public class DenialAudit {

    private final Audit audit;
    private final AthleteAccess access;

    DenialAudit(Audit audit, AthleteAccess access) {
        this.audit = audit;
        this.access = access;
    }

    @ServerResponseFilter
    public void denied(ContainerRequestContext asked, ContainerResponseContext answer, RoutingContext request) {
        int status = answer.getStatus();
        if (status == 401 || status == 403) {
            String code = answer.getEntity() instanceof ProblemBody problem ? problem.code() : "status-" + status;
            audit.denied(asked.getMethod(), status == 403 ? access.caller() : null, code, TraceId.of(request));
        }
    }
}
