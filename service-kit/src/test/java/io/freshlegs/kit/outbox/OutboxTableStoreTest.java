package io.freshlegs.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.record.ThingDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTableStoreTest {

    private static final int ROWS = 2_000;
    private static final int BATCH = 100;

    private final ThingDatabase database = new ThingDatabase();

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void taking_a_batch_costs_no_more_when_the_outbox_has_grown_behind_the_back_of_the_statistics() throws Exception {
        // Given: as vacuum finds an outbox that is mostly empty, which is what it is
        write();
        database.execute("delete from outbox");
        database.execute("vacuum (analyze, truncate off) outbox");
        assertThat(database.texts("select reltuples::int from pg_class where relname = 'outbox' and relpages > 0"))
                .containsExactly("0");
        write();

        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);

            // When
            List<OutboxRow> batch = OutboxTable.take(connection, BATCH, 1 << 20);

            // Then
            assertThat(batch).hasSize(BATCH);
            // each row is read to see how long it is and once more to delete it
            assertThat(rowsRead(connection)).isLessThan(4 * BATCH);
            connection.rollback();
        }
    }

    private void write() {
        database.execute("""
                insert into outbox (event_id, topic, record_key, athlete_id, event_type, body)
                select gen_random_uuid(), 'freshlegs.workouts.v1', 'mara/' || n, 'mara', 't', repeat('x', 500)
                from generate_series(1, %d) n""".formatted(ROWS));
    }

    private static long rowsRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select seq_tup_read + idx_tup_fetch from"
                        + " pg_stat_xact_user_tables where relname = 'outbox'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
