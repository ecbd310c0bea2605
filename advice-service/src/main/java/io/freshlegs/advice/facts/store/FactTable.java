package io.freshlegs.advice.facts.store;

import io.freshlegs.advice.facts.application.RecordedFacts;
import io.freshlegs.advice.facts.domain.FoodDayFact;
import io.freshlegs.advice.facts.domain.FoodSum;
import io.freshlegs.advice.facts.domain.MealFact;
import io.freshlegs.advice.facts.domain.WellnessFact;
import io.freshlegs.advice.facts.domain.WorkoutFact;
import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reads of the fact table: one statement for all facts of an athlete's days. */
@ApplicationScoped
class FactTable implements RecordedFacts {

    /** Meals of days that are read as sums stay where they are. */
    private static final String BETWEEN = """
            select kind, body
            from fact
            where athlete_id = ? and kind in ('workout', 'wellness') and local_date between ? and ? and body is not null
            union all
            select kind, body
            from fact
            where athlete_id = ? and kind in ('meal', 'food_day') and local_date between ? and ? and body is not null
            """;

    private static final String WORKOUTS = """
            select body
            from fact
            where athlete_id = ? and kind = 'workout' and body is not null
            """;

    private static final String LATEST_WORKOUTS = """
            select body
            from fact
            where athlete_id = ? and kind = 'workout' and body is not null
              and local_date = (
                select max(local_date) from fact where athlete_id = ? and kind = 'workout' and body is not null)
            """;

    private static final String AS_OF = """
            select min(as_of), count(*)
            from stream_position
            where partition = ?
            """;

    /** The topics facts come from: a partition whose number is missing in one of them has not been read wholly. */
    private static final int TOPICS = 4;

    private final DataSource dataSource;
    private final int partitions;

    FactTable(DataSource dataSource, @ConfigProperty(name = "freshlegs.intake.partitions") int partitions) {
        this.dataSource = dataSource;
        this.partitions = partitions;
    }

    @Override
    public Days of(AthleteId athlete, Window window) {
        List<WorkoutFact> workouts = new ArrayList<>();
        List<WellnessFact> wellness = new ArrayList<>();
        List<MealFact> meals = new ArrayList<>();
        List<FoodDayFact> foodDays = new ArrayList<>();
        String id = athlete.value();
        query(BETWEEN, List.of(id, window.from(), window.to(), id, window.mealsFrom(), window.to()), row -> {
            String body = row.getString(2);
            switch (row.getString(1)) {
                case "workout" -> workouts.add(FactBodies.workout(body));
                case "wellness" -> wellness.add(FactBodies.wellness(body));
                case "meal" -> meals.add(FactBodies.meal(body));
                case "food_day" -> foodDays.add(FactBodies.foodDay(body));
                default -> throw new IllegalStateException("the check of the column lets no other kind in");
            }
        });
        return new Days(workouts, wellness, meals, foodDays, sums(id, window));
    }

    @Override
    public List<WorkoutFact> workouts(AthleteId athlete) {
        return workouts(WORKOUTS, List.of(athlete.value()));
    }

    @Override
    public List<WorkoutFact> latestWorkouts(AthleteId athlete) {
        return workouts(LATEST_WORKOUTS, List.of(athlete.value(), athlete.value()));
    }

    @Override
    public Optional<Instant> asOf(AthleteId athlete) {
        List<Instant> found = new ArrayList<>();
        query(AS_OF, List.of(AthletePartitioner.partition(athlete.value(), partitions)), row -> {
            if (row.getInt(2) == TOPICS) {
                found.add(row.getObject(1, OffsetDateTime.class).toInstant());
            }
        });
        return found.stream().findFirst();
    }

    private List<FoodSum> sums(String athlete, Window window) {
        List<FoodSum> sums = new ArrayList<>();
        query(
                DaySums.BETWEEN,
                List.of(athlete, window.foodFrom(), window.to(), window.mealsFrom()),
                row -> sums.add(DaySums.read(row)));
        return sums;
    }

    private List<WorkoutFact> workouts(String sql, List<Object> parameters) {
        List<WorkoutFact> workouts = new ArrayList<>();
        query(sql, parameters, row -> workouts.add(FactBodies.workout(row.getString(1))));
        return workouts;
    }

    private void query(String sql, List<Object> parameters, RowReader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.size(); index++) {
                statement.setObject(index + 1, parameters.get(index));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            if (DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT) {
                throw DatabaseFailure.unavailable();
            }
            throw new IllegalStateException("facts can't be read", failure);
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
