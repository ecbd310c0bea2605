package io.freshlegs.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The span of work on a batch of events, linked to the request that wrote each of them.
 *
 * <p>Linked and not a child: a batch has many causes, and it may run long after they ended. A batch none of whose causes
 * is sampled has no span.
 */
public final class BatchSpan {

    private BatchSpan() {}

    /**
     * Starts the span.
     *
     * @param traceparents the trace contexts that the events carry; null where one carries none
     */
    public static Span start(
            Tracer tracer, String name, SpanKind kind, Collection<? extends @Nullable String> traceparents) {
        SpanBuilder span = tracer.spanBuilder(name)
                .setNoParent()
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.batch.message_count", (long) traceparents.size());
        boolean sampled = false;
        for (String traceparent :
                traceparents.stream().filter(Objects::nonNull).distinct().toList()) {
            SpanContext cause = TraceParent.remote(traceparent);
            if (cause.isValid()) {
                span.addLink(cause);
                sampled |= cause.isSampled();
            }
        }
        return sampled ? span.startSpan() : Span.getInvalid();
    }
}
