package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins what an import states with what is stored, field by field: the import wins where it states something, and
 * nothing known becomes unknown.
 *
 * <p>Edges: a workout of unknown kind keeps the kind that is stored; the parts of a device are fields of their own; an
 * end before the new start is dropped; an average and a highest heart rate that contradict each other are taken from
 * one side, the stored one; a truncated copy of a whole workout leaves it whole.
 */
final class KnownFields {

    private static final String TRUNCATED = "truncated";

    private KnownFields() {}

    /** The fields of the import with those only the stored record knows. */
    static ObjectNode join(ObjectNode imported, ObjectNode stored) {
        ObjectNode joined = imported.deepCopy();
        if (isUnknownKind(imported) && stored.hasNonNull("sport")) {
            joined.remove("sport");
        }
        stored.properties().forEach(field -> {
            JsonNode known = joined.get(field.getKey());
            if (known == null || known.isNull()) {
                joined.set(field.getKey(), field.getValue());
            } else if (known.isObject()
                    && field.getKey().equals("device")
                    && field.getValue().isObject()) {
                joined.set(field.getKey(), join((ObjectNode) known, (ObjectNode) field.getValue()));
            }
        });
        if (!isUnknownKind(imported) && !imported.hasNonNull("sourceSport")) {
            joined.remove("sourceSport");
        }
        dropEndBeforeStart(joined);
        agreeOnHeartRate(joined, stored);
        return joined;
    }

    /** The doubts that remain: a copy that lacks its end does not make a whole workout doubtful. */
    static Set<String> doubts(Set<String> imported, ObjectNode stored) {
        Set<String> doubts = new TreeSet<>(imported);
        boolean storedTruncated = false;
        for (JsonNode flag : stored.path("quality")) {
            storedTruncated |= TRUNCATED.equals(flag.asText());
        }
        if (!storedTruncated) {
            doubts.remove(TRUNCATED);
        }
        return doubts;
    }

    private static boolean isUnknownKind(ObjectNode workout) {
        return "other".equals(workout.path("sport").asText()) && !workout.hasNonNull("sourceSport");
    }

    private static void dropEndBeforeStart(ObjectNode joined) {
        if (joined.hasNonNull("startTime")
                && joined.hasNonNull("endTime")
                && Instant.parse(joined.get("endTime").asText())
                        .isBefore(Instant.parse(joined.get("startTime").asText()))) {
            joined.remove("endTime");
        }
    }

    private static void agreeOnHeartRate(ObjectNode joined, ObjectNode stored) {
        if (joined.path("averageHeartRateBpm").asDouble()
                > joined.path("maxHeartRateBpm").asDouble(Double.MAX_VALUE)) {
            for (String field : new String[] {"averageHeartRateBpm", "maxHeartRateBpm"}) {
                if (stored.hasNonNull(field)) {
                    joined.set(field, stored.get(field));
                }
            }
        }
    }
}
