package io.freshlegs.advice.today.http;

import io.freshlegs.kit.testing.Servers;
import io.freshlegs.localservers.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database server nobody else uses, so that a test may take it away; broker and issuer are the shared ones. */
public class OwnPostgres implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalPostgres server;

    /** The server of the running test. */
    static LocalPostgres server() {
        LocalPostgres running = server;
        if (running == null) {
            throw new IllegalStateException("the test resource is not started");
        }
        return running;
    }

    @Override
    public Map<String, String> start() {
        LocalPostgres started = LocalPostgres.start();
        server = started;
        started.createDatabase("advice", "advice", "local");
        return Map.of(
                "quarkus.datasource.jdbc.url", started.jdbcUrl("advice"),
                "quarkus.datasource.username", "advice",
                "quarkus.datasource.password", "local",
                "kafka.bootstrap.servers", Servers.kafka().bootstrapServers(),
                "quarkus.oidc.auth-server-url", Servers.issuer().url(),
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "freshlegs.intake.group-id", "advice-own-postgres");
    }

    @Override
    public void stop() {
        LocalPostgres running = server;
        if (running != null) {
            running.close();
        }
    }
}
