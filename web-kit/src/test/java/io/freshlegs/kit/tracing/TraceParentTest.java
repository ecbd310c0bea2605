package io.freshlegs.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String TEXT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_context_goes_through_its_text_and_back() {
        SpanContext context = TraceParent.remote(TEXT);

        assertThat(context.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(context.getSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(context.isSampled()).isTrue();
        assertThat(context.isRemote()).isTrue();
        assertThat(TraceParent.of(context)).isEqualTo(TEXT);
    }

    @Test
    void a_context_that_is_not_sampled_stays_so() {
        SpanContext context = TraceParent.remote(TEXT.substring(0, 53) + "00");

        assertThat(context.isValid()).isTrue();
        assertThat(context.isSampled()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void anything_else_is_no_context_and_starts_a_trace_of_its_own(String text) {
        assertThat(TraceParent.isValid(text)).isFalse();
        assertThat(TraceParent.remote(text).isValid()).isFalse();
        assertThat(Span.fromContext(TraceParent.parent(text)).getSpanContext().isValid())
                .isFalse();
        assertThat(TraceParent.of(TraceParent.remote(text))).isNull();
    }
}
