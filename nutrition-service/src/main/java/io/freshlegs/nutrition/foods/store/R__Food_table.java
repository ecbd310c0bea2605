package io.freshlegs.nutrition.foods.store;

import io.freshlegs.nutrition.foods.domain.Findability;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.foods.domain.Measure;
import io.freshlegs.nutrition.foods.domain.Nutrients;
import io.freshlegs.nutrition.foods.domain.ReadableNames;
import io.freshlegs.nutrition.foods.domain.SourceFood;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Fills the food table from the jar: once, and again only when the table, its lists or the rules below change.
 *
 * <p>Readers in another process see the old table until the migration commits.
 */
public class R__Food_table extends BaseJavaMigration {

    /** Raised when names, rules or weights change that live in code, not in the lists. */
    private static final int RULES = 2;

    private static final String FOODS = """
            insert into food (food_id, name, food_group, flesh, drink, energy_kcal, protein_grams, carbohydrate_grams,
                fat_grams, fiber_grams, iron_mg, vitamin_c_mg, calcium_mg, sodium_mg, measure_name, measure_grams,
                plainness, search)
            select food_id, name, food_group, flesh, drink, energy_kcal, protein_grams, carbohydrate_grams,
                fat_grams, fiber_grams, iron_mg, vitamin_c_mg, calcium_mg, sodium_mg, measure_name, measure_grams,
                plainness,
                setweight(to_tsvector('english', lead), 'A') || setweight(to_tsvector('english', kind), 'B')
                  || setweight(to_tsvector('english', rest), 'C')
            from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::float8[], ?::float8[],
                ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::text[],
                ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[])
              as f(food_id, name, food_group, flesh, drink, energy_kcal, protein_grams, carbohydrate_grams,
                fat_grams, fiber_grams, iron_mg, vitamin_c_mg, calcium_mg, sodium_mg, measure_name, measure_grams,
                plainness, lead, kind, rest)""";

    private static final String WORDS = """
            insert into food_word (word, foods)
            select word, count(*)
            from food, regexp_split_to_table(lower(name), '[^[:alnum:]]+') as word
            where length(word) >= 3 and word !~ '[0-9]'
            group by word""";

    private record Row(Food food, Findability findability) {}

    @Override
    public Integer getChecksum() {
        return 31 * StandardReference.checksum() + RULES;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        ReadableNames names = StandardReference.names();
        Map<String, String> everyday = StandardReference.everyday();
        List<Row> rows = new ArrayList<>(9_000);
        for (SourceFood source : StandardReference.foods()) {
            Food food = source.food(names);
            rows.add(new Row(food, Findability.of(food, everyday.get(food.foodId()))));
        }
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '60s'");
            statement.execute("delete from food");
            statement.execute("delete from food_word");
            insert(connection, rows);
            statement.execute(WORDS);
            statement.execute("analyze food");
            statement.execute("analyze food_word");
        }
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOODS)) {
            Columns columns = new Columns(connection, statement, rows);
            columns.texts(row -> row.food().foodId());
            columns.texts(row -> row.food().name());
            columns.texts(row -> row.food().group());
            columns.add("bool", row -> row.food().flesh());
            columns.texts(row -> row.food().drink().name());
            columns.amounts(Nutrients::energyKcal);
            columns.amounts(Nutrients::proteinGrams);
            columns.amounts(Nutrients::carbohydrateGrams);
            columns.amounts(Nutrients::fatGrams);
            columns.amounts(Nutrients::fiberGrams);
            columns.amounts(Nutrients::ironMg);
            columns.amounts(Nutrients::vitaminCMg);
            columns.amounts(Nutrients::calciumMg);
            columns.amounts(Nutrients::sodiumMg);
            columns.measures("text", Measure::name);
            columns.measures("float8", Measure::grams);
            columns.add("float8", row -> row.findability().plainness());
            columns.texts(row -> row.findability().leading());
            columns.texts(row -> row.findability().kind());
            columns.texts(row -> row.findability().rest());
            statement.executeUpdate();
        }
    }

    /** Binds one array after the other. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Row> rows;
        private int bound;

        Columns(Connection connection, PreparedStatement statement, List<Row> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<Row, @Nullable Object> value) throws SQLException {
            Object[] values = rows.stream().map(value).toArray();
            statement.setArray(++bound, connection.createArrayOf(type, values));
        }

        void texts(Function<Row, String> value) throws SQLException {
            add("text", value::apply);
        }

        void amounts(Function<Nutrients, @Nullable Double> nutrient) throws SQLException {
            add("float8", row -> nutrient.apply(row.food().per100g()));
        }

        void measures(String type, Function<Measure, Object> part) throws SQLException {
            add(
                    type,
                    row -> row.food().measures().isEmpty()
                            ? null
                            : part.apply(row.food().measures().get(0)));
        }
    }
}
