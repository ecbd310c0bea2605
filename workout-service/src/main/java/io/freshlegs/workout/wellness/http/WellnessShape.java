package io.freshlegs.workout.wellness.http;

import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.domain.LocalDays;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.RecordShape;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordKind;
import io.freshlegs.workout.wellness.domain.WellnessDay;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a wellness day into a checked {@link WellnessDay}. */
@Singleton
public class WellnessShape implements RecordShape<WellnessBody> {

    private static final RecordKind KIND = new RecordKind(
            "wellness_day",
            EventType.WELLNESS_RECORDED,
            EventType.WELLNESS_DELETED,
            RecordKind.KeyForm.SOURCE_AND_EXTERNAL_ID,
            Problem.WELLNESS_INVALID);

    private final JsonBodies json;

    WellnessShape(JsonBodies json) {
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public Class<WellnessBody> bodyType() {
        return WellnessBody.class;
    }

    @Override
    public String batchName() {
        return "wellness";
    }

    @Override
    public String nameProperty() {
        return "date";
    }

    @Override
    public @Nullable RecordContent interpret(RecordKey key, WellnessBody body, Instant now, Violations violations) {
        LocalDate date = LocalDays.read("date", key.externalId(), now, violations);
        if (date == null) {
            return null;
        }
        WellnessDay day = new WellnessDay(
                date,
                body.sleepMinutes(),
                body.restingHeartRateBpm(),
                body.hrvRmssdMs(),
                body.bodyMassKg(),
                body.bodyFatPercent());
        day.check(violations);
        return violations.isEmpty()
                ? RecordContent.of(json.write(day), date, date.atStartOfDay().toInstant(ZoneOffset.UTC))
                : null;
    }
}
