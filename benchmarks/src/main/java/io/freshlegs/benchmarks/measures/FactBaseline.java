package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.Season;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The facts of a backlog alone, as {@code insert … select unnest … on conflict} writes them: a table like that of
 * advice-service, in its database, filled from rows in memory, as many in a transaction as intake takes.
 */
final class FactBaseline {

    private static final int ROWS = 500;
    private static final String INSERT = """
            insert into plain_fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            select athlete_id, kind, record_key, 1, local_date::date, event_id, now(), body::json
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s (athlete_id, kind, record_key, local_date, event_id, body)
            on conflict (athlete_id, kind, record_key) do update
            set revision = excluded.revision, body = excluded.body
            where excluded.revision > plain_fact.revision
            """;

    private final Season season;

    FactBaseline(Season season) {
        this.season = season;
    }

    /** Facts a second, of the same events in the same order as the backlog. */
    double perSecond(Connection connection, String prefix, int from, int to, LocalDate lastDay, int days) {
        try (Statement table = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            table.execute("create table if not exists plain_fact (like fact including all)");
            List<Season.Event> rows = new ArrayList<>(ROWS + Season.EVENTS_A_DAY);
            long facts = 0;
            long nanos = 0;
            for (int daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
                for (int athlete = from; athlete < to; athlete++) {
                    rows.addAll(season.day(prefix + "-" + athlete, lastDay.minusDays(daysAgo)));
                    boolean last = daysAgo == 0 && athlete == to - 1;
                    if (rows.size() >= ROWS || last) {
                        long begun = System.nanoTime();
                        write(insert, rows);
                        nanos += System.nanoTime() - begun;
                        facts += rows.size();
                        rows.clear();
                    }
                }
            }
            return facts / (nanos / 1e9);
        } catch (SQLException failure) {
            throw new IllegalStateException("the facts can't be inserted", failure);
        }
    }

    private static void write(PreparedStatement insert, List<Season.Event> rows) throws SQLException {
        texts(insert, 1, rows, Season.Event::athleteId);
        texts(insert, 2, rows, Season.Event::kind);
        texts(insert, 3, rows, Season.Event::recordKey);
        texts(insert, 4, rows, row -> row.day().toString());
        texts(insert, 5, rows, row -> row.id().toString());
        texts(insert, 6, rows, Season.Event::body);
        insert.executeUpdate();
    }

    private static void texts(
            PreparedStatement insert, int index, List<Season.Event> rows, Function<Season.Event, String> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        insert.setArray(index, insert.getConnection().createArrayOf("text", values));
    }
}
