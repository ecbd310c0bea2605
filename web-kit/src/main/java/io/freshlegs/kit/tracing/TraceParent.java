package io.freshlegs.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A trace context in the form of W3C Trace Context level 1; what is not exactly that is none. */
public final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_START = 3;
    private static final int SPAN_START = 36;
    private static final int FLAGS_START = 53;

    private TraceParent() {}

    public static boolean isValid(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The context of another process; the invalid context for anything else than a trace context. */
    public static SpanContext remote(@Nullable String text) {
        if (text == null || !isValid(text)) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                text.substring(TRACE_START, SPAN_START - 1),
                text.substring(SPAN_START, FLAGS_START - 1),
                TraceFlags.fromHex(text, FLAGS_START),
                TraceState.getDefault());
    }

    /** The context a span continues that was caused by {@code text}; a new trace when that says nothing. */
    public static Context parent(@Nullable String text) {
        SpanContext remote = remote(text);
        return remote.isValid() ? Context.root().with(Span.wrap(remote)) : Context.root();
    }

    /** The text of a context, or null for the invalid one. */
    public static @Nullable String of(SpanContext context) {
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}
