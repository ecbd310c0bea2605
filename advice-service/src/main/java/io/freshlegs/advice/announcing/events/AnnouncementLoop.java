package io.freshlegs.advice.announcing.events;

import io.freshlegs.advice.announcing.application.AnnounceAdvice;
import io.freshlegs.advice.announcing.application.Due;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.outbox.Relays;
import io.freshlegs.kit.outbox.RepeatedFailure;
import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that announces advice, one athlete in one transaction. Nothing but start and stop is called by others.
 *
 * <p>While the event stream is being read, an athlete waits for the rest of their backlog, but not longer than the configured
 * patience: a thousand old workouts give a handful of announcements. An athlete whose advice can't be computed is put back
 * and does not hold up the others; a database that is away holds up all of them until it is back.
 */
@ApplicationScoped
class AnnouncementLoop {

    private static final Logger LOG = Logger.getLogger(AnnouncementLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final AnnounceAdvice announceAdvice;
    private final IntakeHealth intake;
    private final Relays relays;
    private final AnnouncingConfig config;
    private final AnnouncementMeasures measures;
    private final RepeatedFailure failures = new RepeatedFailure(LOG, "announce");
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    AnnouncementLoop(
            AnnounceAdvice announceAdvice,
            IntakeHealth intake,
            Relays relays,
            AnnouncingConfig config,
            AnnouncementMeasures measures) {
        this.announceAdvice = announceAdvice;
        this.intake = intake;
        this.relays = relays;
        this.config = config;
        this.measures = measures;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread started = new Thread(this::run, "freshlegs-announcing");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        Thread started = thread;
        if (started != null) {
            started.join(STOP.toMillis());
        }
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = turn();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves one due athlete; the pause before the next turn. */
    private Duration turn() {
        AtomicReference<@Nullable Due> taken = new AtomicReference<>();
        try {
            boolean announced = QuarkusTransaction.requiringNew().call(() -> serve(taken));
            failures.over();
            if (announced) {
                relays.wake();
            }
            Due served = taken.get();
            if (served == null) {
                return config.pollInterval();
            }
            measures.committed(served);
            return Duration.ZERO;
        } catch (RuntimeException failure) {
            Due failed = taken.get();
            return afterFailure(failed == null ? null : failed.athlete(), failure);
        }
    }

    private boolean serve(AtomicReference<@Nullable Due> taken) {
        Optional<Due> next = announceAdvice.takeDue(intake.isDrained() ? Duration.ZERO : config.patience());
        if (next.isEmpty()) {
            return false;
        }
        Due due = next.get();
        taken.set(due);
        Span span = measures.span(due);
        try {
            return announceAdvice.announce(due.athlete(), AnnouncementMeasures.traceparent(span, due));
        } finally {
            span.end();
        }
    }

    private Duration afterFailure(@Nullable AthleteId athlete, RuntimeException failure) {
        failures.happened(failure);
        if (athlete != null) {
            try {
                announceAdvice.postpone(athlete);
            } catch (RuntimeException away) {
                failures.happened(away);
            }
        }
        return PAUSE_AFTER_FAILURE;
    }
}
