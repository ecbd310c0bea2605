package io.freshlegs.kit.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until an assertion holds; at the deadline it fails with what the assertion says. */
public final class Eventually {

    private static final long STEP_NANOS = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    /** An assertion that may also throw a checked exception, which fails the test at once. */
    @FunctionalInterface
    public interface Assertion {
        void check() throws Exception;
    }

    public static void within(Duration deadline, Assertion assertion) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("still not so after " + deadline + ": " + notYet.getMessage(), notYet);
                }
            } catch (Exception unexpected) {
                throw new IllegalStateException("the assertion could not be checked", unexpected);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
