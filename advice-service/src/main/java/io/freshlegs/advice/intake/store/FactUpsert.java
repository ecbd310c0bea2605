package io.freshlegs.advice.intake.store;

import io.freshlegs.advice.facts.store.DaySums;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.FactRefusedException;
import io.freshlegs.advice.intake.application.FactsUnavailableException;
import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.advice.intake.domain.FactKey;
import io.freshlegs.advice.intake.domain.LatestChanges;
import io.freshlegs.advice.intake.domain.StreamPosition;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The writes of the fact table: one transaction of set-based statements.
 *
 * <p>Erasures go first, then the guarded upsert, then the sums of the days whose food they touched, then the positions. Rows
 * come in key order, so two writers that meet during a rebalance wait for each other instead of deadlocking. Of one athlete
 * the facts are locked first, then the row in {@code advice_due}, then the version: the order of everybody who writes two of
 * them. A redelivered state fails the guard and leaves its row as it was. The athletes of rows that did change are due for a
 * look at their advice.
 */
@ApplicationScoped
class FactUpsert implements FactChanges {

    private static final String ERASE = """
            with erased as (
                delete from fact f
                using unnest(?::text[], ?::text[], ?::text[]) as e (athlete_id, kind, record_key)
                where f.athlete_id = e.athlete_id and f.kind = e.kind and f.record_key = e.record_key
                returning f.athlete_id, f.kind, f.record_key, f.local_date),
            touched as (
                select athlete_id, (array_agg(kind || '.erased 0 ' || record_key))[1:20] as causes
                from erased
                group by athlete_id
                order by athlete_id),
            due as (
                insert into advice_due (athlete_id, causes)
                select athlete_id, causes from touched
                on conflict (athlete_id) do update
                set since = advice_due.since,
                    causes = (excluded.causes || advice_due.causes)[1:20]
                returning athlete_id),
            raised as (
                insert into athlete_version (athlete_id, version)
                select athlete_id, (extract(epoch from clock_timestamp()) * 1000000)::bigint from due
                on conflict (athlete_id) do update set version = athlete_version.version + 1)
            select athlete_id, local_date from erased where kind in ('meal', 'food_day')
            """;

    private static final String UPSERT = """
            with sent as (
            select * from unnest(
                ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body, traceparent)),
            written as (
            insert into fact (athlete_id, kind, record_key, revision, local_date, event_id, event_time, body)
            select athlete_id, kind, record_key, revision, local_date::date, event_id, event_time::timestamptz, body::json
            from sent
            on conflict (athlete_id, kind, record_key) do update
            set revision = excluded.revision,
                local_date = excluded.local_date,
                event_id = excluded.event_id,
                event_time = excluded.event_time,
                body = excluded.body,
                previous_date = fact.local_date,
                deleted_name = case
                    when excluded.body is not null then null
                    when fact.body is null then fact.deleted_name
                    else json_build_object(
                        'source', fact.body->>'source',
                        'externalId', coalesce(fact.body->>'externalId', fact.body->>'date'))
                end
            where excluded.revision > fact.revision
            returning athlete_id, kind, record_key, revision, event_time, local_date, previous_date,
                body is null as deleted),
            touched as (
                select written.athlete_id,
                       (array_agg(
                           kind || '.' || case when deleted then 'deleted' when written.revision = 1 then 'recorded' else 'updated' end
                               || ' ' || written.revision || ' ' || record_key
                           order by written.event_time desc, kind, record_key))[1:20] as causes,
                       min(written.event_time) as accepted_at,
                       (array_agg(traceparent order by written.event_time desc)
                           filter (where traceparent is not null))[1] as traceparent
                from written join sent using (athlete_id, kind, record_key)
                group by athlete_id
                order by athlete_id),
            due as (
                insert into advice_due (athlete_id, causes, accepted_at, traceparent)
                select athlete_id, causes, accepted_at, traceparent from touched
                on conflict (athlete_id) do update
                set since = advice_due.since,
                    causes = (excluded.causes || advice_due.causes)[1:20],
                    accepted_at = least(advice_due.accepted_at, excluded.accepted_at),
                    traceparent = coalesce(excluded.traceparent, advice_due.traceparent)
                returning athlete_id),
            raised as (
                insert into athlete_version (athlete_id, version)
                select athlete_id, (extract(epoch from clock_timestamp()) * 1000000)::bigint from due
                on conflict (athlete_id) do update set version = athlete_version.version + 1)
            select athlete_id, local_date from written where kind in ('meal', 'food_day')
            union
            select athlete_id, previous_date from written where kind in ('meal', 'food_day') and previous_date is not null
            """;

