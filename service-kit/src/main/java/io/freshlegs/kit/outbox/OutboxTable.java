package io.freshlegs.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of the relay on the outbox of its database. */
final class OutboxTable {

    /** Any constant serves: the outbox is the only table of the database that is relayed. */
    private static final long LOCK = 0x6f7574626f78L;

    /**
     * The numbers are found first and the rows deleted by them: as a join its plan would hang on the statistics, which are those of
     * an empty table most of the time, and a table that has grown since would be read once for each of its rows.
     */
    private static final String TAKE = """
            with taken as (
              delete from outbox where seq = any(array(
                select seq from (
                  select seq, row_number() over (order by seq) as place,
                    sum(coalesce(octet_length(body), 0)) over (order by seq) as bytes
                  from (select seq, body from outbox order by seq limit ?) head) sized
                where place = 1 or bytes <= ?))
              returning *
            )
            select seq, event_id, topic, record_key, athlete_id, event_type, traceparent, body, written_at
            from taken order by seq""";

    private static final String PARK = """
            insert into outbox_parked (seq, event_id, topic, record_key, athlete_id, event_type, traceparent, body,
              written_at, code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OLDEST_AGE = """
            select coalesce(extract(epoch from clock_timestamp() - (select written_at from outbox order by seq limit 1)), 0)""";

    private OutboxTable() {}

    /** Whether this transaction is the one relay; the lock goes with the transaction. */
    static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /** Deletes the oldest rows and returns them in order; they come back when the transaction rolls back. */
    static List<OutboxRow> take(Connection connection, int rows, int bytes) throws SQLException {
        List<OutboxRow> batch = new ArrayList<>(rows);
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, rows);
            statement.setLong(2, bytes);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    batch.add(new OutboxRow(
                            result.getLong("seq"),
                            result.getObject("event_id", UUID.class),
                            result.getString("topic"),
                            result.getString("record_key"),
                            result.getString("athlete_id"),
                            result.getString("event_type"),
                            result.getString("traceparent"),
                            result.getString("body"),
                            result.getObject("written_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return batch;
    }

    /** Puts a row aside that can never be sent. */
    static void park(Connection connection, OutboxRow row, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARK)) {
            statement.setLong(1, row.sequence());
            statement.setObject(2, row.eventId());
            statement.setString(3, row.topic());
            statement.setString(4, row.recordKey());
            statement.setString(5, row.athleteId());
            statement.setString(6, row.eventType());
            statement.setString(7, row.traceparent());
            statement.setString(8, row.body());
            statement.setObject(9, row.writtenAt().atOffset(java.time.ZoneOffset.UTC));
            statement.setString(10, code);
            statement.executeUpdate();
        }
    }

    /** Seconds since the oldest row was written; 0 when the outbox is empty. */
    static double oldestAgeSeconds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(OLDEST_AGE)) {
            result.next();
            return result.getDouble(1);
        }
    }
}
