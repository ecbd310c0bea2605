package io.freshlegs.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps athletes and their records out of traces: what a request's path, query and caller say is replaced when its span
 * starts. The route, with names in place of values, stays.
 */
@ApplicationScoped
public class PathFreeSpans implements SpanProcessor {

    static final String REPLACEMENT = "redacted";

    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, REPLACEMENT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // everything was said at the start
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
