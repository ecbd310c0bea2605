package io.freshlegs.localstack;

import io.freshlegs.localservers.ChildProcess;
import io.freshlegs.localservers.LocalIssuer;
import io.freshlegs.localservers.LocalKafka;
import io.freshlegs.localservers.LocalPostgres;
import io.freshlegs.localservers.LocalServerException;
import io.freshlegs.localstack.console.Steps;
import io.freshlegs.localstack.pages.PageServer;
import io.freshlegs.localstack.services.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The servers and services of the stack, started side by side where they may be and stopped in order.
 *
 * <p>Services need PostgreSQL and the issuer to start, Kafka only to get anything across; so Kafka starts beside all.
 * Stopping goes the other way: services first, which write until their end, then Kafka, then PostgreSQL.
 *
 * <p>{@link #start()} is for one thread; {@link #stop()} may come from another, also while the start goes on: what is
 * started after it is stopped at once.
 */
final class Stack {
    private final Path projectRoot;
    private final Settings settings;
    private final Steps steps;
    private final List<ServiceProcess> services = Collections.synchronizedList(new ArrayList<>());
    private final Object lifecycle = new Object();
    private boolean stopping;
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable LocalIssuer issuer;
    private volatile @Nullable PageServer pages;

    Stack(Path projectRoot, Settings settings, Steps steps) {
        this.projectRoot = projectRoot;
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws LocalServerException with what went wrong; what was started until then still runs
     */
    void start() {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stack-start");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletableFuture<LocalKafka> kafkaUp = started(threads, this::startKafka);
            CompletableFuture<LocalPostgres> postgresUp = started(threads, this::startPostgres);
            CompletableFuture<LocalIssuer> issuerUp = started(threads, this::startIssuer);
            List<CompletableFuture<ServiceProcess>> servicesUp = new ArrayList<>();
            for (Service service : Service.values()) {
                CompletableFuture<?> firstUp = settings.replay() && service == Service.ADVICE ? kafkaUp : issuerUp;
                servicesUp.add(postgresUp
                        .thenCombine(firstUp, (database, other) -> database)
                        .thenCombineAsync(
                                issuerUp, (database, tokens) -> startService(service, database, tokens), threads));
            }
            List<CompletableFuture<?>> all = new ArrayList<>(servicesUp);
            all.add(kafkaUp);
            all.add(started(threads, this::startPages));
            // The first failure ends the wait: nobody wants to look at the others' deadlines then.
            CompletableFuture<Void> failed = new CompletableFuture<>();
            all.forEach(one -> one.whenComplete((up, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            }));
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LocalServerException failure) {
                throw failure;
            }
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    /** Stops everything in order, saying so; what does not run is passed over. */
    void stop() {
        synchronized (lifecycle) {
            stopping = true;
        }
        stopServices();
        PageServer runningPages = pages;
        if (runningPages != null) {
            stopOne("Interface pages", runningPages::close);
        }
        LocalKafka runningKafka = kafka;
        if (runningKafka != null) {
            stopOne("Kafka", runningKafka::close);
        } else if (LocalKafka.endLeftOver(StackFiles.kafka(settings.directory()))) {
            // it was still starting
            steps.done("Kafka is down");
        }
        LocalIssuer runningIssuer = issuer;
        if (runningIssuer != null) {
            stopOne("OIDC issuer", runningIssuer::close);
        }
        LocalPostgres runningPostgres = postgres;
        if (runningPostgres != null) {
            stopOne("PostgreSQL", runningPostgres::close);
        } else if (LocalPostgres.endLeftOver(StackFiles.postgres(settings.directory()))) {
            steps.done("PostgreSQL is down");
        }
    }

    LocalIssuer issuer() {
        LocalIssuer running = issuer;
        if (running == null) {
            throw new IllegalStateException("The issuer does not run");
        }
        return running;
    }

    /** The addresses of everything by the names of {@code local.env}, without tokens. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            addresses.put(service.variablePrefix() + "_URL", settings.url(service));
        }
        for (Service service : Service.values()) {
            addresses.put(
                    service.variablePrefix() + "_MANAGEMENT_URL",
                    "http://127.0.0.1:" + settings.managementPort(service));
        }
        addresses.put("ISSUER_URL", issuer().url());
        addresses.put("DOCS_URL", "http://127.0.0.1:" + settings.port(Settings.DOCS));
        addresses.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Settings.KAFKA));
        addresses.put(
                "POSTGRES_URL",
                "postgresql://" + LocalPostgres.SUPERUSER + ":" + LocalPostgres.PASSWORD + "@127.0.0.1:"
                        + settings.port(Settings.POSTGRES) + "/postgres");
        return addresses;
    }

    private LocalPostgres startPostgres() {
        LocalPostgres server = LocalPostgres.builder()
                .dataDirectory(StackFiles.postgres(settings.directory()))
                .port(settings.port(Settings.POSTGRES))
                .log(StackFiles.log(settings.directory(), "postgres"))
                .start();
        keep(() -> postgres = server, server::close);
        for (Service service : Service.values()) {
            if (service.keepsData()) {
                server.createDatabase(service.shortName(), service.shortName(), ServiceEnvironment.PASSWORD);
            }
        }
        steps.done("PostgreSQL 18 is up");
        return server;
    }

    private LocalKafka startKafka() {
        LocalKafka broker = LocalKafka.builder()
                .dataDirectory(StackFiles.kafka(settings.directory()))
                .port(settings.port(Settings.KAFKA))
                .log(StackFiles.log(settings.directory(), "kafka"))
                .start();
        keep(() -> kafka = broker, broker::close);
        broker.createContractTopics();
        steps.done("Kafka is up");
        return broker;
    }

    private LocalIssuer startIssuer() {
        LocalIssuer tokens = LocalIssuer.builder()
                .keys(StackFiles.issuer(settings.directory()))
                .port(settings.port(Settings.ISSUER))
                .start();
        keep(() -> issuer = tokens, tokens::close);
        return tokens;
    }

    private PageServer startPages() {
        PageServer server = PageServer.start(projectRoot, settings.port(Settings.DOCS));
        keep(() -> pages = server, server::close);
        return server;
    }

    private ServiceProcess startService(Service service, LocalPostgres database, LocalIssuer tokens) {
        Map<String, String> environment = ServiceEnvironment.of(service, settings, database, tokens);
        ServiceProcess process = new ServiceProcess(
                service.module(),
                service.runner(projectRoot),
                settings.managementPort(service),
                StackFiles.log(settings.directory(), service.module()),
                StackFiles.pid(settings.directory(), service.module()));
        if (settings.replay() && service == Service.ADVICE) {
            process.order("replay", environment);
            steps.done(service.module() + " will read every event again");
        }
        ChildProcess child = process.start(environment);
        keep(() -> services.add(process), process::stop);
        process.awaitReady();
        steps.done(service.module() + " is up");
        child.onExit().thenAccept(ended -> tellOfEnd(process));
        return process;
    }

    private void tellOfEnd(ServiceProcess process) {
        synchronized (lifecycle) {
            if (!stopping) {
                steps.print("\n" + process.name() + " ended by itself. " + process.lastWords()
                        + "\nThe rest goes on; Ctrl-C stops it.");
            }
        }
    }

    private void stopServices() {
        List<ServiceProcess> running;
        synchronized (services) {
            running = List.copyOf(services);
        }
        List<CompletableFuture<Void>> stops = running.stream()
                .filter(ServiceProcess::isAlive)
                .map(service -> CompletableFuture.runAsync(() -> stopOne(service.name(), service::stop), command -> {
                    Thread thread = new Thread(command, "stop-" + service.name());
                    thread.start();
                }))
                .toList();
        CompletableFuture.allOf(stops.toArray(CompletableFuture<?>[]::new)).join();
    }

    private void stopOne(String name, Runnable stop) {
        try {
            stop.run();
            steps.done(name + " is down");
        } catch (RuntimeException e) {
            steps.done(name + " did not stop: " + e.getMessage());
        }
    }

    /** Keeps what was started, unless the stop came first: then it is stopped at once. */
    private void keep(Runnable keep, Runnable stop) {
        synchronized (lifecycle) {
            if (!stopping) {
                keep.run();
                return;
            }
        }
        stop.run();
        throw new LocalServerException("stopped while starting");
    }

    private static <T> CompletableFuture<T> started(ExecutorService threads, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, threads);
    }
}
