package io.freshlegs.advice.live.application;

import io.freshlegs.kit.outbox.RepeatedFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Gives the streams their threads, and ends them before anything else stops: a response that never ends by itself would hold
 * the process for the whole shutdown timeout.
 */
@ApplicationScoped
class StreamKeeper {

    private static final Logger LOG = Logger.getLogger(StreamKeeper.class);

    private final AdviceStreams streams;
    private final StreamSettings settings;
    private final ExecutorService readers;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(named("sweep"));
    private final RepeatedFailure failures = new RepeatedFailure(LOG, "sweep-streams");

    StreamKeeper(LatestAdvice latest, StreamSettings settings, Clock clock, MeterRegistry metrics) {
        this.settings = settings;
        this.readers = Executors.newFixedThreadPool(settings.readers(), named("read"));
        this.streams = new AdviceStreams(latest, settings, readers, clock);
        metrics.gauge("freshlegs.advice.streams.open", streams, AdviceStreams::count);
    }

    @Produces
    @Singleton
    AdviceStreams streams() {
        return streams;
    }

    void start(@Observes StartupEvent event) {
        long pause = settings.sweepInterval().toMillis();
        sweeper.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    void endStreams(@Observes ShutdownDelayInitiatedEvent event) {
        streams.close();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        streams.close();
        sweeper.shutdownNow();
        readers.shutdownNow();
    }

    private void sweep() {
        try {
            streams.sweep();
            failures.over();
        } catch (RuntimeException away) {
            failures.happened(away);
        }
    }

    private static ThreadFactory named(String task) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "freshlegs-stream-" + task + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
