package io.freshlegs.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path directory;

    @Test
    void a_server_is_release_18_and_durable() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start()) {
            assertThat(ask(postgres, "show server_version")).startsWith("18.");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void a_server_that_could_lose_a_commit_is_refused_and_stopped() {
        Path data = directory.resolve("data");
        assertThatThrownBy(() -> LocalPostgres.builder()
                        .dataDirectory(data)
                        .setting("fsync", "off")
                        .start())
                .isInstanceOf(LocalServerException.class)
                .hasMessageContaining("fsync=on");
        assertThat(PostmasterFile.in(data).server()).isEmpty();
    }

    @Test
    void each_role_reaches_its_own_database_and_no_other() throws SQLException {
        // Given
        try (LocalPostgres postgres = LocalPostgres.start()) {
            postgres.createDatabase("workout", "workout", "local");
            postgres.createDatabase("nutrition", "nutrition", "local");

            // When: once more, as a later start does
            postgres.createDatabase("workout", "workout", "local");

            // Then
            try (Connection own = postgres.connect("workout", "workout", "local");
                    Statement statement = own.createStatement()) {
                statement.execute("create table note (text text)");
            }
            assertThatThrownBy(() -> postgres.connect("nutrition", "workout", "local"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> postgres.connect("workout", "workout", "wrong"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void committed_rows_survive_a_kill() throws SQLException {
        // Given
        try (LocalPostgres postgres = LocalPostgres.start()) {
            write(postgres, "create table note as select 'kept' as text");
            long killed = postgres.pid();

            // When
            postgres.kill9();
            assertThat(postgres.isAlive()).isFalse();
            postgres.restart();

            // Then
            assertThat(postgres.pid()).isNotEqualTo(killed);
            assertThat(ask(postgres, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_server_left_by_an_earlier_run_is_taken_over_with_its_data() throws SQLException {
        // Given: a server whose run ended without stopping it
        LocalPostgres leftOver =
                LocalPostgres.builder().dataDirectory(directory.resolve("data")).start();
        write(leftOver, "create table note as select 'kept' as text");
        long leftOverPid = leftOver.pid();

        // When
        try (LocalPostgres next = LocalPostgres.builder()
                .dataDirectory(directory.resolve("data"))
                .port(leftOver.port())
                .start()) {

            // Then
            assertThat(RunningProcess.of(leftOverPid)).isEmpty();
            assertThat(ask(next, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_mark_left_by_a_killed_server_whose_process_id_lives_on_does_not_stop_the_next_one()
            throws IOException, SQLException {
        // Given
        Path data = directory.resolve("data");
        LocalPostgres killed = LocalPostgres.builder().dataDirectory(data).start();
        write(killed, "create table note as select 'kept' as text");
        killed.kill9();
        Path mark = data.resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(mark);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        lines.set(2, "1000000000");
        Files.write(mark, lines);

        // When
        try (LocalPostgres next = LocalPostgres.builder().dataDirectory(data).start()) {

            // Then
            assertThat(ask(next, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatThrownBy(() -> LocalPostgres.builder()
                            .dataDirectory(directory.resolve("data"))
                            .port(other.getLocalPort())
                            .start())
                    .isInstanceOf(LocalServerException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("PostgreSQL");
        }
    }

    @Test
    void data_of_another_release_is_refused_by_name() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> LocalPostgres.builder().dataDirectory(data).start())
                .hasMessageContaining("PostgreSQL 17");
    }

    private static void write(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
