package io.freshlegs.kit.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The closed list of keys that a log line may have. */
public final class LogKeys {

    public static final Set<String> ALL = Set.of(
            "operation",
            "outcome",
            "problemCode",
            "blame",
            "athleteRef",
            "partnerId",
            "recordId",
            "revision",
            "source",
            "eventId",
            "eventType",
            "topic",
            "partition",
            "offset",
            "batchSize",
            "attempt",
            "durationMillis",
            "lagSeconds",
            "ageSeconds",
            "ruleSet",
            "dependency",
            "requestId",
            "traceId",
            "spanId",
            "reason");

    private static final Pattern PAIR = Pattern.compile("(?<=^| )([A-Za-z]+)=(\\S+)");

    private LogKeys() {}

    /** The listed keys of a line of {@code key=value} pairs, in their order. */
    static Map<String, String> in(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            if (ALL.contains(pair.group(1))) {
                pairs.put(pair.group(1), pair.group(2));
            }
        }
        return pairs;
    }
}
