package io.freshlegs.advice.announcing.events;

import io.freshlegs.advice.announcing.application.AnnounceAdvice;
import io.freshlegs.advice.facts.application.DueBell;
import io.freshlegs.kit.outbox.RepeatedFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The threads that announce advice. Nothing but start and stop is called by others.
 *
 * <p>The first works when the bell rings, and looks by itself now and then: another replica's athletes don't ring here. It calls
 * the second when there is more than one transaction holds, so that one computes while the other waits for the database. They
 * never meet at an athlete, no more than two replicas do.
 */
@ApplicationScoped
class AnnouncementLoop {

    private static final Logger LOG = Logger.getLogger(AnnouncementLoop.class);
    private static final Duration FORGETTING_INTERVAL = Duration.ofHours(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final AnnounceAdvice announceAdvice;
    private final DueBell bell;
    private final Instance<AnnouncementTurn> turns;
    private final AnnouncingConfig config;
    private final Semaphore calls = new Semaphore(0);
    private final RepeatedFailure forgetting = new RepeatedFailure(LOG, "forget-changes");
    private final List<Thread> threads = new ArrayList<>();
    private long nextForgettingNanos = System.nanoTime();
    private volatile boolean closing;

    AnnouncementLoop(
            AnnounceAdvice announceAdvice, DueBell bell, Instance<AnnouncementTurn> turns, AnnouncingConfig config) {
        this.announceAdvice = announceAdvice;
        this.bell = bell;
        this.turns = turns;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            start("freshlegs-announcing", this::lead);
            start("freshlegs-announcing-more", this::help);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        closing = true;
        bell.ring();
        calls.release();
        long end = System.nanoTime() + STOP.toNanos();
        for (Thread thread : threads) {
            // of nothing left it would wait for ever
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
    }

    private void start(String name, Work work) {
        AnnouncementTurn turn = turns.get();
        Thread thread = new Thread(
                () -> {
                    try {
                        work.until(turn);
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void lead(AnnouncementTurn turn) throws InterruptedException {
        while (!closing) {
            AnnouncementTurn.Ended ended = turn.take();
            if (ended.mayBeMore() && calls.availablePermits() == 0) {
                calls.release();
            }
            if (ended.idle()) {
                forgetOld();
            }
            if (!ended.pause().isZero() && !closing) {
                bell.await(ended.pause());
            }
        }
    }

    /** Goes on while there is work, then waits to be called again. A failure is left to the first. */
    private void help(AnnouncementTurn turn) throws InterruptedException {
        while (!closing) {
            calls.acquire();
            while (!closing && turn.take().mayBeMore()) {
                calls.drainPermits();
            }
        }
    }

    /** Now and then, when there is nothing else to do. */
    private void forgetOld() {
        if (System.nanoTime() - nextForgettingNanos < 0) {
            return;
        }
        nextForgettingNanos = System.nanoTime() + FORGETTING_INTERVAL.toNanos();
        try {
            announceAdvice.forgetOld();
            forgetting.over();
        } catch (RuntimeException failure) {
            forgetting.happened(failure);
        }
    }

    /** What a thread does until the service stops. */
    @FunctionalInterface
    private interface Work {
        void until(AnnouncementTurn turn) throws InterruptedException;
    }
}
