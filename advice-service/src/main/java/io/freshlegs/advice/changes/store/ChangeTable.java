package io.freshlegs.advice.changes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.freshlegs.advice.changes.application.AdviceChanges;
import io.freshlegs.advice.changes.domain.AdviceChange;
import io.freshlegs.advice.changes.domain.Cause;
import io.freshlegs.advice.changes.domain.DueCause;
import io.freshlegs.advice.changes.domain.Seen;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.paging.Position;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code advice_change}, and the names of records in {@code fact}. */
@ApplicationScoped
class ChangeTable implements AdviceChanges {

    /** A deleted record has no body any more, but is still called what it was. */
    private static final String NAME = """
            select cause.place,
                   coalesce(body->>'source', deleted_name->>'source'),
                   coalesce(body->>'externalId', body->>'date', deleted_name->>'externalId', deleted_name->>'date')
            from unnest(?::text[], ?::text[]) with ordinality as cause (kind, record_key, place)
            join fact f on f.athlete_id = ? and f.kind = cause.kind and f.record_key = cause.record_key
            """;

    private static final String RECORD = """
            insert into advice_change (athlete_id, at, id, day, causes, before, after)
            values (?, ?, ?, ?, ?::json, ?::json, ?::json)
            """;

    private static final String LAST = """
            select id, at, day, causes, before, after
            from advice_change
            where athlete_id = ? and day = ?
            order by at desc, id desc
            limit 1
            """;

    private static final String SINCE = """
            select id, at, day, causes, before, after
            from advice_change
            where athlete_id = ? and at >= ? and (at, id) < (?, ?)
            order by at desc, id desc
            limit ?
            """;

    private static final String FORGET = "delete from advice_change where at < ?";

    private static final OffsetDateTime BEYOND = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LARGEST = new UUID(-1, -1);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};

    private final DataSource dataSource;

    ChangeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Cause> named(AthleteId athlete, List<DueCause> causes) {
        if (causes.isEmpty()) {
            return List.of();
        }
        return with(NAME, statement -> {
            List<Cause> named =
                    new ArrayList<>(causes.stream().map(ChangeTable::unnamed).toList());
            statement.setArray(1, texts(statement, causes, DueCause::kind));
            statement.setArray(2, texts(statement, causes, DueCause::recordKey));
            statement.setString(3, athlete.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int place = row.getInt(1) - 1;
                    named.set(place, causes.get(place).named(row.getString(2), row.getString(3)));
                }
            }
            return List.copyOf(named);
        });
    }

    private static Array texts(PreparedStatement statement, List<DueCause> causes, Function<DueCause, String> part)
            throws SQLException {
        String[] values = causes.stream().map(part).toArray(String[]::new);
        return statement.getConnection().createArrayOf("text", values);
    }

    /** Own records are called what their path calls them; what was erased is not called anything any more. */
    private static Cause unnamed(DueCause cause) {
        return cause.named(null, cause.verb().equals("erased") ? null : cause.recordKey());
    }

    @Override
    public void record(AthleteId athlete, AdviceChange change) {
        with(RECORD, statement -> {
            statement.setString(1, athlete.value());
            statement.setObject(2, change.at().atOffset(ZoneOffset.UTC));
            statement.setObject(3, change.id());
            statement.setObject(4, change.date());
            statement.setString(5, write(change.causes()));
            statement.setString(6, change.before() == null ? null : write(change.before()));
            statement.setString(7, write(change.after()));
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<AdviceChange> lastOf(AthleteId athlete, LocalDate day) {
        return with(LAST, statement -> {
            statement.setString(1, athlete.value());
            statement.setObject(2, day);
            return changes(statement).stream().findFirst();
        });
    }

    @Override
    public List<AdviceChange> since(AthleteId athlete, Instant oldest, @Nullable Position after, int most) {
        return with(SINCE, statement -> {
            statement.setString(1, athlete.value());
            statement.setObject(2, oldest.atOffset(ZoneOffset.UTC));
            statement.setObject(3, after == null ? BEYOND : after.startedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, after == null ? LARGEST : after.id());
            statement.setInt(5, most);
            return changes(statement);
        });
    }

    @Override
    public void forgetBefore(Instant oldest) {
        with(FORGET, statement -> {
            statement.setObject(1, oldest.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private static List<AdviceChange> changes(PreparedStatement statement) throws SQLException {
        List<AdviceChange> changes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String before = row.getString(5);
                changes.add(new AdviceChange(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, LocalDate.class),
                        read(row.getString(4)),
                        before == null ? null : seen(before),
                        seen(row.getString(6))));
            }
        }
        return changes;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours can't be written as JSON", impossible);
        }
    }

    private static List<Cause> read(String causes) {
        try {
            return JSON.readValue(causes, CAUSES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the causes of a change can't be read", broken);
        }
    }

    private static Seen seen(String text) {
        try {
            return JSON.readValue(text, Seen.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was seen of an advice can't be read", broken);
        }
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failure) {
            if (DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT) {
                throw DatabaseFailure.unavailable();
            }
            throw new IllegalStateException("changes can't be kept", failure);
        }
    }

    /** Something to do with a prepared statement. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
