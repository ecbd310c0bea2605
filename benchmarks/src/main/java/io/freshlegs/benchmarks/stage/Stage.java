package io.freshlegs.benchmarks.stage;

import io.freshlegs.contracts.Topic;
import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import io.freshlegs.localservers.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * PostgreSQL, Kafka and an issuer in a directory of one run, and the packaged services on them.
 *
 * <p>The servers are durable as {@link LocalPostgres} demands; services have a heap and a collector for small containers
 * and a compiler for long runs. Everything is a child of this JVM and ends with it.
 */
public final class Stage implements AutoCloseable {

    /** Databases of this name have a role of the same name with this password. */
    public static final String PASSWORD = "benchmark";

    /** What each service is given; its memory is one of the figures. */
    public static final List<String> SERVICE_JVM =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError");

    private static final Map<String, String> POSTGRES =
            Map.of("shared_buffers", "512MB", "max_wal_size", "4GB", "max_connections", "150");

    private final Path root;
    private final Path directory;
    private final boolean recorded;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalIssuer issuer;
    private final List<LocalService> services = new ArrayList<>();

    private Stage(Path root, Path directory, boolean recorded) {
        this.root = root;
        this.directory = directory;
        this.recorded = recorded;
        LocalPostgres.Builder server = LocalPostgres.builder()
                .dataDirectory(directory.resolve("postgres"))
                .log(directory.resolve("postgres.log"));
        POSTGRES.forEach(server::setting);
        this.postgres = server.start();
        this.kafka = LocalKafka.builder()
                .dataDirectory(directory.resolve("kafka"))
                .log(directory.resolve("kafka.log"))
                .start();
        this.issuer = LocalIssuer.start();
        kafka.createContractTopics();
    }

    /**
     * Starts the servers on empty directories; no service yet.
     *
     * @param recorded whether each service makes a flight recording, which costs it a little
     */
    public static Stage open(Path root, Path directory, boolean recorded) {
        deleteTree(directory);
        return new Stage(root, directory, recorded);
    }

    public Path root() {
        return root;
    }

    public Path directory() {
        return directory;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    /** Starts a service on a database of its own, ready; {@code module} is {@code workout-service} for example. */
    public LocalService service(String module, String database, Map<String, String> settings) {
        postgres.createDatabase(database, database, PASSWORD);
        Map<String, String> environment = LocalService.servers(postgres, database, PASSWORD, kafka, issuer);
        environment.putAll(settings);
        // as the images set it
        environment.put("MALLOC_ARENA_MAX", "2");
        String name = module + "-" + services.size();
        List<String> jvm = new ArrayList<>(SERVICE_JVM);
        if (recorded) {
            jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + directory.resolve(name + ".jfr"));
            jvm.add("-XX:FlightRecorderOptions=stackdepth=128");
        }
        LocalService service = LocalService.start(
                name,
                root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"),
                directory.resolve(name + ".log"),
                jvm,
                environment);
        services.add(service);
        return service.awaitReady();
    }

    /** The flight recordings of the services that have ended. */
    public List<Path> recordings() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes every topic anew, empty; no service may run. */
    public void emptyTopics() {
        List<String> names = Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
                .toList();
        try (Admin admin = kafka.admin()) {
            admin.deleteTopics(names).all().get();
            Waits.until("the topics are gone", () -> {
                try {
                    return admin.listTopics().names().get().stream().noneMatch(names::contains);
                } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException("the topics can't be deleted", failure);
        }
        kafka.createContractTopics();
    }

    @Override
    public void close() {
        services.forEach(LocalService::close);
        issuer.close();
        kafka.close();
        postgres.close();
    }

    private static void deleteTree(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
