package io.freshlegs.acceptance.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waiting for a condition with a deadline, and letting time pass where the fault itself is a length of time. */
final class Wait {

    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private Wait() {}

    /**
     * Waits until the condition holds; a condition that throws does not hold.
     *
     * @return how long that took
     * @throws AssertionError with {@code what} and the last failure when the deadline passes
     */
    static Duration until(String what, Duration deadline, Callable<Boolean> condition) {
        long begun = System.nanoTime();
        @Nullable Exception last = null;
        while (System.nanoTime() - begun < deadline.toNanos()) {
            try {
                if (condition.call()) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError(what + ": not within " + deadline.toSeconds() + " s", last);
    }

    /** The length of a fault: how long something stays broken, or how long load runs undisturbed. */
    static void lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(LOOK_NANOS, end - System.nanoTime()));
        }
    }
}
