package io.freshlegs.advice.erasure.store;

import io.freshlegs.advice.erasure.application.AthleteRows;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    private static final String HOLD = """
            with there as (
                select 1 from advice_due where athlete_id = ?)
            insert into advice_due (athlete_id) values (?)
            on conflict (athlete_id) do update set since = advice_due.since
            returning case when exists (select 1 from there) then 0 else 1 end
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
            // Intake writes facts, makes the athlete due, raises the version, then sums days; an announcement takes
            // what
            // is due, then raises the version. The same order here, or one of two waits for the other forever. Facts go
            // once more with the tables: what intake committed until the athlete was held is gone too, and what comes
            // later is summed without.
            int erased = delete(connection, "fact", athlete);
            erased -= hold(connection, athlete);
            for (String table : TABLES) {
                erased += delete(connection, table, athlete);
            }
            return erased;
        } catch (SQLException failure) {
            if (DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT) {
                throw DatabaseFailure.unavailable();
            }
            throw new IllegalStateException("rows can't be erased", failure);
        }
    }

    /** Until the transaction ends nobody makes the athlete due or announces; returns the rows that were made for it, 0 or 1. */
    private static int hold(Connection connection, AthleteId athlete) throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(HOLD)) {
            due.setString(1, athlete.value());
            due.setString(2, athlete.value());
            try (ResultSet row = due.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
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
