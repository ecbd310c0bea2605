package io.freshlegs.benchmarks.stage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition with a deadline. */
public final class Waits {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Waits() {}

    /** Waits a minute at most. */
    public static void until(String what, BooleanSupplier condition) {
        if (!within(Duration.ofMinutes(1), condition)) {
            throw new IllegalStateException("After a minute it does not hold that " + what);
        }
    }

    /** Whether the condition held before the time was over. */
    public static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
