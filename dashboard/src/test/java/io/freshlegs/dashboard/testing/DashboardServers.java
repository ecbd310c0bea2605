package io.freshlegs.dashboard.testing;

import io.freshlegs.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the dashboard under {@code @QuarkusTest} an issuer and three services. */
public final class DashboardServers implements QuarkusTestResourceLifecycleManager {

    public static final ScriptedService WORKOUTS = ScriptedService.start();
    public static final ScriptedService NUTRITION = ScriptedService.start();
    public static final ScriptedService ADVICE = ScriptedService.start();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.auth-server-url", Servers.issuer().url());
        config.put("quarkus.oidc.credentials.secret", "local");
        config.put("freshlegs.dashboard.workout-url", WORKOUTS.url());
        config.put("freshlegs.dashboard.nutrition-url", NUTRITION.url());
        config.put("freshlegs.dashboard.advice-url", ADVICE.url());
        config.put("freshlegs.dashboard.answer-timeout", "1s");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // they end with the run; other classes still use them
    }
}
