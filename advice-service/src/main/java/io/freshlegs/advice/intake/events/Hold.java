package io.freshlegs.advice.intake.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The wait for a dependency, longer after each failed attempt; told at the first failure and then once a minute.
 * Used by the poll loop's thread alone.
 */
final class Hold {

    private static final Logger LOG = Logger.getLogger(Hold.class);
    private static final Duration REMINDER = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration shortest;
    private final Duration longest;
    private @Nullable String dependency;
    private Duration wait;
    private Instant nextAttempt = Instant.MIN;
    private Instant nextReminder = Instant.MIN;
    private int attempts;

    Hold(Clock clock, Duration shortest, Duration longest) {
        this.clock = clock;
        this.shortest = shortest;
        this.longest = longest;
        this.wait = shortest;
    }

    /** What is waited for; empty when nothing is. */
    String dependency() {
        return dependency == null ? "" : dependency;
    }

    /** The dependency failed: the first time, or again. */
    void on(String missing, @Nullable Throwable cause) {
        Instant now = clock.instant();
        attempts++;
        nextAttempt = now.plus(wait);
        wait = wait.multipliedBy(2).compareTo(longest) > 0 ? longest : wait.multipliedBy(2);
        if (dependency == null) {
            LOG.warnf(cause, "operation=intake outcome=waiting dependency=%s", missing);
            nextReminder = now.plus(REMINDER);
        } else if (!now.isBefore(nextReminder)) {
            LOG.warnf("operation=intake outcome=waiting dependency=%s attempt=%d", missing, attempts);
            nextReminder = now.plus(REMINDER);
        }
        dependency = missing;
    }

    /** Whether the next attempt is due. */
    boolean due() {
        return !clock.instant().isBefore(nextAttempt);
    }

    /** The dependency is back. */
    void off() {
        if (dependency != null) {
            LOG.infof("operation=intake outcome=resumed dependency=%s attempt=%d", dependency, attempts);
        }
        dependency = null;
        wait = shortest;
        attempts = 0;
    }
}
