package io.freshlegs.benchmarks.measures;

import io.freshlegs.benchmarks.data.WorkoutRequests;
import io.freshlegs.benchmarks.stage.Stage;
import io.freshlegs.contracts.Topic;
import io.freshlegs.localservers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's producer test with the settings of the relay, on a topic of the same settings. Its records have no headers, so
 * their text is part of the payload: both send the same bytes.
 */
final class ProducerBaseline {

    /** The body of an event; {@code NUMBER} stands for what makes each another one. */
    static final String BODY = "{\"athleteId\":\"relayed-12\",\"id\":\"01890000-0000-7000-8000-000000000001\","
            + "\"source\":\"garmin\",\"externalId\":\"w-NUMBER\",\"revision\":1,\"status\":\"active\","
            + "\"localDate\":\"2026-10-01\",\"receivedAt\":\"2026-10-01T10:00:00Z\","
            + WorkoutRequests.workout(12_345).substring(1);

    private static final String NAME = "producer-baseline";
    private static final int PAYLOADS = 10_000;
    private static final int WARM_UP = 40_000;
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private final Stage stage;
    private final Path payloads;

    ProducerBaseline(Stage stage) {
        this.stage = stage;
        this.payloads = stage.directory().resolve(NAME + ".txt");
        List<String> lines = new ArrayList<>(PAYLOADS);
        for (int number = 0; number < PAYLOADS; number++) {
            UUID id = new UUID(number, number * 7919L);
            String key = "relayed-" + number + "/" + id;
            lines.add(key + " ce_specversion 1.0 ce_id " + id + " ce_type io.freshlegs.workout.recorded.v1 ce_source"
                    + " /workout-service ce_subject " + key + " ce_time 2026-10-01T10:00:00.000000Z ce_partitionkey"
                    + " relayed-" + number + " content-type application/json "
                    + BODY.replace("NUMBER", Integer.toString(number)));
        }
        try {
            Files.write(payloads, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Map<String, String> settings = new HashMap<>(Topic.WORKOUTS.config(1));
        // its records have no keys, which a compacted topic refuses
        settings.put("cleanup.policy", "delete");
        stage.kafka().createTopic(NAME, Topic.DEFAULT_PARTITIONS, settings);
    }

    /** Records a second once it is warm. */
    double perSecond(int records) {
        List<String> command = stage.kafka()
                .programCommand(
                        tools(),
                        ProducerPerformance.class.getName(),
                        "--topic",
                        NAME,
                        "--num-records",
                        Integer.toString(WARM_UP + records),
                        "--warmup-records",
                        Integer.toString(WARM_UP),
                        "--payload-file",
                        payloads.toString(),
                        "--throughput",
                        "-1",
                        "--command-property",
                        "bootstrap.servers=" + stage.kafka().bootstrapServers(),
                        "acks=all",
                        "enable.idempotence=true",
                        "compression.type=lz4",
                        "linger.ms=0",
                        "batch.size=131072");
        ChildProcess test = ChildProcess.of(NAME, command, stage.directory().resolve(NAME + ".log"))
                .start();
        test.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        double last = 0;
        for (String line : test.log().tail(50)) {
            Matcher rate = RATE.matcher(line);
            if (rate.find()) {
                last = Double.parseDouble(rate.group(1));
            }
        }
        if (last == 0) {
            throw new IllegalStateException("The producer test says no figure: "
                    + String.join("\n", test.log().tail(20)));
        }
        return last;
    }

    private static Path tools() {
        try {
            return Path.of(ProducerPerformance.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
