package io.freshlegs.kit.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts problem answers by code and by who must act: the caller, nobody but capacity, or us. */
public class ProblemCounter {

    private final MeterRegistry metrics;

    ProblemCounter(MeterRegistry metrics) {
        this.metrics = metrics;
        for (Problem problem : Problem.values()) {
            metrics.counter("freshlegs.http.problems", tags(problem));
        }
    }

    @ServerResponseFilter
    public void count(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ProblemBody body) {
            metrics.counter("freshlegs.http.problems", tags(Problem.valueOf(body.code())))
                    .increment();
        }
    }

    private static String[] tags(Problem problem) {
        return new String[] {"code", problem.name(), "blame", problem.blame().name()};
    }
}
