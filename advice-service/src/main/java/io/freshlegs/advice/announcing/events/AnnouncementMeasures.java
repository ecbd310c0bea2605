package io.freshlegs.advice.announcing.events;

import io.freshlegs.advice.announcing.application.Announcements.Due;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.kit.tracing.TraceParent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of announcements: freshness, and a span that goes on with the trace of the change.
 *
 * <p>Freshness is the time from the event that was written down first among the changes to the commit of the advice that
 * takes them in, announced or found to be the same. A replay shows in it with the age of what is replayed.
 *
 * <p>Made with the loop and not at first use: who watches a number wants to see it before anything happens.
 */
@Singleton
class AnnouncementMeasures {

    private static final Duration[] BOUNDS = Stream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer freshness;
    private final Tracer tracer;
    private final Clock clock;

    AnnouncementMeasures(MeterRegistry registry, Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
        this.freshness = Timer.builder("freshlegs.advice.freshness")
                .description("From an accepted change to the advice that takes it in")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        Gauge.builder("freshlegs.advice.rule.set", () -> 1)
                .description("The version of the rules, as a label")
                .tag("version", AdviceEngine.RULE_SET)
                .register(registry);
    }

    /** The span of the look at an athlete's advice; a change without a sampled trace has none. */
    Span span(Due due) {
        SpanContext cause = TraceParent.remote(due.traceparent());
        return cause.isSampled()
                ? tracer.spanBuilder("announce advice")
                        .setParent(TraceParent.parent(due.traceparent()))
                        .startSpan()
                : Span.getInvalid();
    }

    /** The trace context that the announcement carries: of the span, else of the change. */
    static @Nullable String traceparent(Span span, Due due) {
        String ofSpan = TraceParent.of(span.getSpanContext());
        return ofSpan == null ? due.traceparent() : ofSpan;
    }

    /** The advice that takes the changes in is committed. */
    void committed(Due due) {
        Instant acceptedAt = due.acceptedAt();
        if (acceptedAt != null) {
            Duration age = Duration.between(acceptedAt, clock.instant());
            freshness.record(age.isNegative() ? Duration.ZERO : age);
        }
    }
}
