package io.freshlegs.dashboard.forwarding;

import io.freshlegs.dashboard.session.SessionEnded;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that pass through this replica, so that they can be ended on purpose: when their athlete signs out, and
 * when the replica is about to stop, since an open stream would hold its shutdown up to the last second.
 *
 * <p>Safe for use by any thread.
 */
@Singleton
class OpenStreams {

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    OpenStreams(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("freshlegs.dashboard.streams.open", java.util.List.of(), open);
    }

    /** A stream of an athlete; {@code end} ends it, from any thread, once or more often. */
    record OpenStream(String athleteId, Runnable end) {}

    /** Whether no new stream may be opened. */
    boolean stopping() {
        return stopping;
    }

    void add(OpenStream stream) {
        open.add(stream);
        if (stopping) {
            stream.end().run();
        }
    }

    void remove(OpenStream stream) {
        open.remove(stream);
    }

    void onSignOut(@Observes SessionEnded session) {
        open.stream()
                .filter(stream -> stream.athleteId().equals(session.athleteId()))
                .forEach(stream -> stream.end().run());
    }

    void onStopping(@Observes ShutdownDelayInitiatedEvent begun) {
        stopping = true;
        open.forEach(stream -> stream.end().run());
    }
}
