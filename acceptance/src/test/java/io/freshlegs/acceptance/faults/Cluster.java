package io.freshlegs.acceptance.faults;

import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import io.freshlegs.localservers.Ports;
import io.freshlegs.localservers.TestToken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * PostgreSQL, a Kafka broker, an issuer and the packaged services, all on free ports and all reached by wires that can be
 * cut. Everything is a child of this JVM and ends with it.
 */
final class Cluster implements AutoCloseable {

    private final Path projectRoot;
    private final Path directory;
    private final LogArchive archive;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private LocalIssuer issuer;
    private final Wire kafkaWire;
    private final Map<ServiceKind, Wire> databaseWires = new EnumMap<>(ServiceKind.class);
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<Replica> retired = new CopyOnWriteArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Cluster(Path projectRoot, Path directory) {
        this.projectRoot = projectRoot;
        this.directory = directory;
        this.archive = new LogArchive(directory.resolve("archive"));
        postgres = LocalPostgres.builder()
                .dataDirectory(directory.resolve("postgres"))
                .log(directory.resolve("postgres.log"))
                .setting("max_connections", "200")
                .setting("archive_mode", "on")
                .setting("log_min_duration_statement", "1000")
                .setting("archive_command", archive.archiveCommand())
                .start();
        int brokerPort = Ports.free();
        kafkaWire = Wire.to(brokerPort);
        kafka = LocalKafka.builder()
                .dataDirectory(directory.resolve("kafka"))
                .log(directory.resolve("kafka.log"))
                .port(brokerPort)
                // clients follow the address the broker tells them, so it tells them the wire's
                .setting("advertised.listeners", "PLAINTEXT://127.0.0.1:" + kafkaWire.port())
                .setting("group.min.session.timeout.ms", "1000")
                .setting("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .setting("allow.everyone.if.no.acl.found", "true")
                .setting("log.cleaner.backoff.ms", "100")
                .start();
        issuer = LocalIssuer.builder().keys(directory.resolve("issuer")).start();
        for (ServiceKind kind : ServiceKind.values()) {
            postgres.createDatabase(kind.database(), kind.database(), ServiceSettings.PASSWORD);
            databaseWires.put(kind, Wire.to(postgres.port()));
        }
        kafka.createContractTopics();
    }

    /** Servers and one replica of each service, ready. */
    static Cluster start(Path projectRoot, Path directory) {
        Cluster cluster = new Cluster(projectRoot, directory);
        try {
            for (ServiceKind kind : ServiceKind.values()) {
                cluster.prepare(kind, Map.of()).start();
            }
            cluster.replicas.forEach(Replica::awaitReady);
            together(cluster.replicas, Replica::archiveClasses);
            return cluster;
        } catch (RuntimeException | Error failure) {
            cluster.close();
            throw failure;
        }
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalKafka kafka() {
        return kafka;
    }

    LocalIssuer issuer() {
        return issuer;
    }

    Wire kafkaWire() {
        return kafkaWire;
    }

    Wire databaseWire(ServiceKind kind) {
        return databaseWires.get(kind);
    }

    Path directory() {
        return directory;
    }

    /** Where the server's log is put aside. */
    LogArchive archive() {
        return archive;
    }

    /** Where the server's files lie. */
    Path databaseFiles() {
        return directory.resolve("postgres");
    }

    /** A superuser's connection, past the wires. */
    Connection connect(ServiceKind kind) throws SQLException {
        return postgres.connect(kind.database());
    }

    /** The first replica of a kind, which is always there. */
    Replica first(ServiceKind kind) {
        return of(kind).get(0);
    }

    List<Replica> of(ServiceKind kind) {
        return replicas.stream().filter(one -> one.kind() == kind).toList();
    }

    List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    /** One more replica, started and ready, with settings beside the common ones. */
    Replica add(ServiceKind kind, Map<String, String> settings) {
        return prepare(kind, settings).start().awaitReady();
    }

    /** One more replica of each of these services, started side by side and ready. */
    List<Replica> add(List<ServiceKind> kinds, Map<String, String> settings) {
        List<Replica> added =
                kinds.stream().map(kind -> prepare(kind, settings).start()).toList();
        added.forEach(Replica::awaitReady);
        return added;
    }

    /** Stops replicas side by side and forgets them. */
    void remove(List<Replica> removed) {
        together(removed, replica -> {
            if (replica.isAlive()) {
                replica.stop();
            }
        });
        replicas.removeAll(removed);
        retired.addAll(removed);
    }

    /** Does the same with each of them, at the same time. */
    static void together(List<Replica> replicas, Consumer<Replica> what) {
        List<CompletableFuture<Void>> all = replicas.stream()
                .map(replica -> CompletableFuture.runAsync(() -> what.accept(replica)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** The logs of every replica there was. */
    List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        replicas.forEach(one -> logs.addAll(one.logs()));
        retired.forEach(one -> logs.addAll(one.logs()));
        return logs;
    }

    /**
     * The replica that gets the next request: in turn among those that are ready, as a balancer does; the next one in turn
     * when none is.
     */
    Replica serving(ServiceKind kind) {
        List<Replica> all = of(kind);
        int start = Math.floorMod(turn.getAndIncrement(), all.size());
        if (all.size() > 1) {
            for (int i = 0; i < all.size(); i++) {
                Replica candidate = all.get((start + i) % all.size());
                if (candidate.wasReady()) {
                    return candidate;
                }
            }
        }
        return all.get(start);
    }

    String athleteToken(String athlete) {
        return tokens.computeIfAbsent(athlete, id -> issuer.token(TestToken.ofAthlete(id)));
    }

    /** Starts the issuer anew on its port, with its key or with another one; older tokens are forgotten. */
    void restartIssuer(boolean otherKey) {
        int port = issuer.port();
        issuer.close();
        tokens.clear();
        issuer = LocalIssuer.builder()
                .keys(directory.resolve(otherKey ? "issuer-" + turn.incrementAndGet() : "issuer"))
                .port(port)
                .start();
    }

    /** Brings back whatever a fault left down, and waits until everything is ready. */
    void mend() {
        kafkaWire.mode(Wire.Mode.WHOLE);
        kafkaWire.delay(Duration.ZERO);
        databaseWires.values().forEach(wire -> {
            wire.mode(Wire.Mode.WHOLE);
            wire.delay(Duration.ZERO);
        });
        if (!postgres.isAlive()) {
            postgres.restart();
        }
        if (!brokerIsAlive()) {
            kafka.restart();
        }
        for (Replica replica : replicas) {
            replica.openAll();
            if (!replica.isAlive()) {
                replica.start();
            }
        }
        replicas.forEach(Replica::awaitReady);
    }

    private boolean brokerIsAlive() {
        try {
            return kafka.process().isAlive();
        } catch (IllegalStateException stopped) {
            return false;
        }
    }

    /** Back to one replica a service with the common settings. */
    void shrink() {
        List<Replica> more = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            List<Replica> all = of(kind);
            more.addAll(all.subList(1, all.size()));
        }
        remove(more);
    }

    Replica prepare(ServiceKind kind, Map<String, String> settings) {
        Map<String, String> environment = ServiceSettings.of(kind, this);
        environment.putAll(settings);
        String name = kind.module() + "-"
                + (char) ('a'
                        + of(kind).size()
                        + (int) retired.stream()
                                .filter(one -> one.kind() == kind)
                                .count());
        Replica replica = new Replica(kind, name, kind.runner(projectRoot), directory, environment);
        replicas.add(replica);
        return replica;
    }

    @Override
    public void close() {
        replicas.forEach(replica -> {
            if (replica.isAlive()) {
                replica.kill9();
            }
        });
        issuer.close();
        kafka.close();
        postgres.close();
        kafkaWire.close();
        databaseWires.values().forEach(Wire::close);
    }
}
