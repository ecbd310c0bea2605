package io.freshlegs.localstack;

import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.LocalPostgres;
import io.freshlegs.localstack.services.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables by which a service finds what it needs on this machine. */
final class ServiceEnvironment {
    /** Of every database role, and of the dashboard at the issuer. */
    static final String PASSWORD = "local";
    /** No secret: who is at this machine signs in as anybody. The same at each start, so that sessions outlive it. */
    private static final String SESSION_KEY = "local-stack-session-key-local-stack";

    private static final String CURSOR_KEY = "local-stack-cursor-key-local-stack";
    private static final String LOG_KEY = "local-stack-log-key-local-stack";

    private ServiceEnvironment() {}

    static Map<String, String> of(Service service, Settings settings, LocalPostgres database, LocalIssuer tokens) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.managementPort(service)));
        if (service.keepsData()) {
            addDatabase(environment, service, database);
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Settings.KAFKA));
        } else {
            addServices(environment, settings);
        }
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", tokens.url());
        // whoever names a collector of traces in the environment gets them
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("QUARKUS_OTEL_")) {
                environment.put(name, value);
            }
        });
        environment.put("FRESHLEGS_ISSUER_LOCAL", "true");
        environment.put("FRESHLEGS_LOG_JSON", "false");
        return environment;
    }

    private static void addDatabase(Map<String, String> environment, Service service, LocalPostgres database) {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.shortName()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.shortName());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        // Validation comes before migration at start, and an empty database would fail it; migration validates itself.
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "false");
        environment.put("FRESHLEGS_CURSOR_KEY", CURSOR_KEY);
        environment.put("FRESHLEGS_LOG_KEY", LOG_KEY);
    }

    /** What the dashboard needs to sign people in and to reach the services. */
    private static void addServices(Map<String, String> environment, Settings settings) {
        environment.put("FRESHLEGS_DASHBOARD_WORKOUT_URL", settings.url(Service.WORKOUT));
        environment.put("FRESHLEGS_DASHBOARD_NUTRITION_URL", settings.url(Service.NUTRITION));
        environment.put("FRESHLEGS_DASHBOARD_ADVICE_URL", settings.url(Service.ADVICE));
        environment.put("FRESHLEGS_DASHBOARD_SESSION_KEY", SESSION_KEY);
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", PASSWORD);
        // there is no TLS on this machine
        environment.put("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE", "false");
    }
}
