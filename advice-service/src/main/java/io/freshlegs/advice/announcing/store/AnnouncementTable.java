package io.freshlegs.advice.announcing.store;

import io.freshlegs.advice.announcing.application.Announcements;
import io.freshlegs.advice.changes.domain.DueCause;
import io.freshlegs.advice.changes.domain.Seen;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.DatabaseFailure;
import io.freshlegs.kit.time.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code advice_due}, {@code advice_announced} and {@code outbox}.
 *
 * <p>Being due is taken by deleting the row. Whoever makes an athlete due locks that row until commit, so a change that is
 * under way is skipped here, and one that comes later finds the row gone and makes a new one.
 */
@ApplicationScoped
class AnnouncementTable implements Announcements {

    private static final String TAKE_DUE = """
            delete from advice_due
            where athlete_id = any(array(
                select athlete_id
                from advice_due
                where since <= clock_timestamp() - make_interval(secs => ?)
                order by since
                limit ?
                for update skip locked))
            returning athlete_id, causes, accepted_at, traceparent
            """;

    private static final String POSTPONE = """
            insert into advice_due (athlete_id, since)
            values (?, clock_timestamp() + make_interval(secs => ?))
            on conflict (athlete_id) do update set since = excluded.since
            """;

    private static final String IS_KNOWN = """
            select 1
            where exists (select 1 from fact where athlete_id = ?)
               or exists (select 1 from profile where athlete_id = ?)
               or exists (select 1 from check_in where athlete_id = ?)
               or exists (select 1 from lab where athlete_id = ?)
               or exists (select 1 from shoe where athlete_id = ?)
            """;

    /** What was said is what this statement found, whatever it writes. */
    private static final String REMEMBER = """
            with said as (
                select seen from advice_announced where athlete_id = ? and day = ?),
            remembered as (
                insert into advice_announced (athlete_id, day, fingerprint, seen)
                values (?, ?, ?, ?::json)
                on conflict (athlete_id, day) do update
                set fingerprint = excluded.fingerprint,
                    seen = excluded.seen
                where advice_announced.fingerprint <> excluded.fingerprint
                returning day)
            select exists (select 1 from remembered), exists (select 1 from said), (select seen::text from said)
            """;

    private static final String RAISE_VERSION =
            "update athlete_version set version = version + 1 where athlete_id = ? returning version";

    /** What the topic itself has forgotten needs no memory here. */
    private static final String FORGET_OLD = "delete from advice_announced where athlete_id = ? and day < ?";

    private static final String FORGET = "delete from advice_announced where athlete_id = ? returning day";

    private static final String FORGET_VERSION = "delete from athlete_version where athlete_id = ?";

    private static final String FORGET_KEPT = "delete from advice_kept where athlete_id = ?";

    private static final String FORGET_CHANGES = "delete from advice_change where athlete_id = ?";

    private static final String WITHDRAW = "delete from outbox where athlete_id = ?";

    private static final String WITHDRAW_PARKED = "delete from outbox_parked where athlete_id = ?";

    private static final String SEND = """
            insert into outbox (event_id, topic, record_key, athlete_id, event_type, traceparent, body)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final long DAYS_REMEMBERED = Topic.RETENTION.toDays() + 1;

    private final DataSource dataSource;
    private final IdSource ids;

    AnnouncementTable(DataSource dataSource, IdSource ids) {
        this.dataSource = dataSource;
        this.ids = ids;
    }

    @Override
    public List<Due> takeDue(Duration patience, int most) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, TAKE_DUE, patience.toMillis() / 1000.0, most);
                    ResultSet rows = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(due(rows));
                }
                return due;
            }
        });
    }

    private static Due due(ResultSet row) throws SQLException {
        String[] causes = (String[]) row.getArray("causes").getArray();
        OffsetDateTime acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        return new Due(
                AthleteId.of(row.getString("athlete_id")),
                Stream.of(causes).map(DueCause::of).toList(),
                acceptedAt == null ? null : acceptedAt.toInstant(),
                row.getString("traceparent"));
    }

    @Override
    public void postpone(AthleteId athlete, Duration delay) {
        with(connection -> run(connection, POSTPONE, athlete.value(), (double) delay.toSeconds()));
    }

    @Override
    public boolean isKnown(AthleteId athlete) {
        String id = athlete.value();
        return with(
                connection -> !texts(connection, IS_KNOWN, id, id, id, id, id).isEmpty());
    }

    @Override
    public @Nullable Said remember(AthleteId athlete, LocalDate day, byte[] content, Seen seen) {
        String id = athlete.value();
        return with(connection -> {
            try (PreparedStatement statement =
                            prepared(connection, REMEMBER, id, day, id, day, sha256(content), SeenJson.write(seen));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                boolean isNew = row.getBoolean(1);
                boolean first = !row.getBoolean(2);
                String before = row.getString(3);
                if (first) {
                    run(connection, FORGET_OLD, id, day.minusDays(DAYS_REMEMBERED));
                }
                return isNew ? new Said(before == null ? null : SeenJson.read(before)) : null;
            }
        });
    }

    @Override
    public long outdate(AthleteId athlete) {
        return with(connection -> Long.parseLong(
                String.valueOf(texts(connection, RAISE_VERSION, athlete.value()).get(0))));
    }

    @Override
    public void send(AthleteId athlete, LocalDate day, byte[] json, @Nullable String traceparent) {
        with(connection -> {
            send(connection, athlete, day, traceparent, new String(json, StandardCharsets.UTF_8));
            return true;
        });
    }

    @Override
    public void retract(AthleteId athlete) {
        with(connection -> {
            run(connection, FORGET_VERSION, athlete.value());
            run(connection, FORGET_KEPT, athlete.value());
            run(connection, FORGET_CHANGES, athlete.value());
            run(connection, WITHDRAW, athlete.value());
            run(connection, WITHDRAW_PARKED, athlete.value());
            for (String day : texts(connection, FORGET, athlete.value())) {
                send(connection, athlete, LocalDate.parse(day), null, null);
            }
            return true;
        });
    }

    private void send(
            Connection connection,
            AthleteId athlete,
            LocalDate day,
            @Nullable String traceparent,
            @Nullable String body)
            throws SQLException {
        run(
                connection,
                SEND,
                ids.next(),
                Topic.ADVICE.topicName(),
                RecordKeys.advice(athlete.value(), day),
                athlete.value(),
                EventType.ADVICE_UPDATED.typeName(),
                traceparent,
                body);
    }

    private <T extends @Nullable Object> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            if (DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT) {
                throw DatabaseFailure.unavailable();
            }
            throw new IllegalStateException("announcements can't be kept", failure);
        }
    }

    private static boolean run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate() > 0;
        }
    }

    private static List<@Nullable String> texts(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<@Nullable String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Statements on one connection. */
    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }
}
