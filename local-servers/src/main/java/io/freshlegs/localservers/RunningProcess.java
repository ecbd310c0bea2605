package io.freshlegs.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine by its id, told apart from a later one with the same id by its start time.
 *
 * <p>A process that ended and that nobody collected (in a container whose first process collects nothing) counts as
 * gone, though the system still lists it.
 */
record RunningProcess(ProcessHandle handle) {

    static Optional<RunningProcess> of(long pid) {
        return ProcessHandle.of(pid).map(RunningProcess::new).filter(RunningProcess::isAlive);
    }

    boolean isAlive() {
        return handle.isAlive() && !isZombie();
    }

    /** Whether it was gone before the deadline passed. */
    boolean awaitEnd(Duration deadline) {
        return Waiting.until(deadline, () -> !isAlive());
    }

    /** TERM, then KILL after the grace period. */
    void end(Duration grace) {
        handle.destroy();
        if (!awaitEnd(grace)) {
            handle.destroyForcibly();
            awaitEnd(grace);
        }
    }

    /** Writes id and start time, so that a later run can find the process again. */
    void remember(Path pidFile) {
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.writeString(pidFile, handle.pid() + " " + startMillis() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that the file remembers, when it still runs. */
    static Optional<RunningProcess> remembered(Path pidFile) {
        try {
            String[] parts = Files.readString(pidFile).strip().split(" ");
            long startMillis = Long.parseLong(parts[1]);
            return of(Long.parseLong(parts[0])).filter(process -> process.startMillis() == startMillis);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private long startMillis() {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }
}
