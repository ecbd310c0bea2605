package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The database server is gone with its disk, and comes back from a backup taken under load and the archived log. */
final class BackupFaults {

    private static final Duration ARCHIVED = Duration.ofSeconds(30);

    private BackupFaults() {}

    static List<Fault> all() {
        return List.of(new Fault(
                "30", "all databases lost with their disk, restored from a backup", BackupFaults::restoredFromBackup));
    }

    private static void restoredFromBackup(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        trial.load(Duration.ofSeconds(1));
        cluster.archive().keep(true);
        Path backup = baseBackup(cluster);
        trial.load(Duration.ofSeconds(2));
        // the last segment is archived when it is full or switched; a promise of no loss needs that, or a standby
        trial.finishLoad();
        String last = switchLog(cluster);
        Wait.until("the log archived", ARCHIVED, () -> cluster.archive().holds(last));
        long rows = workouts(cluster);
        Replica reader = cluster.first(ServiceKind.ADVICE);
        reader.stop();
        cluster.postgres().stopImmediately();
        Path data = cluster.databaseFiles();
        delete(data);
        copy(backup, data);
        Files.createDirectories(data.resolve("pg_wal/archive_status"));
        Files.writeString(data.resolve("recovery.signal"), "");
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "restore_command = '" + cluster.archive().restoreCommand() + "'\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        cluster.postgres().restart();
        // as the operator's page says: what was read after the restored moment has to be read again
        StreamFaults.deleteOffsets(cluster);
        trial.healed();
        Wait.until("the end of the recovery", Duration.ofSeconds(60), () -> !inRecovery(cluster));
        assertThat(workouts(cluster)).as("workouts after the restore").isEqualTo(rows);
        reader.start().awaitReady();
        cluster.archive().keep(false);
        trial.note(rows + " workouts in the table");
        delete(backup);
    }

    /** Copies the files of the running server, as any base backup does; what changes meanwhile is in the log. */
    private static Path baseBackup(Cluster cluster) throws SQLException, IOException {
        Path backup = cluster.directory().resolve("backup");
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_backup_start('harness', true)");
            copy(cluster.databaseFiles(), backup);
            try (ResultSet rows = sql.executeQuery("select labelfile from pg_backup_stop(true)")) {
                rows.next();
                Files.writeString(backup.resolve("backup_label"), rows.getString(1));
            }
        }
        return backup;
    }

    private static String switchLog(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows = connection.createStatement().executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean inRecovery(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows = connection.createStatement().executeQuery("select pg_is_in_recovery()")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static long workouts(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT);
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from workout")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = from.relativize(file).toString();
                if (name.equals("postmaster.pid") || name.startsWith("pg_wal/")) {
                    continue;
                }
                Path target = to.resolve(name);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                } else if (Files.exists(file)) {
                    // a file that is gone by now was dropped, and the log says so
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
