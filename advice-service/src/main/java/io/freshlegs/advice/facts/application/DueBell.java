package io.freshlegs.advice.facts.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rings when somebody was made due for a look at their advice, so that it need not wait for the next poll. A ring that is lost
 * loses no work: who is due stands in the database. Any thread may ring.
 */
@ApplicationScoped
public class DueBell {

    private final Semaphore rings = new Semaphore(0);

    /** An own record was written, in a transaction that is not committed yet. */
    public record OwnRecordWritten() {}

    /** Says that somebody became due and that it is committed. */
    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    void ringAfterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) OwnRecordWritten event) {
        ring();
    }

    /** Waits for a ring since the last call, but not longer than that. */
    public void await(Duration longest) throws InterruptedException {
        rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
    }
}
