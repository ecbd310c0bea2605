package io.freshlegs.nutrition.meals.http;

import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.domain.LocalInstant;
import io.freshlegs.kit.domain.Violations;
import io.freshlegs.kit.http.RecordShape;
import io.freshlegs.kit.json.Enums;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.record.RecordContent;
import io.freshlegs.kit.record.RecordKey;
import io.freshlegs.kit.record.RecordKind;
import io.freshlegs.nutrition.meals.domain.Drink;
import io.freshlegs.nutrition.meals.domain.Meal;
import io.freshlegs.nutrition.meals.domain.MealItem;
import io.freshlegs.nutrition.meals.domain.MealType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a meal into a checked {@link Meal}; totals that a client sends are ignored. */
@Singleton
public class MealShape implements RecordShape<MealBody> {

    private static final RecordKind KIND = new RecordKind(
            "meal", EventType.MEAL_RECORDED, EventType.MEAL_DELETED, RecordKind.KeyForm.ID, Problem.MEAL_INVALID);

    private final JsonBodies json;

    MealShape(JsonBodies json) {
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return KIND;
    }

    @Override
    public Class<MealBody> bodyType() {
        return MealBody.class;
    }

    @Override
    public String batchName() {
        return "meals";
    }

    @Override
    public @Nullable RecordContent interpret(RecordKey key, MealBody body, Instant now, Violations violations) {
        LocalInstant eaten =
                LocalInstant.read("eatenAt", body.eatenAt(), body.zoneOffset(), body.timeZone(), now, violations);
        MealType type = Enums.read("mealType", body.mealType(), MealType.class, violations);
        if (body.mealType() == null) {
            violations.required("mealType", null);
        }
        violations.required("items", body.items());
        List<@Nullable MealItem> items = items(body.items() == null ? List.of() : body.items(), violations);
        if (body.items() != null) {
            Meal.checkItems(items, violations);
        }
        if (eaten == null || type == null || !violations.isEmpty()) {
            return null;
        }
        Meal meal = Meal.of(eaten.instant(), eaten.offsetText(), body.timeZone(), type, items, eaten.assumed());
        return RecordContent.of(json.write(meal), eaten.localDate(), eaten.instant());
    }

    private static List<@Nullable MealItem> items(List<MealBody.@Nullable Item> bodies, Violations violations) {
        List<@Nullable MealItem> items = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            MealBody.Item body = bodies.get(i);
            if (body == null) {
                items.add(null);
            } else {
                Drink drink = Enums.read("items[" + i + "].drink", body.drink(), Drink.class, violations);
                items.add(item(body, drink));
            }
        }
        return items;
    }

    private static MealItem item(MealBody.Item body, @Nullable Drink drink) {
        return new MealItem(
                null,
                body.name(),
                body.grams(),
                body.energyKcal(),
                body.proteinGrams(),
                body.carbohydrateGrams(),
                body.fatGrams(),
                body.fiberGrams(),
                body.ironMg(),
                body.vitaminCMg(),
                body.calciumMg(),
                body.sodiumMg(),
                body.flesh(),
                drink);
    }
}
