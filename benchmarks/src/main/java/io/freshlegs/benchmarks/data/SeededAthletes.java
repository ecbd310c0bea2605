package io.freshlegs.benchmarks.data;

import io.freshlegs.benchmarks.stage.Sql;

/**
 * Athletes with a past, written straight into the tables of advice-service: what intake would have left there, in a
 * few statements of many rows each.
 */
public final class SeededAthletes {

    private static final String WORKOUTS = """
            insert into fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            select athlete, 'workout', id, 1, day, id, now(), format(
              '{"athleteId":"%%s","id":"%%s","source":"garmin","externalId":"x-%%s","revision":1,"status":"active","localDate":"%%s","receivedAt":"%%sT08:00:00Z","sport":"running","startTime":"%%sT06:00:00Z","durationSeconds":3600,"movingSeconds":3570,"distanceMeters":10000,"elevationGainMeters":85.5,"averageHeartRateBpm":%%s,"maxHeartRateBpm":172,"heartRateZoneSeconds":[600,900,1200,700,200],"perceivedExertion":4,"zoneOffset":"+01:00","quality":[]}',
              athlete, id, id, day, day, day, 135 + n %% 20)::json
            from (
              select '%1$s-' || a as athlete, current_date - d as day, a + d as n,
                lpad(to_hex(a), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(d), 12, '0') as id
              from generate_series(%2$d, %3$d) a, generate_series(1, %4$d) d) run""";

    private static final String MEALS = """
            insert into fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            select athlete, 'meal', id, 1, day, id, now(), format(
              '{"athleteId":"%%s","id":"%%s","source":"diary","externalId":"m-%%s","revision":1,"status":"active","localDate":"%%s","receivedAt":"%%sT20:00:00Z","eatenAt":"%%sT12:15:00Z","mealType":"lunch","items":[{"name":"Lentils, cooked","grams":300,"energyKcal":348,"proteinGrams":27,"ironMg":9.9}],"quality":[],"totals":{"energyKcal":348,"proteinGrams":27,"ironMg":9.9},"coverage":{"energyKcal":1,"proteinGrams":1,"ironMg":1}}',
              athlete, id, id, day, day, day)::json
            from (
              select '%1$s-' || a as athlete, current_date - d as day,
                lpad(to_hex(a), 8, '0') || '-0001-7000-8000-' || lpad(to_hex(d), 12, '0') as id
              from generate_series(%2$d, %3$d) a, generate_series(1, %4$d) d) meal""";

    private static final String SUMS = """
            insert into day_sum (athlete_id, day, meals, closed, eaten, coverage)
            select '%1$s-' || a, current_date - d, 1, false, '{348,27,NULL,NULL,NULL,9.9,NULL,NULL,NULL}',
              '{1,1,0,0,0,1,0,0,0}'
            from generate_series(%2$d, %3$d) a, generate_series(1, %4$d) d""";

    private static final String VERSIONS = """
            insert into athlete_version (athlete_id, version)
            select '%1$s-' || a, 1 from generate_series(%2$d, %3$d) a""";

    /** Days whose meals are read singly. */
    private static final int SINGLE_MEAL_DAYS = 3;

    private SeededAthletes() {}

    /** Athletes {@code prefix-from} to {@code prefix-to}, exclusive, with a run and a meal on each of their last days. */
    public static void write(Sql sql, String prefix, int from, int to, int days) {
        int last = to - 1;
        sql.run(WORKOUTS.formatted(prefix, from, last, days));
        sql.run(MEALS.formatted(prefix, from, last, Math.min(days, SINGLE_MEAL_DAYS)));
        sql.run(SUMS.formatted(prefix, from, last, days));
        sql.run(VERSIONS.formatted(prefix, from, last));
    }

    /** The number of single facts of that many athletes. */
    public static long facts(int athletes, int days) {
        return (long) athletes * (days + Math.min(days, SINGLE_MEAL_DAYS));
    }
}
