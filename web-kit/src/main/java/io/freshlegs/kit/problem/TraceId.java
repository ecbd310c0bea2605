package io.freshlegs.kit.problem;

import io.freshlegs.kit.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a W3C trace context: that of its span where requests are traced, else the caller's where it is
 * well formed, else a new one.
 *
 * <p>It stands in problem answers, in the log and, as {@code traceparent}, in the outbox row that a write leaves.
 */
@ApplicationScoped
public class TraceId {

    private static final String KEY = "freshlegs.traceparent";

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    String ofSpan = TraceParent.of(Span.current().getSpanContext());
                    request.put(KEY, ofSpan == null ? accept(request.request().getHeader("traceparent")) : ofSpan);
                    request.next();
                },
                10_000);
    }

    /** The {@code traceparent} of a request, in the form of W3C Trace Context level 1. */
    public static @Nullable String traceparent(@Nullable RoutingContext request) {
        return request == null ? null : request.get(KEY);
    }

    /** The 32 hex digits of the trace alone. */
    public static @Nullable String of(@Nullable RoutingContext request) {
        String traceparent = traceparent(request);
        return traceparent == null ? null : traceparent.substring(3, 35);
    }

    static String accept(@Nullable String header) {
        if (header != null && TraceParent.isValid(header)) {
            return header;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        return "00-" + trace + "-" + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
