package io.freshlegs.dashboard.forwarding;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Calls for help when nothing was heard for a while. For the event loop that made it. */
final class Watchdog {

    private final Vertx vertx;
    private final long patienceNanos;
    private final Runnable alarm;
    private long heardAt;
    private long timer = -1;

    Watchdog(Vertx vertx, Duration patience, Runnable alarm) {
        this.vertx = vertx;
        this.patienceNanos = patience.toNanos();
        this.alarm = alarm;
        hear();
        watch(patienceNanos);
    }

    /** Something was heard: patience begins anew. */
    void hear() {
        heardAt = System.nanoTime();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void watch(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), fired -> {
            long left = patienceNanos - (System.nanoTime() - heardAt);
            if (left <= 0) {
                alarm.run();
            } else {
                watch(left);
            }
        });
    }
}
