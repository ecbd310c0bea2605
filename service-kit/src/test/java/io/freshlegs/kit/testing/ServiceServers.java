package io.freshlegs.kit.testing;

import io.freshlegs.localservers.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under {@code @QuarkusTest} a database of its own, a broker and an issuer.
 *
 * <p>Argument {@code kafka=away} leaves the broker out: the service then talks to a port where nothing listens.
 */
public class ServiceServers implements QuarkusTestResourceLifecycleManager {

    private boolean kafkaAway;

    @Override
    public void init(Map<String, String> arguments) {
        kafkaAway = "away".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        LocalPostgres postgres = Servers.postgres();
        String database = "service_" + Long.toString(System.nanoTime(), 36);
        postgres.createDatabase(database, database, "local");
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
        config.put("quarkus.datasource.username", database);
        config.put("quarkus.datasource.password", "local");
        config.put(
                "kafka.bootstrap.servers",
                kafkaAway ? "127.0.0.1:1" : Servers.kafka().bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", Servers.issuer().url());
        config.put("freshlegs.rate-limit.enabled", "true");
        // slow to refill, so that a slow machine can use it up
        config.put("freshlegs.rate-limit.athlete-requests-per-second", "20");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // the servers end with the run; other classes may still use them
    }
}
