package io.freshlegs.dashboard.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.dashboard.forwarding.OpenStreams.OpenStream;
import io.freshlegs.dashboard.session.SessionEnded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OpenStreams streams = new OpenStreams(metrics);
    private final List<String> ended = new ArrayList<>();

    @Test
    void when_the_shutdown_begins_every_stream_ends_and_none_stays_open_after() {
        streams.add(stream("mara"));
        streams.add(stream("tom"));
        assertThat(streams.stopping()).isFalse();
        streams.onStopping(new ShutdownDelayInitiatedEvent());
        assertThat(ended).containsExactlyInAnyOrder("mara", "tom");
        assertThat(streams.stopping()).isTrue();
        streams.add(stream("late"));
        assertThat(ended).contains("late");
    }

    @Test
    void signing_out_ends_the_streams_of_that_athlete_alone() {
        streams.add(stream("mara"));
        streams.add(stream("tom"));
        streams.onSignOut(new SessionEnded("mara"));
        assertThat(ended).containsExactly("mara");
    }

    @Test
    void open_streams_are_counted() {
        OpenStream first = stream("mara");
        streams.add(first);
        streams.add(stream("mara"));
        assertThat(open()).isEqualTo(2);
        streams.remove(first);
        assertThat(open()).isEqualTo(1);
    }

    private double open() {
        return metrics.get("freshlegs.dashboard.streams.open").gauge().value();
    }

    private OpenStream stream(String athlete) {
        return new OpenStream(athlete, () -> ended.add(athlete));
    }
}
