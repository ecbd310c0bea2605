package io.freshlegs.dashboard.forwarding;

import io.freshlegs.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells of services that fail: the first call that did, then one line a minute with how many did. Safe for any thread. */
@Singleton
class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** When a line about a service was last written, and how many failures went untold since. */
    private record Told(long atNanos, int untold) {}

    void failed(String service, Problem problem) {
        told.compute(service, (name, last) -> {
            long now = System.nanoTime();
            if (last != null && now - last.atNanos() < PAUSE_NANOS) {
                return new Told(last.atNanos(), last.untold() + 1);
            }
            LOG.warnf(
                    "operation=forward outcome=failed dependency=%s problemCode=%s attempt=%d",
                    name, problem.name(), last == null ? 1 : last.untold() + 1);
            return new Told(now, 0);
        });
    }
}
