package io.freshlegs.nutrition;

import io.freshlegs.kit.testing.AuthorisationMatrix.Kind;
import io.freshlegs.kit.testing.AuthorisationMatrix.Row;
import java.util.List;
import java.util.Map;

/** Every operation of this service, with who may use it and a right body. */
final class NutritionOperations {

    private static final String MEAL = """
            "eatenAt": "2026-11-20T12:30:00+01:00", "mealType": "lunch", "items": [{"name": "Soup", "energyKcal": 200}]""";

    private NutritionOperations() {}

    static List<Row> rows() {
        return List.of(
                new Row("put-meal", Kind.RECORD, (athlete, source) -> "{" + MEAL + "}"),
                new Row("get-meal", Kind.RECORD, null),
                new Row("delete-meal", Kind.RECORD, null),
                new Row("list-meals", Kind.RECORD, null),
                new Row("batch-meals", Kind.BATCH, (athlete, source) -> """
                        {"meals": [{"source": "%s", "externalId": "b", %s}]}""".formatted(source, MEAL)),
                new Row("partner-batch-meals", Kind.PARTNER_BATCH, (athlete, source) ->
                        """
                        {"meals": [{"athleteId": "%s", "source": "%s", "externalId": "b", %s}]}""".formatted(athlete, source, MEAL)),
                new Row("put-food-day", Kind.OWN, (athlete, source) -> "{\"complete\": true}"),
                new Row("get-food-day", Kind.OWN, null),
                new Row("delete-food-day", Kind.OWN, null),
                new Row("search-foods", Kind.SIGNED_IN, null, Map.of(), "?query=lentils"),
                new Row("get-food", Kind.SIGNED_IN, null, Map.of("foodId", "16070"), ""),
                new Row("export", Kind.OWN, null),
                new Row("erase", Kind.OWN, null));
    }
}
