package io.freshlegs.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid}, by which a server marks a data directory as its own.
 *
 * <p>Line 1 is the process id, line 3 the start in seconds since 1970. A server that was killed leaves it behind. The
 * next one sees through that, unless the process id lives on: as another program, or as a dead process that nobody
 * collected. Then the first line gets an id that no process has; the rest of the file stays, since by it PostgreSQL
 * finds out whether sessions of the killed server still write.
 */
record PostmasterFile(Path path) {
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);
    private static final Duration START_TOLERANCE = Duration.ofSeconds(30);

    static PostmasterFile in(Path dataDirectory) {
        return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
    }

    /** The running server of the data directory. */
    Optional<RunningProcess> server() {
        List<String> lines = lines();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return RunningProcess.of(Long.parseLong(lines.get(0).strip())).filter(process -> isFrom(process, started));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Sees to it that the mark of a server that is gone does not stop the next one. */
    void releaseIfStale() {
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty() || server().isPresent()) {
            return;
        }
        lines.set(0, NO_PROCESS);
        try {
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFrom(RunningProcess process, Instant started) {
        return process.handle()
                .info()
                .startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(START_TOLERANCE) < 0)
                .orElse(true);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
