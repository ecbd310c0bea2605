package io.freshlegs.nutrition.foods.store;

import io.agroal.api.AgroalDataSource;
import io.freshlegs.nutrition.foods.application.Foods;
import io.freshlegs.nutrition.foods.domain.Drink;
import io.freshlegs.nutrition.foods.domain.Food;
import io.freshlegs.nutrition.foods.domain.Measure;
import io.freshlegs.nutrition.foods.domain.Nutrients;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The food table in memory, read once at start, after the migration: a few megabytes that never change while the
 * service runs. Any thread may ask.
 */
@Singleton
public class FoodTable implements Foods {

    private static final String ALL = """
            select food_id, name, food_group, flesh, drink, energy_kcal, protein_grams, carbohydrate_grams, fat_grams,
              fiber_grams, iron_mg, vitamin_c_mg, calcium_mg, sodium_mg, measure_name, measure_grams
            from food""";

    private final AgroalDataSource dataSource;
    private volatile Map<String, Food> foods = Map.of();

    FoodTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public @Nullable Food byId(String foodId) {
        return foods.get(foodId);
    }

    void read(@Observes StartupEvent event) throws SQLException {
        Map<String, Food> read = new HashMap<>(16_384);
        Map<String, String> groups = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Food food = food(rows, groups);
                read.put(food.foodId(), food);
            }
        }
        foods = read;
    }

    private static Food food(ResultSet row, Map<String, String> groups) throws SQLException {
        String measure = row.getString(15);
        return new Food(
                row.getString(1),
                row.getString(2),
                groups.computeIfAbsent(row.getString(3), group -> group),
                row.getObject(4, Boolean.class),
                Drink.valueOf(row.getString(5)),
                new Nutrients(
                        row.getObject(6, Double.class),
                        row.getObject(7, Double.class),
                        row.getObject(8, Double.class),
                        row.getObject(9, Double.class),
                        row.getObject(10, Double.class),
                        row.getObject(11, Double.class),
                        row.getObject(12, Double.class),
                        row.getObject(13, Double.class),
                        row.getObject(14, Double.class)),
                measure == null ? List.of() : List.of(new Measure(measure, row.getDouble(16))));
    }
}
