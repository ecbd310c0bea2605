package io.freshlegs.acceptance.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment of a service of the harness. */
final class ServiceSettings {

    static final String PASSWORD = "faults";

    private ServiceSettings() {}

    /** What all replicas of a service have in common: reached by wires, and quick to notice that something is away. */
    static Map<String, String> of(ServiceKind kind, Cluster cluster) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + cluster.databaseWire(kind).port() + "/" + kind.database());
        environment.put("QUARKUS_DATASOURCE_USERNAME", kind.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "false");
        environment.put("QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL", "1s");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", cluster.issuer().url());
        environment.put("FRESHLEGS_ISSUER_LOCAL", "true");
        environment.put("FRESHLEGS_CURSOR_KEY", "cursor-key-of-all-replicas-of-a-run");
        environment.put("FRESHLEGS_LOG_KEY", "log-key-of-all-replicas-of-a-run");
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + cluster.kafkaWire().port());
        // a dead reader is noticed in seconds, so that a fault of seconds shows what an outage of minutes does
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "6000");
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "1000");
        environment.put("KAFKA_MAX_POLL_INTERVAL_MS", "10000");
        environment.put("FRESHLEGS_RELAY_DELIVERY_TIMEOUT", "6s");
        environment.put("FRESHLEGS_RELAY_IDLE_IN_TRANSACTION_TIMEOUT", "9s");
        environment.put("FRESHLEGS_STREAM_HEARTBEAT", "5s");
        // as in production, but shorter: the balancer here looks four times a second
        environment.put("QUARKUS_SHUTDOWN_DELAY", "1s");
        environment.put("FRESHLEGS_LOG_JSON", "false");
        return environment;
    }
}
