package io.freshlegs.localservers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.Uuid;

/** The programs of Kafka, the broker and the one that formats its storage, run with the class path of the broker. */
final class KafkaPrograms {
    private static final Duration FORMAT_DEADLINE = Duration.ofSeconds(60);
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true");

    private final String heap;

    /** With a largest heap, as in {@code -Xmx}. */
    KafkaPrograms(String heap) {
        this.heap = heap;
    }

    /** How the broker is started. */
    ChildProcess.Plan broker(Path properties, Path log) {
        return ChildProcess.of("kafka", command("kafka.Kafka", properties.toString()), log);
    }

    /** Makes the empty storage that the settings name, with an identity of its own. */
    void format(Path properties, Path log) {
        List<String> command = command(
                "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString());
        try (ChildProcess tool = ChildProcess.of("kafka-format", command, log).start()) {
            int exitCode = tool.onExit()
                    .get(FORMAT_DEADLINE.toSeconds(), TimeUnit.SECONDS)
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
            throw new LocalServerException("Formatting Kafka's storage did not end, see " + log, e);
        }
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
}
