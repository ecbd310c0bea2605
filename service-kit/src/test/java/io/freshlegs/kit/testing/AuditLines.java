package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.log.LogKeys;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Captures the audit log while it is open, each line as keys and values, and finds those of a request by its trace. */
public final class AuditLines implements AutoCloseable {

    /** The keys that a log line may have. */
    private static final Set<String> KEYS = LogKeys.ALL;

    private final CapturedLog log = new CapturedLog("io.freshlegs.audit");
    private String trace = "";

    /** A request with a trace of its own; {@link #ofLast} finds its lines. */
    public RequestSpecification traced(RequestSpecification request) {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
        return request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    /** The lines of the request that was traced last, in order. */
    public List<Map<String, String>> ofLast() {
        return log.lines().stream()
                .filter(line -> line.contains("traceId=" + trace))
                .map(AuditLines::parsed)
                .toList();
    }

    /** The one line of the request that was traced last; fails when there are none or several. */
    public Map<String, String> onlyOfLast() {
        List<Map<String, String>> lines = ofLast();
        assertThat(lines).as("lines of one request").hasSize(1);
        return lines.get(0);
    }

    /** Every line as it was written. */
    public List<String> all() {
        return log.lines();
    }

    /** Fails when no line was written, or one has a key outside the list, a token, or a text that must not be there. */
    public void areThereAndTellNothing(String... forbidden) {
        assertThat(all()).isNotEmpty().allSatisfy(line -> {
            assertThat(KEYS).containsAll(parsed(line).keySet());
            assertThat(line).doesNotContain(forbidden).doesNotContain("Bearer", "eyJ");
        });
    }

    private static Map<String, String> parsed(String line) {
        return Arrays.stream(line.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "", (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public void close() {
        log.close();
    }
}
