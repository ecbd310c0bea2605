package io.freshlegs.kit.testing;

import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** The real servers of a test run, started once a JVM on first use and ended with it. */
public final class Servers {

    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKafka kafka;
    private static @Nullable LocalIssuer issuer;

    private Servers() {}

    public static synchronized LocalPostgres postgres() {
        LocalPostgres running = postgres;
        if (running == null) {
            running = LocalPostgres.start();
            postgres = running;
            endWithTheRun(running);
        }
        return running;
    }

    /** A broker with the topics of the contract. */
    public static synchronized LocalKafka kafka() {
        LocalKafka running = kafka;
        if (running == null) {
            running = LocalKafka.start();
            running.createContractTopics();
            kafka = running;
            endWithTheRun(running);
        }
        return running;
    }

    public static synchronized LocalIssuer issuer() {
        LocalIssuer running = issuer;
        if (running == null) {
            running = LocalIssuer.start();
            issuer = running;
            endWithTheRun(running);
        }
        return running;
    }

    private static void endWithTheRun(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception late) {
                System.err.println("a test server did not end: " + late);
            }
        }));
    }
}
