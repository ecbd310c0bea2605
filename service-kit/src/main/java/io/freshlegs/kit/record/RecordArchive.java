package io.freshlegs.kit.record;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.time.IdSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All records of one kind of one athlete at once: what erasure takes away and export gives.
 *
 * <p>Works inside the transaction of the given connection. Erasure needs {@link #lock} first: it waits for the write
 * groups that hold records of the athlete, and later ones wait for it, so that a write is erased wholly or is a new
 * record wholly.
 */
public final class RecordArchive {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String ANNOUNCE = """
            insert into outbox (event_id, topic, record_key, athlete_id, event_type, traceparent, body)
            select k.event_id, ?, k.record_key, ?, ?, ?, null
            from unnest(?::uuid[], ?::text[]) with ordinality as k(event_id, record_key, place)
            order by k.place""";

    private static final String FORGET_PARKED = "delete from outbox_parked where athlete_id = ?";

    private final RecordKind kind;
    private final RecordSql sql;
    private final IdSource ids;

    public RecordArchive(RecordKind kind, IdSource ids) {
        this.kind = kind;
        this.sql = new RecordSql(kind);
        this.ids = ids;
    }

    /** One live record as it is exported. */
    public record Exported(
            String source, String externalId, @Nullable Long sourceVersion, String json) {}

    /** Takes the athlete-wide lock for the rest of the transaction. */
    public static void lock(Connection connection, AthleteId athlete) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, athlete.value());
            statement.execute();
        }
    }

    /** Deletes the athlete's events that were put aside because they can never be sent. */
    public static void forgetParked(Connection connection, AthleteId athlete) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET_PARKED)) {
            statement.setString(1, athlete.value());
            statement.executeUpdate();
        }
    }

    /**
     * Deletes every record, tombstones included, and leaves an erasure event for each behind the events that wait
     * already; returns how many there were.
     */
    public int erase(Connection connection, AthleteId athlete, @Nullable String traceparent) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.erase)) {
            statement.setString(1, athlete.value());
            try (ResultSet gone = statement.executeQuery()) {
                while (gone.next()) {
                    keys.add(gone.getString(1));
                }
            }
        }
        UUID[] eventIds = new UUID[keys.size()];
        for (int i = 0; i < eventIds.length; i++) {
            eventIds[i] = ids.next();
        }
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setString(1, kind.deleted().topic().topicName());
            statement.setString(2, athlete.value());
            statement.setString(3, kind.deleted().typeName());
            statement.setString(4, traceparent);
            statement.setArray(5, connection.createArrayOf("uuid", eventIds));
            statement.setArray(6, connection.createArrayOf("text", keys.toArray(String[]::new)));
            statement.executeUpdate();
        }
        return keys.size();
    }

    /** The next live records in the order of their key; {@code after} is the last one of the page before, or null. */
    public List<Exported> page(Connection connection, AthleteId athlete, @Nullable Exported after, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.export)) {
            statement.setString(1, athlete.value());
            statement.setString(2, after == null ? "" : after.source());
            statement.setString(3, after == null ? "" : after.externalId());
            statement.setInt(4, limit);
            List<Exported> page = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Exported(
                            rows.getString("source"),
                            rows.getString("external_id"),
                            rows.getObject("source_version", Long.class),
                            rows.getString("content")));
                }
            }
            return page;
        }
    }
}
