package io.freshlegs.kit.record;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.time.IdSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of {@link RecordSql} for groups of changes. Holds no connection and no state of a group; every
 * method works inside whatever transaction the given connection is in.
 */
final class RecordTable {

    private final RecordSql sql;
    private final IdSource ids;
    private final Clock clock;

    RecordTable(RecordKind kind, IdSource ids, Clock clock) {
        this.sql = new RecordSql(kind);
        this.ids = ids;
        this.clock = clock;
    }

    /** One change with the id it gets if it makes a new record, and the instant it arrived. */
    record Row(Change change, UUID newId, Instant receivedAt) {}

    /** What the statement says of a changed row. */
    record Changed(
            UUID id,
            long revision,
            boolean born,
            @Nullable Long sourceVersion,
            boolean deleted,
            LocalDate localDate,
            Instant startsAt) {}

    Row row(Change change) {
        return new Row(change, ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Writes unconditional puts, one a key; returns the rows that changed, by key. */
    Map<RecordKey, Changed> put(Connection connection, List<Row> rows) throws SQLException {
        return change(connection, sql.put, rows);
    }

    /** Writes puts that only create, one a key; returns the rows that were made, by key. */
    Map<RecordKey, Changed> create(Connection connection, List<Row> rows) throws SQLException {
        return change(connection, sql.create, rows);
    }

    /** Applies deletes and conditional puts, one a key; returns the rows that changed, by key. */
    Map<RecordKey, Changed> edit(Connection connection, List<Row> rows) throws SQLException {
        return change(connection, sql.edit, rows);
    }

    private Map<RecordKey, Changed> change(Connection connection, String statement, List<Row> rows)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bindKeys(
                    connection,
                    prepared,
                    rows.stream().map(row -> row.change().key()).toList());
            int at = 4;
            prepared.setArray(at++, array(connection, "uuid", rows, Row::newId));
            prepared.setArray(at++, array(connection, "int8", rows, row -> put(row, Change.Put::sourceVersion)));
            prepared.setArray(
                    at++,
                    fingerprints(connection, rows.stream().map(Row::change).toList()));
            prepared.setArray(
                    at++,
                    array(
                            connection,
                            "date",
                            rows,
                            row -> put(row, put -> put.content().localDate())));
            prepared.setArray(
                    at++,
                    array(
                            connection,
                            "timestamptz",
                            rows,
                            row -> put(row, put -> put.content().startsAt())));
            prepared.setArray(at++, array(connection, "timestamptz", rows, Row::receivedAt));
            prepared.setArray(
                    at++,
                    array(
                            connection,
                            "text",
                            rows,
                            row -> put(row, put -> put.content().json())));
            prepared.setArray(at++, array(connection, "text", rows, row -> writtenBy(row.change())));
            prepared.setArray(at++, array(connection, "uuid", rows, row -> ids.next()));
            prepared.setArray(
                    at++, array(connection, "text", rows, row -> row.change().traceparent()));
            prepared.setArray(at++, array(connection, "text", rows, Row::receivedAt));
            prepared.setArray(
                    at, array(connection, "int8", rows, row -> row.change().ifMatch()));
            Map<RecordKey, Changed> changed = new HashMap<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    changed.put(key(result), changed(result));
                }
            }
            return changed;
        }
    }

    /** The stored state of each key that has a row. */
    Map<RecordKey, RecordState> states(Connection connection, Collection<RecordKey> keys) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql.states)) {
            bindKeys(connection, prepared, List.copyOf(keys));
            Map<RecordKey, RecordState> states = new HashMap<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    RecordState state = state(result);
                    states.put(state.key(), state);
                }
            }
            return states;
        }
    }

    /** Raises the remembered source version of rows whose content is the same; makes no event. */
    void rememberVersions(Connection connection, List<Change.Put> puts) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql.rememberVersion)) {
            bindKeys(connection, prepared, puts.stream().map(Change.Put::key).toList());
            prepared.setArray(4, array(connection, "int8", puts, Change.Put::sourceVersion));
            prepared.setArray(5, fingerprints(connection, puts));
            prepared.executeUpdate();
        }
    }

    /** Those of the keys whose row, or whose athlete, is locked by somebody else. */
    Set<RecordKey> locked(Connection connection, Collection<RecordKey> keys) throws SQLException {
        Set<RecordKey> locked = new HashSet<>(states(connection, keys).keySet());
        Set<String> barred = new HashSet<>();
        try (PreparedStatement prepared = connection.prepareStatement(RecordSql.BARRED)) {
            prepared.setArray(
                    1,
                    array(
                            connection,
                            "text",
                            List.copyOf(keys),
                            key -> key.athlete().value()));
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    barred.add(result.getString(1));
                }
            }
        }
        try (PreparedStatement prepared = connection.prepareStatement(sql.free)) {
            bindKeys(connection, prepared, List.copyOf(keys));
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    locked.remove(key(result));
                }
            }
        }
        keys.stream().filter(key -> barred.contains(key.athlete().value())).forEach(locked::add);
        return locked;
    }

    private static void bindKeys(Connection connection, PreparedStatement prepared, List<RecordKey> keys)
            throws SQLException {
        prepared.setArray(
                1, array(connection, "text", keys, key -> key.athlete().value()));
        prepared.setArray(2, array(connection, "text", keys, RecordKey::source));
        prepared.setArray(3, array(connection, "text", keys, RecordKey::externalId));
    }

    private static Array fingerprints(Connection connection, List<? extends Change> changes) throws SQLException {
        byte[][] fingerprints = new byte[changes.size()][];
        for (int i = 0; i < fingerprints.length; i++) {
            if (changes.get(i) instanceof Change.Put put) {
                fingerprints[i] = put.content().fingerprint();
            }
        }
        return connection.createArrayOf("bytea", fingerprints);
    }

    /** Of strings: the driver sends texts as they are, where of objects it would write the text of an array, with escapes. */
    private static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object one = value.apply(rows.get(i));
            texts[i] = one == null ? null : one.toString();
        }
        return connection.createArrayOf(type, texts);
    }

    private static <T> @Nullable T put(Row row, Function<Change.Put, @Nullable T> value) {
        return row.change() instanceof Change.Put put ? value.apply(put) : null;
    }

    private static @Nullable String writtenBy(Change change) {
        return change instanceof Change.Put put ? put.writtenBy() : ((Change.Delete) change).writtenBy();
    }

    private static RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(
                AthleteId.of(row.getString("athlete_id")), row.getString("source"), row.getString("external_id"));
    }

    private static Changed changed(ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        return new Changed(
                row.getObject("id", UUID.class),
                revision,
                revision == row.getLong("born_revision"),
                row.getObject("source_version", Long.class),
                row.getBoolean("deleted"),
                row.getObject("local_date", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static RecordState state(ResultSet row) throws SQLException {
        return new RecordState(
                key(row),
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("source_version", Long.class),
                row.getBoolean("deleted"),
                row.getBytes("fingerprint"),
                row.getString("content"),
                row.getObject("local_date", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
