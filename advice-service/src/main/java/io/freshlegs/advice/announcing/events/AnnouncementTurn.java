package io.freshlegs.advice.announcing.events;

import io.freshlegs.advice.announcing.application.AnnounceAdvice;
import io.freshlegs.advice.announcing.application.Announcements;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.live.application.AdviceStreams;
import io.freshlegs.kit.outbox.Relays;
import io.freshlegs.kit.outbox.RepeatedFailure;
import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Serves those who have been due longest, some athletes in one transaction. One for each thread.
 *
 * <p>While the event stream is being read, an athlete waits for the rest of their backlog, but not longer than the configured
 * patience: a thousand old workouts give a handful of announcements. An athlete whose advice can't be computed is put back and
 * does not hold up the others, which are then served one by one; a database that is away holds up all of them until it is
 * back.
 *
 * <p>Streams of this process are told as soon as the transaction is committed; those of other replicas hear of it by the
 * topic.
 */
@Dependent
class AnnouncementTurn {

    private static final Logger LOG = Logger.getLogger(AnnouncementTurn.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** Athletes of one transaction: its commit waits for the disk once for all of them. */
    private static final int MOST_AT_ONCE = 16;

    private final AnnounceAdvice announceAdvice;
    private final IntakeHealth intake;
    private final Relays relays;
    private final AdviceStreams streams;
    private final AnnouncingConfig config;
    private final AnnouncementMeasures measures;
    private final RepeatedFailure failures = new RepeatedFailure(LOG, "announce");
    private int atOnce = MOST_AT_ONCE;

    AnnouncementTurn(
            AnnounceAdvice announceAdvice,
            IntakeHealth intake,
            Relays relays,
            AdviceStreams streams,
            AnnouncingConfig config,
            AnnouncementMeasures measures) {
        this.announceAdvice = announceAdvice;
        this.intake = intake;
        this.relays = relays;
        this.streams = streams;
        this.config = config;
        this.measures = measures;
    }

    /**
     * How a turn ended.
     *
     * @param idle whether the database answered that nobody is due
     * @param mayBeMore whether as many were taken as one transaction holds
     * @param pause until the next turn
     */
    record Ended(boolean idle, boolean mayBeMore, Duration pause) {}

    /** Serves the athletes of one transaction. */
    Ended take() {
        List<Announcements.Due> taken = new ArrayList<>();
        try {
            boolean announced = QuarkusTransaction.requiringNew().call(() -> serve(taken));
            failures.over();
            if (announced) {
                relays.wake();
            }
            taken.forEach(due -> streams.changed(due.athlete()));
            if (taken.isEmpty()) {
                atOnce = MOST_AT_ONCE;
                return new Ended(true, false, config.pollInterval());
            }
            taken.forEach(measures::committed);
            return new Ended(false, taken.size() == MOST_AT_ONCE, Duration.ZERO);
        } catch (RuntimeException failure) {
            return new Ended(false, false, afterFailure(taken, failure));
        }
    }

    private boolean serve(List<Announcements.Due> taken) {
        taken.addAll(announceAdvice.takeDue(intake.isCaughtUp() ? Duration.ZERO : config.patience(), atOnce));
        boolean announced = false;
        for (Announcements.Due due : taken) {
            announced |= announce(due);
        }
        return announced;
    }

    private boolean announce(Announcements.Due due) {
        Span span = measures.span(due);
        try {
            return announceAdvice.announce(due, AnnouncementMeasures.traceparent(span, due));
        } finally {
            span.end();
        }
    }

    private Duration afterFailure(List<Announcements.Due> taken, RuntimeException failure) {
        failures.happened(failure);
        if (isOutage(failure)) {
            // or the work of so many was more than a transaction may take
            atOnce = Math.max(1, atOnce / 2);
            return PAUSE_AFTER_FAILURE;
        }
        if (taken.size() > 1) {
            // one of them is at fault; alone it will be found
            atOnce = 1;
            return Duration.ZERO;
        }
        try {
            taken.forEach(due -> announceAdvice.postpone(due.athlete()));
        } catch (RuntimeException away) {
            failures.happened(away);
        }
        return PAUSE_AFTER_FAILURE;
    }

    /** Whether nobody's facts are at fault: the database went away, in the work or at its commit. */
    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof QuarkusTransactionException
                || DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT
                || (failure instanceof ProblemException refusal && refusal.problem() == Problem.DATABASE_UNAVAILABLE);
    }
}