    private static final String ADVANCE = """
            insert into stream_position (topic, partition, as_of)
            select topic, partition, as_of::timestamptz
            from unnest(?::text[], ?::int[], ?::text[]) as p (topic, partition, as_of)
            order by topic, partition
            on conflict (topic, partition) do update
            set as_of = excluded.as_of
            where excluded.as_of > stream_position.as_of
            """;

    private final DataSource dataSource;

    FactUpsert(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void apply(LatestChanges changes, Collection<StreamPosition> positions) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, changes);
                advance(connection, List.copyOf(positions));
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    /** The statements of some changes within the caller's transaction. */
    static void write(Connection connection, LatestChanges changes) throws SQLException {
        Set<DaySums.Day> touched = new HashSet<>();
        erase(connection, List.copyOf(changes.erased()), touched);
        upsert(connection, changes.states(), touched);
        DaySums.sumAgain(connection, touched);
    }

    @Override
    public void probe() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1 from stream_position limit 1")) {
            statement.execute();
        } catch (SQLException failure) {
            throw new FactsUnavailableException("the fact table does not answer", failure);
        }
    }

    private static void erase(Connection connection, List<FactKey> keys, Set<DaySums.Day> touched) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
            texts(statement, 1, keys, FactKey::athleteId);
            texts(statement, 2, keys, key -> key.kind().code());
            texts(statement, 3, keys, FactKey::recordKey);
            addFoodDays(statement, touched);
        }
    }

    private static void upsert(Connection connection, List<FactChange.State> states, Set<DaySums.Day> touched)
            throws SQLException {
        if (states.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            texts(statement, 1, states, state -> state.key().athleteId());
            texts(statement, 2, states, state -> state.key().kind().code());
            texts(statement, 3, states, state -> state.key().recordKey());
            array(statement, 4, "bigint", states, FactChange.State::revision);
            texts(statement, 5, states, state -> state.localDate().toString());
            texts(statement, 6, states, FactChange.State::eventId);
            texts(statement, 7, states, state -> state.eventTime().toString());
            texts(statement, 8, states, FactChange.State::body);
            texts(statement, 9, states, FactChange.State::traceparent);
            addFoodDays(statement, touched);
        }
    }

    private static void addFoodDays(PreparedStatement change, Set<DaySums.Day> touched) throws SQLException {
        try (ResultSet days = change.executeQuery()) {
            while (days.next()) {
                touched.add(new DaySums.Day(days.getString(1), days.getObject(2, LocalDate.class)));
            }
        }
    }

    private static void advance(Connection connection, List<StreamPosition> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            texts(statement, 1, positions, StreamPosition::topic);
            array(statement, 2, "int", positions, StreamPosition::partition);
            texts(statement, 3, positions, position -> position.asOf().toString());
            statement.executeUpdate();
        }
    }

    /** Of strings, which the driver sends as they are; of objects it would write the text of an array, with escapes. */
    private static <T> void texts(
            PreparedStatement statement, int index, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        @Nullable String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    /** A refusal of values is the record's fault; whatever else the database says, the records wait. */
    private static RuntimeException translated(SQLException failure) {
        return switch (DatabaseFailure.of(failure)) {
            case DATA -> new FactRefusedException("the database refuses a value", failure);
            case TRANSIENT, DEFECT -> new FactsUnavailableException("the fact table can't be written", failure);
        };
    }
}
