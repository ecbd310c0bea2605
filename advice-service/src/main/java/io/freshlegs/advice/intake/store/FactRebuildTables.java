package io.freshlegs.advice.intake.store;

import io.freshlegs.advice.intake.application.FactRebuild;
import io.freshlegs.advice.intake.application.RebuildRefusedException;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.kit.problem.DatabaseFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What an operator orders of the tables that come of events.
 *
 * <p>Both orders lock the fact table, so that a poll loop that runs all the same waits for the end and then goes on with
 * what it finds.
 */
public final class FactRebuildTables implements FactRebuild {

    /** Everything that comes of events. Own records, the outbox, and what is parked of it stay. */
    static final List<String> DERIVED = List.of(
            "fact", "day_sum", "stream_position", "advice_due", "advice_announced", "advice_kept", "advice_change");

    private static final String THERE = """
            select string_agg(quote_ident(tablename), ', ')
            from pg_tables
            where schemaname = current_schema() and tablename in ('%s')
            """.formatted(String.join("', '", DERIVED));

    /** What was read by an older version of an athlete is no longer what would be read. */
    private static final String RAISE = "update athlete_version set version = version + 1";

    private static final String KEEP_INTAKE_OUT = "lock table fact in share row exclusive mode";

    private final DataSource dataSource;

    public FactRebuildTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void empty(Runnable beforeCommit) {
        inTransaction((connection, statement) -> {
            statement.execute("truncate " + tables(statement));
            statement.execute(RAISE);
            beforeCommit.run();
            return null;
        });
    }

    @Override
    public List<List<FactChange>> repair(Reading reading) {
        return inTransaction((connection, statement) -> {
            statement.execute(KEEP_INTAKE_OUT);
            List<List<FactChange>> refused = new ArrayList<>();
            for (List<FactChange> ofRecord : reading.changesByRecord()) {
                Savepoint before = connection.setSavepoint();
                try {
                    FactUpsert.write(connection, LatestChanges.of(ofRecord));
                } catch (SQLException failure) {
                    if (DatabaseFailure.of(failure) != DatabaseFailure.DATA) {
                        throw failure;
                    }
                    connection.rollback(before);
                    refused.add(ofRecord);
                }
            }
            return refused;
        });
    }

    private static String tables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(THERE)) {
            String tables = row.next() ? row.getString(1) : null;
            if (tables == null) {
                throw new RebuildRefusedException("The database has no tables of advice-service; migrate it first.");
            }
            return tables;
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection, statement);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new RebuildRefusedException(
                    "The database does not do it: " + failure.getMessage() + " Nothing was changed in it.", failure);
        }
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection, Statement statement) throws SQLException;
    }
}
