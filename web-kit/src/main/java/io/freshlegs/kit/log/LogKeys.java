package io.freshlegs.kit.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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

    private LogKeys() {}

    /** The listed keys of a line of {@code key=value} pairs, in their order; a pair follows a space or begins the line. */
    static Map<String, String> in(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int at = 0;
        while (at < line.length()) {
            int equals = endOfLetters(line, at);
            if (equals > at && equals < line.length() && line.charAt(equals) == '=') {
                int end = endOfWord(line, equals + 1);
                String key = line.substring(at, equals);
                if (end > equals + 1 && ALL.contains(key)) {
                    pairs.put(key, line.substring(equals + 1, end));
                }
                at = end;
            }
            int space = line.indexOf(' ', at);
            at = space < 0 ? line.length() : space + 1;
        }
        return pairs;
    }

    private static int endOfLetters(String line, int from) {
        int end = from;
        while (end < line.length() && isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
