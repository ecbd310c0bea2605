package io.freshlegs.advice.intake.store;

import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.localservers.LocalPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database of its own on a running server. */
public final class FactDatabase {

    private final LocalPostgres postgres;
    private final String name = "facts_" + Long.toString(System.nanoTime(), 36);

    public FactDatabase(LocalPostgres postgres) {
        this.postgres = postgres;
        postgres.createDatabase(name, name, "local");
        Flyway.configure().dataSource(dataSource()).load().migrate();
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

    public FactChanges facts() {
        return new FactUpsert(dataSource());
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
