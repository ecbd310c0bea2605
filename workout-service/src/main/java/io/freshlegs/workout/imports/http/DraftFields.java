package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.workout.imports.domain.DayDraft;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes drafts as the body of a PUT has them. What a draft does not know is left out. */
final class DraftFields {

    private static final int LONGEST_WORD = 64;

    private DraftFields() {}

    static ObjectNode of(WorkoutDraft draft, ObjectMapper mapper) {
        ObjectNode fields = mapper.createObjectNode();
        fields.put("sport", draft.sport.name().toLowerCase(Locale.ROOT));
        text(fields, "sourceSport", draft.sourceSport);
        text(fields, "workoutType", draft.workoutType);
        if (draft.start != null) {
            fields.put("startTime", draft.start.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (draft.end != null && draft.start != null && !draft.end.isBefore(draft.start)) {
            fields.put("endTime", draft.end.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (draft.offset != null) {
            fields.put("zoneOffset", draft.offset.equals(ZoneOffset.UTC) ? "+00:00" : draft.offset.getId());
        }
        text(fields, "timeZone", draft.timeZone);
        number(fields, "durationSeconds", draft.durationSeconds);
        number(fields, "movingSeconds", draft.movingSeconds);
        number(fields, "distanceMeters", draft.distanceMeters);
        number(fields, "elevationGainMeters", draft.elevationGainMeters);
        number(fields, "elevationLossMeters", draft.elevationLossMeters);
        number(fields, "energyKcal", draft.energyKcal);
        number(fields, "averageHeartRateBpm", draft.averageHeartRateBpm);
        number(fields, "maxHeartRateBpm", draft.maxHeartRateBpm);
        number(fields, "averageCadenceSpm", draft.averageCadenceSpm);
        number(fields, "averagePowerWatts", draft.averagePowerWatts);
        number(fields, "perceivedExertion", draft.perceivedExertion);
        if (draft.manufacturer != null || draft.model != null) {
            ObjectNode device = fields.putObject("device");
            text(device, "manufacturer", draft.manufacturer);
            text(device, "model", draft.model);
        }
        fields.put("recordingMethod", draft.recordingMethod);
        if (draft.heartRateHistogram != null) {
            ObjectNode histogram = fields.putObject("heartRateHistogram");
            draft.heartRateHistogram.forEach((bpm, seconds) -> histogram.put(bpm.toString(), seconds));
        }
        return fields;
    }

    static ObjectNode of(DayDraft draft, ObjectMapper mapper) {
        ObjectNode fields = mapper.createObjectNode();
        text(fields, "date", draft.date());
        number(fields, "sleepMinutes", draft.sleepMinutes());
        number(fields, "restingHeartRateBpm", draft.restingHeartRateBpm());
        number(fields, "hrvRmssdMs", draft.hrvRmssdMs());
        number(fields, "bodyMassKg", draft.bodyMassKg());
        number(fields, "bodyFatPercent", draft.bodyFatPercent());
        return fields;
    }

    private static void number(ObjectNode fields, String name, @Nullable Double value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** A source's words are for people; one that is too long or holds control characters is shortened, not refused. */
    private static void text(ObjectNode fields, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        String plain = value.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        String cut = plain.substring(0, Math.min(LONGEST_WORD, plain.length()))
                .replaceAll("\\p{Cs}$", "")
                .strip();
        if (!cut.isEmpty()) {
            fields.put(name, cut);
        }
    }
}
