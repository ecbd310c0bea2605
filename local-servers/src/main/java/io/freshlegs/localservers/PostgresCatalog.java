package io.freshlegs.localservers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What is asked of a running server and made in it, over a connection of its superuser. */
final class PostgresCatalog {
    /** The settings without which a commit may be lost, and what they must be. */
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private PostgresCatalog() {}

    /**
     * Reads the settings back that durability hangs on.
     *
     * @throws LocalServerException when one of them is off
     */
    static void requireDurable(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setting from pg_settings where name = ?")) {
            for (Map.Entry<String, String> wanted : DURABLE.entrySet()) {
                statement.setString(1, wanted.getKey());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next() || !row.getString(1).equals(wanted.getValue())) {
                        throw new LocalServerException("PostgreSQL runs without " + wanted.getKey() + "="
                                + wanted.getValue() + ": an acknowledged write could be lost");
                    }
                }
            }
        }
    }

    /**
     * Makes a role that may log in and a database that it owns and no other role may connect to. What exists stays.
     *
     * @param name of the database, and {@code role}: {@code [a-z][a-z0-9_]*}
     */
    static void createDatabase(Connection connection, String name, String role, String password) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*") || !role.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "Names of databases and roles are of a to z, 0 to 9 and _: " + name + ", " + role);
        }
        try (Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + role + " login password '" + password.replace("'", "''") + "'");
            }
            if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + role);
                statement.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next();
            }
        }
    }
}
