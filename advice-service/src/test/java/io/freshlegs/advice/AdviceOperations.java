package io.freshlegs.advice;

import io.freshlegs.kit.testing.AuthorisationMatrix.Kind;
import io.freshlegs.kit.testing.AuthorisationMatrix.Row;
import java.util.List;

/** Every operation of this service, with who may use it and a right body. */
final class AdviceOperations {

    private AdviceOperations() {}

    static List<Row> rows() {
        return List.of(
                new Row("put-profile", Kind.OWN, (athlete, source) -> """
                        {"timeZone": "Europe/Berlin", "sex": "female", "bodyMassKg": 60, "conditions": ["coeliac"]}"""),
                new Row("get-profile", Kind.OWN, null),
                new Row("delete-profile", Kind.OWN, null),
                new Row("put-check-in", Kind.OWN, (athlete, source) -> """
                        {"legHeaviness": 7, "mood": 3, "symptoms": ["focal_bone_pain_at_night"]}"""),
                new Row("get-check-in", Kind.OWN, null),
                new Row("delete-check-in", Kind.OWN, null),
                new Row("list-check-ins", Kind.OWN, null),
                new Row("put-lab", Kind.OWN, (athlete, source) -> "{\"ferritinUgPerL\": 24, \"crpMgPerL\": 0.6}"),
                new Row("get-lab", Kind.OWN, null),
                new Row("delete-lab", Kind.OWN, null),
                new Row("list-labs", Kind.OWN, null),
                new Row("put-shoe", Kind.OWN, (athlete, source) -> "{\"name\": \"Blue\", \"massGrams\": 262}"),
                new Row("get-shoe", Kind.OWN, null),
                new Row("delete-shoe", Kind.OWN, null),
                new Row("list-shoes", Kind.OWN, null),
                new Row("get-advice", Kind.ADVICE, null),
                new Row("follow-advice", Kind.ADVICE, null),
                new Row("ask-what-if", Kind.ADVICE, (athlete, source) -> """
                        {"restDays": ["2026-11-20"], "profile": {"timeZone": "Europe/Berlin", "diet": "vegan"},
                         "workouts": [{"sport": "running", "startTime": "2026-11-19T06:40:00+01:00",
                                       "durationSeconds": 3600, "perceivedExertion": 5}],
                         "meals": [{"eatenAt": "2026-11-19T12:30:00+01:00", "mealType": "lunch",
                                    "items": [{"name": "Lentil soup", "energyKcal": 420, "ironMg": 6.6}]}]}"""),
                new Row("list-changes", Kind.OWN, null),
                new Row("get-trends", Kind.ADVICE, null),
                new Row("list-duplicates", Kind.OWN, null),
                new Row("export", Kind.OWN, null),
                new Row("erase", Kind.OWN, null));
    }
}
