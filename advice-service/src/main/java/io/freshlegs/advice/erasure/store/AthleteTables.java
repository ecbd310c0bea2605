package io.freshlegs.advice.erasure.store;

import io.freshlegs.advice.erasure.application.AthleteRows;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The tables that hold rows of athletes. */
@ApplicationScoped
class AthleteTables implements AthleteRows {

    /** Every table with a column {@code athlete_id} but those of announcements, which are taken back one by one. */
    static final List<String> TABLES = List.of(
            "athlete_version",
            "fact",
            "day_sum",
            "profile",
            "check_in",
            "lab",
            "shoe",
            "advice_due",
            "advice_kept",
            "advice_change");

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** Locks the row, whether it is there or not: an announcement under way is waited for, and none begins. */
    private static final String HOLD_DUE = """
            insert into advice_due (athlete_id) values (?)
            on conflict (athlete_id) do update set since = advice_due.since
            """;

    private final DataSource dataSource;

    AthleteTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public int erase(AthleteId athlete) {
        try (Connection connection = dataSource.getConnection()) {
            // The same turn that writes of the athlete's own records take: they come wholly before or wholly after.
            try (PreparedStatement turn = prepared(connection, TAKE_TURNS, athlete)) {
                turn.execute();
            }
            // Facts, due, version: the order in which intake and announcements lock them. Facts go once more with the
            // tables: what intake committed until the row in advice_due was held is gone too, and what comes later is
            // summed without.
            int erased = delete(connection, "fact", athlete);
            try (PreparedStatement due = prepared(connection, HOLD_DUE, athlete)) {
                due.executeUpdate();
            }
            for (String table : TABLES) {
                int rows = delete(connection, table, athlete);
                // being due is nothing of the athlete's, and was made here if it was not there
                erased += table.equals("advice_due") ? 0 : rows;
            }
            return erased;
        } catch (SQLException failure) {
            if (DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT) {
                throw DatabaseFailure.unavailable();
            }
            throw new IllegalStateException("rows can't be erased", failure);
        }
    }

    private static int delete(Connection connection, String table, AthleteId athlete) throws SQLException {
        try (PreparedStatement rows = prepared(connection, "delete from " + table + " where athlete_id = ?", athlete)) {
            return rows.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, AthleteId athlete)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, athlete.value());
        return statement;
    }
}
