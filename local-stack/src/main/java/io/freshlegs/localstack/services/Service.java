package io.freshlegs.localstack.services;

import java.nio.file.Path;

/**
 * A service that the local stack builds and runs: one line each.
 *
 * <p>The name of its database and role is the name of its port, so that {@code workout} is all there is to remember.
 */
public enum Service {
    WORKOUT("workout-service", "workout", 8081, 9081, true),
    NUTRITION("nutrition-service", "nutrition", 8082, 9082, true),
    ADVICE("advice-service", "advice", 8083, 9083, true),
    DASHBOARD("dashboard", "dashboard", 8080, 9080, false);

    private final String module;
    private final String shortName;
    private final int defaultPort;
    private final int defaultManagementPort;
    private final boolean keepsData;

    Service(String module, String shortName, int defaultPort, int defaultManagementPort, boolean keepsData) {
        this.module = module;
        this.shortName = shortName;
        this.defaultPort = defaultPort;
        this.defaultManagementPort = defaultManagementPort;
        this.keepsData = keepsData;
    }

    /** Its Maven module, which is what it is called on the terminal too. */
    public String module() {
        return module;
    }

    /** Its name in {@code -Dfreshlegs.port.<name>} and of its database and role. */
    public String shortName() {
        return shortName;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The default port of its probes and metrics. */
    public int defaultManagementPort() {
        return defaultManagementPort;
    }

    /** Whether it has a database. */
    public boolean keepsData() {
        return keepsData;
    }

    /** The start of its names in {@code local.env}: {@code WORKOUT} for {@code WORKOUT_URL}. */
    public String variablePrefix() {
        return name();
    }

    /** Its packaged form below the project root. */
    public Path runner(Path projectRoot) {
        return projectRoot.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
