package io.freshlegs.localservers;

import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker of one node (KRaft) in a process of its own, on the loopback address.
 *
 * <p>Its own process, because it needs another kafka-clients than the services. The data directory is formatted when
 * new and kept between starts; a temporary one goes with {@link #close()}. Topics are never made by asking for them.
 *
 * <p>Starting and stopping is for one thread at a time; everything else is safe for any.
 */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START_DEADLINE = Duration.ofSeconds(60);
    private static final Duration TOPICS_DEADLINE = Duration.ofSeconds(30);
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true");

    private final Path directory;
    private final boolean temporary;
    private final int port;
    private final int controllerPort;
    private final Path log;
    private final String heap;
    private final Map<String, String> settings;
    private @Nullable ChildProcess broker;

    private LocalKafka(Builder builder) {
        this.temporary = builder.dataDirectory == null;
        this.directory = builder.dataDirectory == null
                ? Directories.temporary("freshlegs-kafka")
                : builder.dataDirectory.toAbsolutePath();
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.controllerPort = Ports.free();
        this.log = builder.log == null ? directory.resolve("kafka.log") : builder.log.toAbsolutePath();
        this.heap = builder.heap;
        this.settings = settings(builder.settings);
    }

    /** A broker in a temporary directory on a free port, running. */
    public static LocalKafka start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Ends the broker that an earlier run left on the data directory; tells whether there was one. */
    public static boolean endLeftOver(Path dataDirectory) {
        return ChildProcess.endLeftOver(pidFile(dataDirectory));
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public LogFile log() {
        return new LogFile(log);
    }

    /** The broker's process. */
    public ChildProcess process() {
        ChildProcess current = broker;
        if (current == null) {
            throw new IllegalStateException("Kafka does not run");
        }
        return current;
    }

    /** Makes every topic of the event contract and its dead letter topic, with their settings. What exists stays. */
    public void createContractTopics() {
        createContractTopics(Topic.DEFAULT_PARTITIONS);
    }

    /** As {@link #createContractTopics()}, with another number of partitions. */
    public void createContractTopics(int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.topicName(), partitions, (short) 1).configs(topic.config(1)));
            topics.add(new NewTopic(topic.deadLetterName(), partitions, (short) 1).configs(topic.deadLetterConfig(1)));
        }
        create(topics);
    }

    /** Makes one topic; does nothing when it exists. */
    public void createTopic(String name, int partitions, Map<String, String> config) {
        create(List.of(new NewTopic(name, partitions, (short) 1).configs(config)));
    }

    /** A client for administration; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250));
    }

    /**
     * The command that runs a program with the broker's own client libraries, in a JVM of its own.
     *
     * @param jar a further jar, that of the program
     */
    public List<String> programCommand(Path jar, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xmx512m",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-cp",
                jar + java.io.File.pathSeparator + BrokerClassPath.read(),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Kills the broker; {@link #restart()} brings it back with its data. */
    public void kill9() {
        process().kill9();
    }

    /** Stops the broker in order. Does nothing when it does not run. */
    public void stop() {
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }

    /** Starts it again with the same data on the same port. */
    public void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    private void launch() {
        try {
            Files.createDirectories(directory);
            Path properties = writeProperties();
            ChildProcess.Plan plan = ChildProcess.of("kafka", command("kafka.Kafka", properties.toString()), log)
                    .pidFile(pidFile(directory));
            endLeftOver(directory);
            if (!Ports.isFree(port)) {
                throw new LocalServerException("Port " + port + ", wanted by Kafka, is taken by another program");
            }
            if (!Files.exists(data().resolve("meta.properties"))) {
                format(properties);
            }
            broker = plan.start();
        } catch (IOException e) {
            throw new LocalServerException("Kafka did not start: " + e.getMessage(), e);
        }
        awaitReady();
    }

    private void format(Path properties) {
        Path formatLog = directory.resolve("format.log");
        // A format that was killed half way leaves files and no meta.properties.
        Directories.delete(data());
        List<String> command = command(
                "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString());
        try (ChildProcess tool =
                ChildProcess.of("kafka-format", command, formatLog).start()) {
            int exitCode = tool.onExit()
                    .get(START_DEADLINE.toSeconds(), TimeUnit.SECONDS)
                    .exitCode()
                    .orElse(-1);
            if (exitCode != 0) {
                throw new LocalServerException("Kafka's storage can't be formatted:\n"
                        + String.join("\n", tool.log().tail(15)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while Kafka's storage was formatted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalServerException("Formatting Kafka's storage did not end, see " + formatLog, e);
        }
    }

    private void awaitReady() {
        ChildProcess started = process();
        boolean listening = Waiting.until(START_DEADLINE, () -> !started.isAlive() || Ports.isListening(port));
        if (!listening || !started.isAlive() || !listsItself(started)) {
            String lastWords = String.join("\n", started.log().tail(15));
            stop();
            throw new LocalServerException("Kafka did not start, see " + log + ":\n" + lastWords);
        }
    }

    /** Whether the cluster came to list its node: until then it has a port but leads no partition. */
    private boolean listsItself(ChildProcess started) {
        try (Admin admin = admin()) {
            DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(2_000);
            return Waiting.until(START_DEADLINE, () -> {
                try {
                    return !started.isAlive()
                            || !admin.describeCluster(soon).nodes().get().isEmpty();
                } catch (ExecutionException e) {
                    return false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        }
    }

    private void create(List<NewTopic> topics) {
        try (Admin admin = admin()) {
            var results = admin.createTopics(topics).values();
            for (var result : results.values()) {
                try {
                    result.get(TOPICS_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new LocalServerException("A topic can't be created: " + e.getMessage(), e);
                    }
                }
            }
        } catch (TimeoutException e) {
            throw new LocalServerException("Topics were not created within " + TOPICS_DEADLINE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while topics were created", e);
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("kafka.pid");
    }

    private Path data() {
        return directory.resolve("data");
    }

    private List<String> command(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java(), "-Xmx" + heap));
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-cp",
                BrokerClassPath.read(),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path writeProperties() throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        Path file = directory.resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private Map<String, String> settings(Map<String, String> extra) {
        Map<String, String> all = new TreeMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        all.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        all.put("controller.listener.names", "CONTROLLER");
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("log.dirs", data().toString());
        all.put("auto.create.topics.enable", "false");
        all.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the broker waits for its own old registration to expire.
        all.put("broker.session.timeout.ms", "2000");
        all.put("broker.heartbeat.interval.ms", "300");
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "4");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "4");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "4");
        // Every partition takes memory for this index up front otherwise: 10 MB each.
        all.put("log.index.size.max.bytes", "1048576");
        all.putAll(extra);
        return all;
    }

    /** What a broker is to be: where its data lies, its port, its log, its settings. */
    public static final class Builder {
        private @Nullable Path dataDirectory;
        private @Nullable Path log;
        private int port;
        private String heap = "512m";
        private final Map<String, String> settings = new TreeMap<>();

        private Builder() {}

        /** The directory of the data, kept between starts; a temporary one unless set. */
        public Builder dataDirectory(Path kept) {
            dataDirectory = kept;
            return this;
        }

        /** The port; 0 and unset mean a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The file of the broker's output; in the data directory unless set. */
        public Builder log(Path file) {
            log = file;
            return this;
        }

        /** The largest heap, as in {@code -Xmx}; 512m unless set. */
        public Builder heap(String size) {
            heap = size;
            return this;
        }

        /** One more broker setting, for example {@code log.cleaner.backoff.ms}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /**
         * Starts the broker and waits until the cluster lists it.
         *
         * @throws LocalServerException when the port is taken or the broker ends; with its last log lines
         */
        public LocalKafka start() {
            LocalKafka kafka = new LocalKafka(this);
            kafka.launch();
            return kafka;
        }
    }
}
