package io.freshlegs.advice.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How the poll loop is doing, as the probes see it. Written by the loop's thread, read by any.
 *
 * <p>Alive is a loop that came back from {@code poll} lately, whatever it brought: a silent topic, an absent broker and a
 * database outage are no reason to be restarted. A loop that ended by an error is not alive. Ready is a loop that has
 * joined its group and polled once since; losing the broker afterwards does not take that back, reads go on.
 */
@ApplicationScoped
public class IntakeHealth {

    private final Clock clock;
    private volatile Instant lastPoll;
    private volatile boolean ready;
    private volatile boolean failed;
    private volatile boolean caughtUp = true;
    private volatile String waitingFor = "";

    public IntakeHealth(Clock clock) {
        this.clock = clock;
        this.lastPoll = clock.instant();
    }

    /** The loop begins, or waits for a broker to begin with. */
    public void turning() {
        lastPoll = clock.instant();
    }

    /** The loop came back from {@code poll}. */
    public void polled(boolean joined) {
        lastPoll = clock.instant();
        ready = ready || joined;
    }

    /** The loop ended by an error. */
    public void failed() {
        failed = true;
    }

    /** The loop holds its partitions until this dependency is back; empty when it holds none. */
    public void waitingFor(String dependency) {
        waitingFor = dependency;
    }

    /** Whether what is left to read at present is one turn's work at most. */
    public void caughtUp(boolean littleLeft) {
        caughtUp = littleLeft;
    }

    public boolean isCaughtUp() {
        return caughtUp;
    }

    public boolean isAlive(Duration longestSilence) {
        return !failed && sinceLastPoll().compareTo(longestSilence) <= 0;
    }

    public boolean isReady() {
        return ready;
    }

    public String waitingFor() {
        return waitingFor;
    }

    /** Time since the loop came back from {@code poll}; never negative, even when the clock is set back. */
    public Duration sinceLastPoll() {
        Duration age = Duration.between(lastPoll, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
