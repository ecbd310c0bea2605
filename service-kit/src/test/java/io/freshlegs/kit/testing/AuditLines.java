package io.freshlegs.kit.testing;

import io.freshlegs.kit.log.LogKeys;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Captures the audit log while it is open, each line as keys and values. */
public final class AuditLines implements AutoCloseable {

    /** The keys that a log line may have. */
    public static final Set<String> KEYS = LogKeys.ALL;

    private final Logger logger = Logger.getLogger("io.freshlegs.audit");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {
            // every line is kept at once
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    public AuditLines() {
        logger.addHandler(handler);
    }

    /** The lines that name a trace, in order. */
    public List<Map<String, String>> ofTrace(String traceId) {
        return lines.stream()
                .filter(line -> line.contains("traceId=" + traceId))
                .map(AuditLines::parsed)
                .toList();
    }

    /** Every line as it was written. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    public static Map<String, String> parsed(String line) {
        return Arrays.stream(line.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "", (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
