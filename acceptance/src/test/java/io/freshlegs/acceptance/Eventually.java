package io.freshlegs.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until a check holds. */
public final class Eventually {

    private static final long STEP_NANOS = Duration.ofMillis(25).toNanos();

    private Eventually() {}

    /** A check that fails by assertion; anything else it throws ends the waiting. */
    public interface Check {
        void run() throws Exception;
    }

    /** Runs the check until it holds; at the deadline its last failure is the test's. */
    public static void within(Duration deadline, Check check) throws Exception {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
