package io.freshlegs.advice.today.store;

import io.freshlegs.advice.today.application.KeptAdvice;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.wording.domain.Language;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables {@code athlete_version} and {@code advice_kept}. */
@ApplicationScoped
class KeptAdviceTable implements KeptAdvice {

    /** What other rules computed, of a release before or after, counts as not kept. */
    private static final String LOOK = """
            select v.version, k.day, k.hour, k.zone, k.json
            from athlete_version v
            left join advice_kept k
              on k.athlete_id = v.athlete_id and k.language = ? and k.version = v.version and k.rule_set = ?
            where v.athlete_id = ?
            """;

    /** The lock waits for an erasure under way, after which nothing of the athlete may be written. */
    private static final String KEEP = """
            insert into advice_kept (athlete_id, language, version, rule_set, day, hour, zone, json)
            select v.athlete_id, ?, v.version, ?, ?, ?, ?, ?
            from (select athlete_id, version from athlete_version where athlete_id = ? and version = ? for share) v
            on conflict (athlete_id, language) do update
            set version = excluded.version,
                rule_set = excluded.rule_set,
                day = excluded.day,
                hour = excluded.hour,
                zone = excluded.zone,
                json = excluded.json
            """;

    private static final String VERSIONS = "select athlete_id, version from athlete_version where athlete_id = any(?)";

    private final DataSource dataSource;

    KeptAdviceTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Look look(AthleteId athlete, Language language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, language.tag());
            statement.setString(2, AdviceEngine.RULE_SET);
            statement.setString(3, athlete.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Look(row.getLong(1), kept(row)) : new Look(null, null);
            }
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public Map<AthleteId, Long> versions(Collection<AthleteId> athletes) {
        Object[] ids = athletes.stream().map(AthleteId::value).toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            Map<AthleteId, Long> versions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.put(AthleteId.of(rows.getString(1)), rows.getLong(2));
                }
            }
            return versions;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void keep(AthleteId athlete, long version, Language language, Kept computed) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, language.tag());
            statement.setString(2, AdviceEngine.RULE_SET);
            statement.setObject(3, computed.day());
            statement.setInt(4, computed.hour());
            statement.setString(5, computed.zone().getId());
            statement.setString(6, new String(computed.json(), StandardCharsets.UTF_8));
            statement.setString(7, athlete.value());
            statement.setLong(8, version);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private static @Nullable Kept kept(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(2, LocalDate.class);
        if (day == null) {
            return null;
        }
        return new Kept(
                day,
                row.getInt(3),
                ZoneId.of(row.getString(4)),
                row.getString(5).getBytes(StandardCharsets.UTF_8));
    }

    private static RuntimeException translated(SQLException failure) {
        return DatabaseFailure.of(failure) == DatabaseFailure.TRANSIENT
                ? DatabaseFailure.unavailable()
                : new IllegalStateException("kept advice can't be read or written", failure);
    }
}
