package io.freshlegs.kit.record;

import com.fasterxml.uuid.Generators;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.freshlegs.contracts.EventType;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.time.IdSource;
import io.freshlegs.localservers.LocalPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with one table of records and an outbox, and changes to write into it. */
public final class ThingDatabase implements AutoCloseable {

    static final RecordKind KIND = new RecordKind(
            "thing",
            EventType.WORKOUT_RECORDED,
            EventType.WORKOUT_DELETED,
            RecordKind.KeyForm.ID,
            Problem.WORKOUT_INVALID);

    static final IdSource IDS = Generators.timeBasedEpochGenerator()::generate;

    private final LocalPostgres postgres = Servers.postgres();
    private final AgroalDataSource pool;
    private final String name = "thing_" + Long.toString(System.nanoTime(), 36);

    public ThingDatabase() {
        postgres.createDatabase(name, name, "local");
        pool = newPool();
        try (InputStream sql = ThingDatabase.class.getResourceAsStream("/thing.sql")) {
            execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A pool as a service has it. */
    private AgroalDataSource newPool() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(3))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(postgres.jdbcUrl(name))
                                    .principal(new NamePrincipal(name))
                                    .credential(new SimplePassword("local"))
                                    .initialSql("set lock_timeout = '250ms'; set statement_timeout = '5s'"))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    GroupCommitWriter writer() {
        return writer(pool, new GroupCommitSettings(20_000, 512, 2, 1_000, Duration.ofSeconds(1)));
    }

    GroupCommitWriter writer(DataSource dataSource, GroupCommitSettings settings) {
        return new GroupCommitWriter(
                KIND,
                dataSource,
                IDS,
                Clock.systemUTC(),
                settings,
                new SimpleMeterRegistry(),
                () -> {},
                (change, written) -> {});
    }

    @Override
    public void close() {
        pool.close();
    }

    public AgroalDataSource pool() {
        return pool;
    }

    public Connection connect() throws SQLException {
        return postgres.connect(name);
    }

    public void execute(String sql) {
        try (Connection connection = postgres.connect(name, name, "local");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public List<String> texts(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new java.util.ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static RecordKey key(String externalId) {
        return new RecordKey(AthleteId.of("mara"), "garmin", externalId);
    }

    static RecordContent content(String text) {
        return RecordContent.of(
                "{\"text\":\"" + text + "\"}", LocalDate.of(2026, 11, 23), Instant.parse("2026-11-23T06:00:00Z"));
    }

    static Change.Put put(String externalId, String text) {
        return put(externalId, text, null, null);
    }

    static Change.Put put(String externalId, String text, @Nullable Long sourceVersion, @Nullable Long ifMatch) {
        return new Change.Put(key(externalId), content(text), sourceVersion, null, ifMatch, null);
    }

    static Change.Put partnerPut(String externalId, String text, @Nullable Long sourceVersion) {
        return new Change.Put(key(externalId), content(text), sourceVersion, "garmin", null, null);
    }

    static Change.Delete delete(String externalId) {
        return new Change.Delete(key(externalId), null, null, null);
    }
}
