package io.freshlegs.workout;

import io.freshlegs.kit.testing.AuthorisationMatrix.Kind;
import io.freshlegs.kit.testing.AuthorisationMatrix.Row;
import java.util.List;
import java.util.Map;

/** Every operation of this service, with who may use it and a right body. */
final class WorkoutOperations {

    private static final String RUN = """
            "sport": "running", "startTime": "2026-11-20T06:40:00+01:00", "durationSeconds": 3600""";

    /** A provider's push about the user that the matrix links. */
    private static final String PUSH = """
            {"activities": [{"userId": "user-of-%s", "summaryId": "x-matrix", "activityId": 7, "activityType": "RUNNING",
              "durationInSeconds": 1789, "startTimeInSeconds": 1795000000, "startTimeOffsetInSeconds": 3600,
              "distanceInMeters": 4900.2}]}""";

    private WorkoutOperations() {}

    static List<Row> rows() {
        return List.of(
                new Row("put-workout", Kind.RECORD, (athlete, source) -> "{" + RUN + "}"),
                new Row("get-workout", Kind.RECORD, null),
                new Row("delete-workout", Kind.RECORD, null),
                new Row("list-workouts", Kind.RECORD, null),
                new Row("batch-workouts", Kind.BATCH, (athlete, source) -> """
                        {"workouts": [{"source": "%s", "externalId": "b", %s}]}""".formatted(source, RUN)),
                new Row("partner-batch-workouts", Kind.PARTNER_BATCH, (athlete, source) ->
                        """
                        {"workouts": [{"athleteId": "%s", "source": "%s", "externalId": "b", %s}]}""".formatted(athlete, source, RUN)),
                new Row("put-wellness-day", Kind.RECORD, (athlete, source) -> "{\"sleepMinutes\": 400}"),
                new Row("get-wellness-day", Kind.RECORD, null),
                new Row("delete-wellness-day", Kind.RECORD, null),
                new Row("list-wellness-days", Kind.RECORD, null),
                new Row("batch-wellness-days", Kind.BATCH, (athlete, source) -> """
                        {"wellness": [{"source": "%s", "date": "2026-11-19"}]}""".formatted(source)),
                new Row("partner-batch-wellness-days", Kind.PARTNER_BATCH, (athlete, source) ->
                        """
                        {"wellness": [{"athleteId": "%s", "source": "%s", "date": "2026-11-19"}]}""".formatted(athlete, source)),
                new Row("put-link", Kind.LINK, (athlete, source) -> "{\"athleteId\": \"" + athlete + "\"}"),
                new Row("get-link", Kind.LINK, null),
                new Row("delete-link", Kind.LINK, null),
                new Row(
                        "import",
                        Kind.IMPORT,
                        (athlete, source) -> PUSH.formatted(athlete),
                        Map.of("format", "garmin"),
                        "?source={source}"),
                new Row(
                        "partner-import",
                        Kind.PARTNER_IMPORT,
                        (athlete, source) -> PUSH.formatted(athlete),
                        Map.of("format", "garmin"),
                        ""),
                new Row("export", Kind.OWN, null),
                new Row("erase", Kind.OWN, null));
    }
}
