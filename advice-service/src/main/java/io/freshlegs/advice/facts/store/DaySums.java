package io.freshlegs.advice.facts.store;

import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.Nutrients;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code day_sum}: of each local day of an athlete what {@link FoodSum} makes of its meals; a day of which nothing
 * is known has no row.
 *
 * <p>Whoever changes food facts sums the touched days again in the same transaction, whole: one statement reads their meals,
 * one writes their sums. Two transactions that touch one athlete take turns: each raises the row in {@code athlete_version}
 * before it comes here, so the later one reads what the earlier one wrote. Safe for several threads.
 */
public final class DaySums {

    /** Parameters: athlete, first day, last day, and the day before which days are wanted. */
    static final String BETWEEN = """
            select day, meals, closed, eaten, coverage
            from day_sum
            where athlete_id = ? and day between ? and ? and day < ?
            """;

    private static final String FOOD_OF = """
            select f.athlete_id, f.local_date, f.kind, f.body
            from unnest(?::text[], ?::date[]) as d (athlete_id, day)
            join fact f on f.athlete_id = d.athlete_id and f.local_date = d.day
            where f.kind in ('meal', 'food_day') and f.body is not null
            """;

    private static final String FORGET = """
            delete from day_sum s
            using unnest(?::text[], ?::date[]) as d (athlete_id, day)
            where s.athlete_id = d.athlete_id and s.day = d.day
            """;

    private static final String STORE = """
            insert into day_sum (athlete_id, day, meals, closed, eaten, coverage)
            select athlete_id, day, meals, closed, eaten::double precision[], coverage::double precision[]
            from unnest(?::text[], ?::date[], ?::int[], ?::boolean[], ?::text[], ?::text[])
                as s (athlete_id, day, meals, closed, eaten, coverage)
            on conflict (athlete_id, day) do update
            set meals = excluded.meals,
                closed = excluded.closed,
                eaten = excluded.eaten,
                coverage = excluded.coverage
            """;

    private DaySums() {}

    /** A local day of an athlete, in the order of the table's key. */
    public record Day(String athleteId, LocalDate date) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byAthlete = athleteId.compareTo(other.athleteId);
            return byAthlete != 0 ? byAthlete : date.compareTo(other.date);
        }
    }

    /** Sums these days again from the facts as this transaction sees them. */
    public static void sumAgain(Connection connection, Collection<Day> touched) throws SQLException {
        SortedSet<Day> days = new TreeSet<>(touched);
        if (days.isEmpty()) {
            return;
        }
        SortedMap<Day, FoodSum> sums = sumsOf(connection, days);
        days.removeAll(sums.keySet());
        forget(connection, List.copyOf(days));
        store(connection, sums);
    }

    static FoodSum read(ResultSet row) throws SQLException {
        return new FoodSum(
                row.getObject(1, LocalDate.class),
                row.getInt(2),
                nutrients(row.getArray(4)),
                nutrients(row.getArray(5)),
                row.getBoolean(3));
    }

    private static SortedMap<Day, FoodSum> sumsOf(Connection connection, SortedSet<Day> days) throws SQLException {
        Map<Day, List<MealFact>> meals = new HashMap<>();
        Map<Day, FoodDayFact> words = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FOOD_OF)) {
            keys(statement, days);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Day day = new Day(rows.getString(1), rows.getObject(2, LocalDate.class));
                    if (rows.getString(3).equals("meal")) {
                        meals.computeIfAbsent(day, ofDay -> new ArrayList<>(6))
                                .add(FactBodies.mealToSum(day.date(), rows.getString(4)));
                    } else {
                        words.put(day, FactBodies.foodDay(rows.getString(4)));
                    }
                }
            }
        }
        SortedMap<Day, FoodSum> sums = new TreeMap<>();
        for (Day day : days) {
            FoodDayFact word = words.get(day);
            FoodSum sum = FoodSum.of(day.date(), meals.getOrDefault(day, List.of()), word != null && word.complete());
            if (!sum.isEmpty()) {
                sums.put(day, sum);
            }
        }
        return sums;
    }

    private static void forget(Connection connection, List<Day> days) throws SQLException {
        if (days.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            keys(statement, days);
            statement.executeUpdate();
        }
    }

    private static void store(Connection connection, SortedMap<Day, FoodSum> sums) throws SQLException {
        if (sums.isEmpty()) {
            return;
        }
        List<FoodSum> values = List.copyOf(sums.values());
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            keys(statement, sums.keySet());
            array(statement, 3, "int", values, FoodSum::meals);
            array(statement, 4, "boolean", values, FoodSum::closed);
            array(statement, 5, "text", values, sum -> literal(sum.eaten()));
            array(statement, 6, "text", values, sum -> literal(sum.coverage()));
            statement.executeUpdate();
        }
    }

    private static void keys(PreparedStatement statement, Collection<Day> days) throws SQLException {
        array(statement, 1, "text", days, Day::athleteId);
        array(statement, 2, "date", days, day -> day.date().toString());
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, Collection<T> rows, Function<T, ?> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** The amounts in the order of {@link Nutrients}, as the database writes an array; rows of arrays have no other form. */
    private static String literal(Nutrients amounts) {
        List<String> texts = new ArrayList<>(9);
        Nutrients.of(nutrient -> {
            Double amount = nutrient.apply(amounts);
            texts.add(amount == null ? "NULL" : amount.toString());
            return null;
        });
        return "{" + String.join(",", texts) + "}";
    }

    private static Nutrients nutrients(Array stored) throws SQLException {
        @Nullable Double[] amounts = (Double[]) stored.getArray();
        return new Nutrients(
                amounts[0],
                amounts[1],
                amounts[2],
                amounts[3],
                amounts[4],
                amounts[5],
                amounts[6],
                amounts[7],
                amounts[8]);
    }
}
