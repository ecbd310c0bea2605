package io.freshlegs.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The next release's migration comes while this release serves. */
final class SchemaFaults {

    /** As a migration Job is to run: it gives up soon rather than let everybody queue behind it. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '500ms'";

    private SchemaFaults() {}

    static List<Fault> all() {
        return List.of(new Fault("22", "schema one version ahead while this release serves", SchemaFaults::ahead));
    }

    private static void ahead(Trial trial) throws Exception {
        Cluster cluster = trial.cluster();
        Map<ServiceKind, String> tables =
                Map.of(ServiceKind.WORKOUT, "workout", ServiceKind.NUTRITION, "meal", ServiceKind.ADVICE, "fact");
        trial.load(Duration.ofSeconds(1));
        try {
            for (Map.Entry<ServiceKind, String> table : tables.entrySet()) {
                expand(cluster, table.getKey(), table.getValue());
            }
            Wait.lasting(trial.length().dividedBy(2));
            // this release must also start on that schema: a node may fail in the middle of a rollout, or be rolled
            // back to it
            List<Replica> more = cluster.add(
                    List.of(ServiceKind.values()),
                    Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_VALIDATE_AT_START", "true"));
            for (Replica second : more) {
                assertThat(second.isReady())
                        .as("%s on the newer schema", second.name())
                        .isTrue();
            }
            Wait.lasting(trial.length().dividedBy(2));
        } finally {
            cluster.shrink();
            for (Map.Entry<ServiceKind, String> table : tables.entrySet()) {
                contract(cluster, table.getKey(), table.getValue());
            }
        }
        trial.healed();
    }

    private static void expand(Cluster cluster, ServiceKind kind, String table) {
        // a lock that is not to be had in time is tried again, as the Job's backoff does
        Wait.until("the migration of " + table, Duration.ofSeconds(20), () -> {
            execute(
                    cluster,
                    kind,
                    LOCK_TIMEOUT,
                    "alter table " + table + " add column next_release text default 'unknown'",
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) select max(installed_rank) + 1, '999', 'next release',"
                            + " 'SQL', 'V999__next_release.sql', 1, 'harness', 1, true from flyway_schema_history");
            return true;
        });
    }

    private static void contract(Cluster cluster, ServiceKind kind, String table) {
        Wait.until("the way back of " + table, Duration.ofSeconds(20), () -> {
            execute(
                    cluster,
                    kind,
                    LOCK_TIMEOUT,
                    "alter table " + table + " drop column if exists next_release",
                    "delete from flyway_schema_history where version = '999'");
            return true;
        });
    }

    private static void execute(Cluster cluster, ServiceKind kind, String... statements) throws SQLException {
        try (Connection connection = cluster.connect(kind);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
