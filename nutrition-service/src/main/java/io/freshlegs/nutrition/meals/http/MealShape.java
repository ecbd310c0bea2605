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
import io.freshlegs.nutrition.foods.application.Foods;
import io.freshlegs.nutrition.foods.domain.Drink;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.meals.domain.Meal;
import io.freshlegs.nutrition.meals.domain.MealItem;
import io.freshlegs.nutrition.meals.domain.MealType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the JSON of a meal into a checked {@link Meal}; totals that a client sends are ignored, and so are nutrients
 * beside a {@code foodId}: the food table alone says what is in its foods.
 */
@Singleton
public class MealShape implements RecordShape<MealBody> {

    private static final RecordKind KIND = new RecordKind(
            "meal", EventType.MEAL_RECORDED, EventType.MEAL_DELETED, RecordKind.KeyForm.ID, Problem.MEAL_INVALID);

    private final JsonBodies json;
    private final Foods foods;

    MealShape(JsonBodies json, Foods foods) {
        this.json = json;
        this.foods = foods;
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
    public Set<String> serverProperties() {
        return Set.of("quality", "totals", "coverage");
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

    private List<@Nullable MealItem> items(List<MealBody.@Nullable Item> bodies, Violations violations) {
        List<@Nullable MealItem> items = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            MealBody.Item body = bodies.get(i);
            if (body == null) {
                items.add(null);
            } else {
                Violations ofItem = new Violations("items[" + i + "].");
                Drink drink = Enums.read("drink", body.drink(), Drink.class, ofItem);
                items.add(body.foodId() == null ? item(body, drink) : ofFood(body, body.foodId(), ofItem));
                violations.addAll(ofItem);
            }
        }
        return items;
    }

    /** The item of a food; without nutrients where the food or its grams are missing, which the violations then say. */
    private MealItem ofFood(MealBody.Item body, String foodId, Violations violations) {
        Food food = foods.byId(foodId);
        Double grams = body.grams();
        violations.text("name", body.name(), MealItem.NAME_LENGTH);
        if (food == null) {
            violations.add("foodId", "must be the number of a food of the table");
        }
        if (grams == null) {
            violations.add("grams", "is required with a foodId");
        }
        return food == null || grams == null
                ? new MealItem(foodId, null, grams, null, null, null, null, null, null, null, null, null, null, null)
                : MealItem.of(food, grams, body.name(), body.flesh());
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
