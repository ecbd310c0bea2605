package io.freshlegs.advice.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.advice.intake.events.LoggedSeason;
import io.freshlegs.advice.intake.store.FactDatabase;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaySumsStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID MEAL = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private final FactDatabase database = new FactDatabase(Servers.postgres());
    private final FactChanges facts = database.facts();

    @AfterEach
    void sums_are_what_the_facts_sum_to() {
        FactReads.requireSumsOfFacts(database.dataSource());
    }

    @Test
    void a_day_is_the_sum_of_its_meals_and_the_word_on_it() {
        apply(Events.meal("mara", MEAL, DAY, 1), Events.meal("mara", OTHER, DAY, 1), Events.foodDay("mara", DAY, 1));

        assertThat(sums()).containsExactly("2026-11-22 2 closed 464 kcal");
    }

    @Test
    void a_meal_that_moves_to_another_day_leaves_the_old_one() {
        apply(Events.meal("mara", MEAL, DAY, 1), Events.meal("mara", OTHER, DAY, 1));
        apply(Events.meal("mara", MEAL, DAY.minusDays(2), 2));
        assertThat(sums()).containsExactly("2026-11-20 1 open 232 kcal", "2026-11-22 1 open 232 kcal");

        apply(Events.meal("mara", OTHER, DAY.minusDays(2), 2));
        assertThat(sums()).containsExactly("2026-11-20 2 open 464 kcal");
    }

    @Test
    void deleting_and_erasing_take_a_meal_out_and_nothing_is_left_of_an_empty_day() {
        apply(Events.meal("mara", MEAL, DAY, 1), Events.meal("mara", OTHER, DAY, 1));
        apply(Events.mealDeleted("mara", MEAL, DAY, 2));
        assertThat(sums()).containsExactly("2026-11-22 1 open 232 kcal");

        apply(Events.mealErased("mara", OTHER));
        assertThat(sums()).isEmpty();
    }

    @Test
    void an_older_revision_read_again_leaves_the_row_as_it_was() {
        apply(Events.meal("mara", MEAL, DAY, 3));
        List<String> before = database.texts("select xmin from day_sum");

        apply(Events.meal("mara", MEAL, DAY.minusDays(1), 2));
        apply(Events.meal("mara", MEAL, DAY, 3));

        assertThat(database.texts("select xmin from day_sum")).isEqualTo(before);
    }

    @Test
    void the_order_of_events_and_where_batches_end_do_not_matter() {
        // Given
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(LoggedSeason.events("mara", DAY, 9));
        events.addAll(LoggedSeason.events("tom", DAY, 4));
        long seed = Long.getLong("freshlegs.seed", 17L);
        Random random = new Random(seed);

        // When
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(20));
            facts.apply(LatestChanges.of(LoggedSeason.changes(events.subList(from, to))), List.of());
            from = to;
        }

        // Then
        assertThat(sums()).as("seed %d", seed).hasSize(13).allMatch(sum -> sum.endsWith(" 4 closed 2524.8 kcal"));
    }

    @Test
    void two_writers_of_one_day_both_end_up_in_its_sum() throws Exception {
        apply(Events.wellness("mara", DAY, 1));
        CompletableFuture<Void> second;
        try (Connection first = database.dataSource().getConnection();
                Statement statement = first.createStatement()) {
            // Given
            first.setAutoCommit(false);
            statement.execute("update athlete_version set version = version + 1 where athlete_id = 'mara'");

            // When
            second = CompletableFuture.runAsync(() -> apply(Events.meal("mara", MEAL, DAY, 1)));
            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(database.texts("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database()"))
                            .hasSize(1));
            statement.execute(
                    """
                    insert into fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
                    select 'mara', 'meal', 'x', 1, '2026-11-22', 'e', now(), '%s'
                    """.formatted(new String(Events.meal("mara", OTHER, DAY, 1).value(), StandardCharsets.UTF_8)));
            first.commit();
        }

        // Then
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
        assertThat(sums()).containsExactly("2026-11-22 2 open 464 kcal");
    }

    @Test
    void the_days_there_were_before_the_table_are_summed_when_it_is_made() {
        // Given: the facts as a release without sums left them
        FactDatabase earlier = FactDatabase.at(Servers.postgres(), "3");
        apply(Events.foodDay("tom", DAY, 1), Events.meal("tom", MEAL, DAY.minusDays(1), 1));
        facts.apply(LatestChanges.of(LoggedSeason.changes(LoggedSeason.events("mara", DAY, 3))), List.of());
        apply(Events.mealWith(
                "mara", OTHER, DAY, 1, "\"totals\":{\"energyKcal\":0.1},\"coverage\":{\"energyKcal\":0.5}"));
        apply(Events.mealWith("lea", OTHER, DAY, 1, "\"totals\":{},\"coverage\":{\"ironMg\":0.3}"));
        apply(Events.mealWith("lea", MEAL, DAY, 1, "\"totals\":{\"ironMg\":1.1},\"coverage\":{\"ironMg\":1}"));
        database.copyFactsTo(earlier);

        // When
        earlier.migrate();

        // Then
        assertThat(earlier.texts("select count(*) from day_sum")).containsExactly("6");
        FactReads.requireSumsOfFacts(earlier.dataSource());
    }

    private List<String> sums() {
        return database.texts(
                "select concat(day, ' ', meals, case when closed then ' closed ' else ' open ' end, eaten[1], ' kcal')"
                        + " from day_sum order by athlete_id, day");
    }

    @SafeVarargs
    private void apply(ProducerRecord<byte[], byte[]>... events) {
        List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> event : events) {
            batch.add(event);
        }
        facts.apply(LatestChanges.of(LoggedSeason.changes(batch)), List.of());
    }
}
