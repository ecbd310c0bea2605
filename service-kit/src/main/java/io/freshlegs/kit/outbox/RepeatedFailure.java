package io.freshlegs.kit.outbox;

import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Logs a failure that repeats: the first time with its stack trace, then one line a minute with the count, and one
 * line when it is over. For use by one thread.
 */
public final class RepeatedFailure {

    private static final long LINE_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Logger log;
    private final String operation;
    private int count;
    private long loggedAtNanos;

    public RepeatedFailure(Logger log, String operation) {
        this.log = log;
        this.operation = operation;
    }

    /** How often it has happened in a row. */
    public int count() {
        return count;
    }

    public void happened(Throwable failure) {
        count++;
        long now = System.nanoTime();
        if (count == 1) {
            log.warnf(
                    failure,
                    "operation=%s outcome=failed reason=%s",
                    operation,
                    failure.getClass().getSimpleName());
            loggedAtNanos = now;
        } else if (now - loggedAtNanos > LINE_EVERY_NANOS) {
            log.warnf(
                    "operation=%s outcome=failed reason=%s attempt=%d",
                    operation, failure.getClass().getSimpleName(), count);
            loggedAtNanos = now;
        }
    }

    public void over() {
        if (count > 0) {
            log.infof("operation=%s outcome=recovered attempt=%d", operation, count);
            count = 0;
        }
    }
}
