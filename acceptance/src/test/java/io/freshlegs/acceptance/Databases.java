package io.freshlegs.acceptance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The databases of the running stack, looked into by their superuser. */
final class Databases {

    private final URI server;

    /** @param postgresUrl as {@code local.env} says it */
    Databases(String postgresUrl) {
        this.server = URI.create(postgresUrl);
    }

    /** The databases of the services. */
    List<String> names() throws SQLException {
        return texts("postgres", "select datname from pg_database where not datistemplate and datname <> 'postgres'");
    }

    /** Every table of a database that is not the server's own. */
    List<String> tables(String database) throws SQLException {
        return texts(database, """
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'""");
    }

    /**
     * The places where a text stands in a row, whatever the column, as {@code database schema.table rows}. Bytes are
     * looked into as well.
     */
    List<String> placesOf(String text) throws SQLException {
        List<String> places = new ArrayList<>();
        for (String database : names()) {
            try (Connection connection = connect(database)) {
                for (String table : tables(database)) {
                    long rows = rowsWith(connection, table, text);
                    if (rows > 0) {
                        places.add(database + " " + table + " " + rows);
                    }
                }
            }
        }
        return places;
    }

    private static long rowsWith(Connection connection, String table, String text) throws SQLException {
        // a row as text holds all its columns; bytes stand in it as hex digits
        String sql = "select count(*) from " + table + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0";
        try (PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, text);
            count.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private List<String> texts(String database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private Connection connect(String database) throws SQLException {
        String[] user = server.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + database, user[0], user[1]);
    }
}
