package io.freshlegs.nutrition.fooddays.http;

import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.domain.LocalDays;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.RecordShape;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordKind;
import io.freshlegs.nutrition.fooddays.domain.FoodDay;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a food day into a checked {@link FoodDay}. */
@Singleton
public class FoodDayShape implements RecordShape<FoodDayBody> {

    private static final RecordKind KIND = new RecordKind(
            "food_day",
            EventType.FOOD_DAY_RECORDED,
            EventType.FOOD_DAY_DELETED,
            RecordKind.KeyForm.EXTERNAL_ID,
            Problem.FOOD_DAY_INVALID);

    private final JsonBodies json;

    FoodDayShape(JsonBodies json) {
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public Class<FoodDayBody> bodyType() {
        return FoodDayBody.class;
    }

    @Override
    public String batchName() {
        return "foodDays";
    }

    @Override
    public String nameProperty() {
        return "date";
    }

    @Override
    public boolean namesSource() {
        return false;
    }

    @Override
    public @Nullable RecordContent interpret(RecordKey key, FoodDayBody body, Instant now, Violations violations) {
        LocalDate date = LocalDays.read("date", key.externalId(), now, violations);
        if (!Boolean.TRUE.equals(body.complete())) {
            violations.add("complete", "must be true; DELETE reopens the day");
        }
        if (date == null || !violations.isEmpty()) {
            return null;
        }
        return RecordContent.of(
                json.write(new FoodDay(date, true)), date, date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
