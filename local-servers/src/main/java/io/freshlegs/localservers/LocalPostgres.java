package io.freshlegs.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 18 server on the loopback address, with full durability.
 *
 * <p>After each start {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are read back over SQL,
 * and a server with one of them off is stopped again: nothing that is tested or measured on it would count. A data
 * directory is kept between starts; a server that an earlier run left on it is stopped first, and one that was killed
 * recovers. A temporary directory goes with {@link #close()}.
 *
 * <p>Starting and stopping is for one thread at a time; everything else is safe for any.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    public static final String PASSWORD = "local";

    private static final String MAJOR_RELEASE = "18";
    private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);
    private static final Duration SESSIONS_GONE_DEADLINE = Duration.ofSeconds(20);

    private final Path dataDirectory;
    private final boolean temporary;
    private final int port;
    private final LogFile log;
    private final Map<String, String> settings;
    private final PostgresPrograms programs;
    private @Nullable RunningProcess server;

    private LocalPostgres(Builder builder) {
        this.temporary = builder.dataDirectory == null;
        Path root = builder.dataDirectory == null
                ? Directories.temporary("freshlegs-postgres")
                : builder.dataDirectory.toAbsolutePath();
        this.dataDirectory = temporary ? root.resolve("data") : root;
        this.log = new LogFile(
                builder.log == null ? dataDirectory.resolveSibling("postgres.log") : builder.log.toAbsolutePath());
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.settings = new LinkedHashMap<>(PostgresCatalog.DURABLE);
        settings.putAll(
                Map.of("listen_addresses", "127.0.0.1", "port", Integer.toString(port), "unix_socket_directories", ""));
        settings.putAll(builder.settings);
        this.programs = new PostgresPrograms(PostgresBinaries.unpacked(), dataDirectory, log.path());
    }

    /** A server in a temporary directory on a free port, running. */
    public static LocalPostgres start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Stops the server that an earlier run left on the data directory; tells whether there was one. */
    public static boolean endLeftOver(Path dataDirectory) {
        Path absolute = dataDirectory.toAbsolutePath();
        if (!Files.exists(absolute)) {
            return false;
        }
        try {
            Path log = absolute.resolveSibling("postgres.log");
            return new PostgresPrograms(PostgresBinaries.unpacked(), absolute, log).endLeftOver();
        } catch (IOException e) {
            throw new LocalServerException("PostgreSQL of an earlier run did not stop: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    public LogFile log() {
        return log;
    }

    /** The process id of the server. */
    public long pid() {
        return running().handle().pid();
    }

    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    /** The address of a database for JDBC, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of a database for psql and other clients, with user and password in it. */
    public String uri(String database, String user, String password) {
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, PASSWORD);
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(user, password);
    }

    /**
     * Makes a role that may log in and a database that it owns and no other role may connect to. What exists stays.
     *
     * @param role both names: {@code [a-z][a-z0-9_]*}
     */
    public void createDatabase(String name, String role, String password) {
        try (Connection connection = connect("postgres")) {
            PostgresCatalog.createDatabase(connection, name, role, password);
        } catch (SQLException e) {
            throw new LocalServerException("Can't create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Kills the server and with it its sessions; {@link #restart()} recovers. */
    public void kill9() {
        RunningProcess killed = running();
        killed.handle().destroyForcibly();
        if (!killed.awaitEnd(KILL_DEADLINE)) {
            throw new LocalServerException("PostgreSQL can't be killed");
        }
        ended(killed);
    }

    /** Stops the server without a checkpoint, so that the next start replays its log; as after a crash. */
    public void stopImmediately() {
        stop("immediate");
    }

    /** Ends sessions, writes a checkpoint, stops. Does nothing when it does not run. */
    public void stop() {
        stop("fast");
    }

    /** Starts it again with the same data on the same port. */
    public void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(dataDirectory.getParent());
        }
    }

    private void launch() {
        try {
            Files.createDirectories(dataDirectory.getParent());
            programs.endLeftOver();
            if (!Ports.isFree(port)) {
                throw new LocalServerException("Port " + port + ", wanted by PostgreSQL, is taken by another program");
            }
            if (Files.exists(dataDirectory.resolve("PG_VERSION"))) {
                refuseOtherRelease();
            } else {
                programs.initialise(SUPERUSER, PASSWORD);
            }
            log.roll();
            startRetrying();
        } catch (IOException e) {
            throw new LocalServerException("PostgreSQL did not start: " + e.getMessage(), e);
        }
        RunningProcess started = PostmasterFile.in(dataDirectory)
                .server()
                .orElseThrow(() -> new LocalServerException("PostgreSQL ended right after its start, see " + log));
        server = started;
        OrphanGuard.watch(started.handle().pid(), "INT");
        refuseUnlessDurable();
    }

    private void refuseOtherRelease() throws IOException {
        String release = Files.readString(dataDirectory.resolve("PG_VERSION")).strip();
        if (!release.equals(MAJOR_RELEASE)) {
            throw new LocalServerException(dataDirectory + " holds data of PostgreSQL " + release + ", this is "
                    + MAJOR_RELEASE + ": start with a new directory");
        }
    }

    private void startRetrying() throws IOException {
        long end = System.nanoTime() + SESSIONS_GONE_DEADLINE.toNanos();
        while (!programs.start(settings)) {
            String lastWords = String.join("\n", log.tail(15));
            // Sessions of a server that was killed take a moment to notice.
            if (!lastWords.contains("shared memory block") || System.nanoTime() - end > 0) {
                throw new LocalServerException("PostgreSQL did not start, see " + log + ":\n" + lastWords);
            }
        }
    }

    private void refuseUnlessDurable() {
        try (Connection connection = connect("postgres")) {
            PostgresCatalog.requireDurable(connection);
        } catch (SQLException e) {
            stop();
            throw new LocalServerException("PostgreSQL does not answer: " + e.getMessage(), e);
        } catch (LocalServerException e) {
            close();
            throw e;
        }
    }

    private void stop(String mode) {
        RunningProcess stopping = server;
        if (stopping == null) {
            return;
        }
        try {
            if (stopping.isAlive() && !programs.stop(mode)) {
                stopping.handle().destroyForcibly();
                stopping.awaitEnd(KILL_DEADLINE);
            }
        } catch (IOException e) {
            throw new LocalServerException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
        ended(stopping);
    }

    private void ended(RunningProcess process) {
        OrphanGuard.forget(process.handle().pid());
        server = null;
    }

    private RunningProcess running() {
        RunningProcess current = server;
        if (current == null) {
            throw new IllegalStateException("PostgreSQL does not run");
        }
        return current;
    }

    /** What a server is to be: where its data lies, its port, its log, its settings. */
    public static final class Builder {
        private @Nullable Path dataDirectory;
        private @Nullable Path log;
        private int port;
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        /** The directory of the data, kept between starts; a temporary one unless set. */
        public Builder dataDirectory(Path directory) {
            dataDirectory = directory;
            return this;
        }

        /** The port; 0 and unset mean a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The file of the server's output; beside the data unless set. */
        public Builder log(Path file) {
            log = file;
            return this;
        }

        /** One more server setting, for example {@code max_connections}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /**
         * Starts the server and waits until it takes connections.
         *
         * @throws LocalServerException when the port is taken, the data is of another release, or a commit on it
         *     would not be durable
         */
        public LocalPostgres start() {
            LocalPostgres postgres = new LocalPostgres(this);
            postgres.launch();
            return postgres;
        }
    }
}
