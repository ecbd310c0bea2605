package io.freshlegs.advice.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.events.Events;
import io.freshlegs.advice.intake.events.LoggedSeason;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes several tables of one athlete locks them in one order, and so waits instead of deadlocking. */
class LockOrderStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final FactDatabase database = new FactDatabase(Servers.postgres());

    @BeforeEach
    void the_athlete_has_a_meal_and_is_due() {
        record(1);
    }

    @Test
    void intake_waits_for_the_announcement_under_way() throws Exception {
        besideAnAnnouncement(() -> record(2));

        assertThat(database.texts("select revision from fact where athlete_id = 'mara'"))
                .containsExactly("2");
        assertThat(database.texts("select athlete_id from advice_due")).containsExactly("mara");
    }

    /** An announcement takes what is due, and raises the version only when it has computed. */
    private void besideAnAnnouncement(Runnable other) throws Exception {
        CompletableFuture<Void> waiting;
        try (Connection announcing = database.dataSource().getConnection();
                Statement statement = announcing.createStatement()) {
            announcing.setAutoCommit(false);
            statement.execute("delete from advice_due where athlete_id = 'mara'");
            waiting = CompletableFuture.runAsync(other);
            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(database.texts("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database()"))
                            .hasSize(1));
            statement.execute("update athlete_version set version = version + 1 where athlete_id = 'mara'");
            announcing.commit();
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
    }

    private void record(long revision) {
        UUID meal = UUID.fromString("01890000-0000-7000-8000-000000000001");
        database.facts()
                .apply(
                        LatestChanges.of(LoggedSeason.changes(Stream.of(Events.meal("mara", meal, DAY, revision))
                                .toList())),
                        List.of());
    }
}
