package io.freshlegs.localservers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process with a name, a log file and an end.
 *
 * <p>What every child has in common: it inherits no environment but {@link #INHERITED}, since a stray variable would
 * change what it does; its output goes to a file, since a full pipe stops a process; it ignores INT and HUP, since
 * Ctrl-C reaches every process of the terminal at once and the parent wants to stop them in order; it ends when this
 * JVM is gone ({@link OrphanGuard}), and with a process id file a later run ends it, should even that have failed.
 *
 * <p>Safe for use by any thread.
 */
public final class ChildProcess implements AutoCloseable {
    /** Variables of the parent that a child sees. */
    public static final Set<String> INHERITED = Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ");

    private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);
    private static final Duration LEFT_OVER_GRACE = Duration.ofSeconds(20);

    private final Plan plan;
    private final Process process;

    private ChildProcess(Plan plan, Process process) {
        this.plan = plan;
        this.process = process;
    }

    /** A plan for a child; nothing runs before {@link Plan#start()}. */
    public static Plan of(String name, List<String> command, Path log) {
        return new Plan(name, command, log);
    }

    /** Ends the process that an earlier run left in the process id file; tells whether there was one. */
    public static boolean endLeftOver(Path pidFile) {
        Optional<RunningProcess> leftOver = RunningProcess.remembered(pidFile);
        leftOver.ifPresent(process -> process.end(LEFT_OVER_GRACE));
        return leftOver.isPresent();
    }

    /** The {@code java} of the running JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return plan.name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, absent while it runs. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public LogFile log() {
        return plan.log;
    }

    /** Completes with this child when it ended, whoever ended it. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Asks it to end (TERM), and kills it when it has not within the grace period. Does nothing to one that ended. */
    public void stop() {
        process.destroy();
        if (!awaitEnd(plan.grace)) {
            kill9();
        }
    }

    /** Ends it at once, without a chance to clean up, as a power cut of the process would. */
    public void kill9() {
        process.destroyForcibly();
        if (!awaitEnd(KILL_DEADLINE)) {
            throw new LocalServerException(plan.name + " (process " + pid() + ") can't be killed");
        }
    }

    /** Freezes it: it keeps its ports and connections but does nothing. */
    public void pause() {
        signal("STOP");
    }

    /** Lets a frozen one go on. */
    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid()).start();
            kill.waitFor();
        } catch (IOException e) {
            throw new LocalServerException("Can't send " + name + " to " + plan.name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // A child must not outlive an interrupted parent: finish, then tell.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a child is to be: command, environment, working directory, grace period. */
    public static final class Plan {
        private final String name;
        private final List<String> command;
        private final LogFile log;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private @Nullable File directory;
        private @Nullable Path pidFile;
        private Duration grace = Duration.ofSeconds(20);
        private ProcessBuilder.Redirect input = ProcessBuilder.Redirect.from(new File("/dev/null"));

        private Plan(String name, List<String> command, Path log) {
            this.name = name;
            this.command = List.copyOf(command);
            this.log = new LogFile(log);
        }

        /** Adds variables to the environment. */
        public Plan environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        public Plan directory(Path workingDirectory) {
            directory = workingDirectory.toFile();
            return this;
        }

        /** Remembers the process in that file, and ends one that an earlier run left there. */
        public Plan pidFile(Path file) {
            pidFile = file;
            return this;
        }

        /** Time between TERM and KILL; 20 s unless set. */
        public Plan grace(Duration timeToEnd) {
            grace = timeToEnd;
            return this;
        }

        /** Leaves the standard input open while the child is held; for a program that ends with its input. */
        public Plan openInput() {
            input = ProcessBuilder.Redirect.PIPE;
            return this;
        }

        /**
         * Starts the child.
         *
         * @throws LocalServerException when the command can't be run
         */
        public ChildProcess start() {
            if (pidFile != null) {
                endLeftOver(pidFile);
            }
            log.roll();
            List<String> ignoringTheTerminal =
                    new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
            ignoringTheTerminal.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(ignoringTheTerminal)
                    .redirectInput(input)
                    .redirectErrorStream(true)
                    .redirectOutput(log.path().toFile());
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(environment);
            if (directory != null) {
                builder.directory(directory);
            }
            try {
                Process process = builder.start();
                OrphanGuard.watch(process.pid(), "TERM");
                process.onExit().thenAccept(ended -> OrphanGuard.forget(ended.pid()));
                if (pidFile != null) {
                    new RunningProcess(process.toHandle()).remember(pidFile);
                }
                return new ChildProcess(this, process);
            } catch (IOException e) {
                throw new LocalServerException("Can't start " + name + ": " + e.getMessage(), e);
            }
        }
    }
}
