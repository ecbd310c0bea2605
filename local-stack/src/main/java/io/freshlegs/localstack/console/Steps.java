package io.freshlegs.localstack.console;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Lines that say what is being done, each with the seconds since the command was given.
 *
 * <p>A live line is replaced by the next line on a terminal. Elsewhere, as in a file, a changed live line is printed
 * every ten seconds only. Safe for use by any thread.
 */
public final class Steps {
    private static final Duration LIVE_PAUSE = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant started;
    private Instant lastOutput;
    private boolean liveLineShown;

    public Steps(PrintStream out, boolean terminal, Clock clock, Instant started) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.started = started;
        this.lastOutput = started;
    }

    /** Whether the output of this process goes to a terminal. */
    public static boolean isTerminal() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "test -t 1")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Prints a finished step. */
    public synchronized void done(String text) {
        print(seconds() + "  " + text);
    }

    /** Prints text as it is, without seconds. */
    public synchronized void print(String text) {
        out.print((liveLineShown ? CLEAR_LINE : "") + text + System.lineSeparator());
        out.flush();
        liveLineShown = false;
        lastOutput = clock.instant();
    }

    /** Shows what is going on right now. */
    public synchronized void live(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + seconds() + "  " + text);
            out.flush();
            liveLineShown = true;
            return;
        }
        if (Duration.between(lastOutput, clock.instant()).compareTo(LIVE_PAUSE) >= 0) {
            done(text);
        }
    }

    /** Seconds since the command was given. */
    public double elapsedSeconds() {
        return Duration.between(started, clock.instant()).toMillis() / 1000.0;
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%6.1f s", elapsedSeconds());
    }
}
