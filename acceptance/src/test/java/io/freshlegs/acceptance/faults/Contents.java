package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;

/** Whether a stored record still says everything that was sent. */
final class Contents {

    private static final Set<String> INSTANTS = Set.of("startTime", "eatenAt");
    private static final Set<String> BESIDE_THE_CONTENT = Set.of("sourceVersion");

    private Contents() {}

    /** Each field that was sent is stored with its value; what the service added is of no interest. */
    static boolean holds(String stored, JsonNode sent) {
        try {
            return holds(Api.JSON.readTree(stored), sent);
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }

    private static boolean holds(JsonNode stored, JsonNode sent) {
        if (sent.isObject()) {
            for (String name : (Iterable<String>) sent::fieldNames) {
                boolean same = INSTANTS.contains(name)
                        ? sameInstant(stored.path(name).asText(), sent.get(name).asText())
                        : BESIDE_THE_CONTENT.contains(name) || holds(stored.path(name), sent.get(name));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
        if (sent.isArray()) {
            boolean same = stored.size() == sent.size();
            for (int i = 0; same && i < sent.size(); i++) {
                same = holds(stored.get(i), sent.get(i));
            }
            return same;
        }
        return Checker.isSame(stored, sent);
    }

    private static boolean sameInstant(String stored, String sent) {
        try {
            return OffsetDateTime.parse(stored).isEqual(OffsetDateTime.parse(sent));
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
