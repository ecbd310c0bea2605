package io.freshlegs.acceptance.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Check 7: what the services logged during a trial holds nothing personal and no error without a cause.
 *
 * <p>Free texts of the load hold a marker, athletes have a common prefix, and tokens begin alike: none of them may turn up.
 */
final class LogCheck {

    /** The beginning of every athlete id of the harness. */
    static final String ATHLETE_PREFIX = "athlete-quill-";

    private static final List<String> FORBIDDEN = List.of(Runner.MARKER, ATHLETE_PREFIX, "Bearer ", "eyJ");
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL)\\b.*");

    private final Cluster cluster;
    private final Map<Path, Long> bytesBefore = new HashMap<>();

    private LogCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Remembers where each log ends. */
    static LogCheck begin(Cluster cluster) {
        LogCheck check = new LogCheck(cluster);
        cluster.logs().forEach(log -> check.bytesBefore.put(log, Files.exists(log) ? size(log) : 0));
        return check;
    }

    /** Adds what was logged since and must not have been; errors that match {@code expected} have an injected cause. */
    void check(Report report, Pattern expected) {
        for (Path log : cluster.logs()) {
            for (String line : linesAfter(log, bytesBefore.getOrDefault(log, 0L))) {
                for (String word : FORBIDDEN) {
                    if (line.contains(word)) {
                        report.wrong(log.getFileName() + " holds " + word + ": " + shortened(line));
                    }
                }
                if (ERROR.matcher(line).matches() && !expected.matcher(line).find()) {
                    report.wrong(log.getFileName() + " has an error without a cause: " + shortened(line));
                }
            }
        }
    }

    private static String shortened(String line) {
        return line.length() > 240 ? line.substring(0, 240) + "…" : line;
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was logged since: most logs are those of processes that ended long ago, and are not read again. */
    private static List<String> linesAfter(Path log, long bytes) {
        if (!Files.exists(log) || size(log) <= bytes) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(log).position(bytes)) {
            return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
