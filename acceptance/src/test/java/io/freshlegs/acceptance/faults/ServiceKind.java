package io.freshlegs.acceptance.faults;

import java.nio.file.Path;

/** One of the services that keep data. */
enum ServiceKind {
    WORKOUT("workout-service", "workout", "Pacific/Chatham"),
    NUTRITION("nutrition-service", "nutrition", "America/St_Johns"),
    ADVICE("advice-service", "advice", "Asia/Kathmandu");

    private final String module;
    private final String database;
    private final String jvmZone;

    ServiceKind(String module, String database, String jvmZone) {
        this.module = module;
        this.database = database;
        this.jvmZone = jvmZone;
    }

    String module() {
        return module;
    }

    /** Its database and the role that owns it. */
    String database() {
        return database;
    }

    /** The default zone of its JVM: another one for each service, since no result may depend on it. */
    String jvmZone() {
        return jvmZone;
    }

    Path runner(Path projectRoot) {
        return projectRoot.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
