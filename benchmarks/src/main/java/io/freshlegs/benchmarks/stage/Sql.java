package io.freshlegs.benchmarks.stage;

import io.freshlegs.localservers.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements of the superuser on one database. Used by one thread. */
public final class Sql implements AutoCloseable {

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    public static Sql on(LocalPostgres postgres, String database) {
        try {
            return new Sql(postgres.connect(database));
        } catch (SQLException failure) {
            throw new IllegalStateException("No connection to the database " + database, failure);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Runs statements without parameters. */
    public Sql run(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
            return this;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs a script, in a transaction as migrations are. */
    public Sql script(Path file) {
        try {
            return run("begin; " + Files.readString(file) + "; commit");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public long number(String query) {
        return Long.parseLong(text(query));
    }

    public String text(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
