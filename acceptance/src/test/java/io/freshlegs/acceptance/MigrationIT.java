package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Jobs that migrate: the packaged services with no more variables than the manifests give them. */
class MigrationIT {

    private static final Path ROOT = Path.of(System.getProperty("freshlegs.root"));
    private static final Path WORK =
            Path.of(System.getProperty("freshlegs.work")).resolve("migrations");
    private static final String PASSWORD = "migration";
    /** {@code name: X, value: "Y"}; a variable taken from a secret has no value here. */
    private static final Pattern VARIABLE = Pattern.compile("name: ([A-Z][A-Z0-9_]+)(?:, value: \"([^\"]*)\")?");

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(WORK);
        postgres = LocalPostgres.builder()
                .dataDirectory(Files.createTempDirectory(WORK, "postgres"))
                .log(WORK.resolve("postgres.log"))
                .start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workout", "nutrition", "advice"})
    void a_job_makes_the_schema_ends_well_and_changes_nothing_the_second_time(String database) throws Exception {
        postgres.createDatabase(database, database, PASSWORD);
        Map<String, String> environment = variables(database);

        assertThat(exitCode(database, environment)).isZero();

        List<String> scripts = scripts(database);
        assertThat(applied(database)).isEqualTo(scripts.size()).isPositive();

        assertThat(exitCode(database, environment)).isZero();
        assertThat(applied(database)).isEqualTo(scripts.size());
    }

    private static Map<String, String> variables(String database) throws IOException {
        String job = Files.readString(ROOT.resolve("deploy/base/migrations/" + database + "-service.yaml"));
        Map<String, String> known = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        Map<String, String> variables = new HashMap<>();
        for (MatchResult one : VARIABLE.matcher(job).results().toList()) {
            String value = known.getOrDefault(one.group(1), one.group(2));
            assertThat(value).as("the value of %s", one.group(1)).isNotNull();
            variables.put(one.group(1), value);
        }
        assertThat(variables).containsKeys("QUARKUS_PROFILE", "QUARKUS_DATASOURCE_JDBC_URL");
        return variables;
    }

    private static int exitCode(String database, Map<String, String> environment) throws Exception {
        Path jar = ROOT.resolve(database + "-service/target/quarkus-app/quarkus-run.jar");
        try (ChildProcess job = ChildProcess.of(
                        database + "-migrate",
                        List.of(ChildProcess.java(), "-Xmx256m", "-jar", jar.toString()),
                        WORK.resolve(database + ".log"))
                .environment(environment)
                .start()) {
            job.onExit().get(2, TimeUnit.MINUTES);
            return job.exitCode().orElseThrow();
        }
    }

    private static List<String> scripts(String database) throws IOException {
        try (var files = Files.list(ROOT.resolve(database + "-service/src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .toList();
        }
    }

    private static long applied(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), database, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from flyway_schema_history where success and version is not null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
