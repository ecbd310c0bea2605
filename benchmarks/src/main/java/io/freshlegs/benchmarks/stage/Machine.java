package io.freshlegs.benchmarks.stage;

import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;

/** What machine and servers say of themselves; settings are read back from the running servers. */
public final class Machine {

    private static final List<String> POSTGRES_SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size");

    private Machine() {}

    /** Lines for the head of the table. */
    public static List<String> describe(Stage stage) {
        List<String> lines = new ArrayList<>();
        lines.add("machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory()
                + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version"));
        lines.add("java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                + "; services with " + String.join(" ", Stage.SERVICE_JVM));
        lines.add("postgresql, read back: " + postgres(stage));
        lines.add("kafka, read back: " + kafka(stage));
        return lines;
    }

    private static String postgres(Stage stage) {
        try (Sql sql = Sql.on(stage.postgres(), "postgres")) {
            List<String> settings = new ArrayList<>();
            for (String name : POSTGRES_SETTINGS) {
                settings.add(name + "=" + sql.text("select current_setting('" + name + "')"));
            }
            return String.join(" ", settings);
        }
    }

    /** The relay's producer waits for all replicas in sync; how many these have to be is the topic's to say. */
    private static String kafka(Stage stage) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.WORKOUTS.topicName());
        try (Admin admin = stage.kafka().admin()) {
            Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            Map<String, String> settings = new TreeMap<>();
            for (String name : List.of(
                    "min.insync.replicas", "unclean.leader.election.enable", "compression.type", "cleanup.policy")) {
                settings.put(name, config.get(name).value());
            }
            return settings + "; producers of relay and baseline: acks=all, enable.idempotence=true, lz4";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka does not tell its settings", failure);
        }
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name", System.getProperty("os.arch"));
    }

    private static String memory() {
        String kib = line("/proc/meminfo", "MemTotal", "").replaceAll("[^0-9]", "");
        return kib.isEmpty() ? "memory unknown" : Long.parseLong(kib) / (1 << 20) + " GiB";
    }

    private static String line(String file, String name, String otherwise) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException absent) {
            return otherwise;
        }
    }
}
