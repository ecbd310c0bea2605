package io.freshlegs.advice.intake.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.localservers.LocalPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database of its own on a running server. */
public final class FactDatabase {

    private final LocalPostgres postgres;
    private final String name = "facts_" + Long.toString(System.nanoTime(), 36);

    public FactDatabase(LocalPostgres postgres) {
        this(postgres, "latest");
    }

    private FactDatabase(LocalPostgres postgres, String version) {
        this.postgres = postgres;
        postgres.createDatabase(name, name, "local");
        Flyway.configure().dataSource(dataSource()).target(version).load().migrate();
    }

    /** A database as an earlier version of the scripts left it. */
    public static FactDatabase at(LocalPostgres postgres, String version) {
        return new FactDatabase(postgres, version);
    }

    /** Brings an earlier database up to date. */
    public void migrate() {
        Flyway.configure().dataSource(dataSource()).load().migrate();
    }

    /** Copies the facts into another database, whichever columns that one has. */
    public void copyFactsTo(FactDatabase other) {
        texts("select json_agg(f) from fact f")
                .forEach(rows ->
                        other.execute("insert into fact (athlete_id, kind, record_key, revision, local_date, event_id,"
                                + " event_time, body) select athlete_id, kind, record_key, revision, local_date, event_id, event_time,"
                                + " body from json_populate_recordset(null::fact, '" + rows.replace("'", "''") + "')"));
    }

    /** Connections without a pool, as the service bounds them. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.jdbcUrl(name));
        dataSource.setUser(name);
        dataSource.setPassword("local");
        dataSource.setConnectTimeout(2);
        dataSource.setOptions("-c lock_timeout=5000 -c statement_timeout=5000");
        return dataSource;
    }

    /** The same connections kept open, as in the service. */
    public AgroalDataSource pooled() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(4)
                            .acquisitionTimeout(Duration.ofSeconds(3))
                            .connectionFactoryConfiguration(connections -> connections
                                    .jdbcUrl(postgres.jdbcUrl(name))
                                    .initialSql("set lock_timeout = '5s'; set statement_timeout = '5s'")
                                    .principal(new NamePrincipal(name))
                                    .credential(new SimplePassword("local")))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The writes of facts over these connections. */
    public static FactChanges facts(DataSource dataSource) {
        return new FactUpsert(dataSource);
    }

    public FactChanges facts() {
        return facts(dataSource());
    }

    /** What a process of the service finds in its environment to work on this database. */
    public Map<String, String> settings(String bootstrapServers, String group) {
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(name),
                "quarkus.datasource.username", name,
                "quarkus.datasource.password", "local",
                "kafka.bootstrap.servers", bootstrapServers,
                "freshlegs.intake.group-id", group);
    }

    /** The first column of each row. */
    public List<String> texts(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
