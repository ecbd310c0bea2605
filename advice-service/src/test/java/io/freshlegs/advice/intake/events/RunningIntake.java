package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.ApplyChangesAccess;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.freshlegs.contracts.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** A poll loop on its own thread, as the service runs it. */
final class RunningIntake implements AutoCloseable {

    static final List<String> TOPICS = List.of(
            Topic.WORKOUTS.topicName(),
            Topic.WELLNESS.topicName(),
            Topic.MEALS.topicName(),
            Topic.FOOD_DAYS.topicName());

    final String group;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final IntakeHealth health = new IntakeHealth(Clock.systemUTC());
    private final PollLoop loop;
    private final Thread thread;

    RunningIntake(String bootstrapServers, FactChanges facts, String group, int partitions) {
        this.group = group;
        PollLoopSettings settings = new PollLoopSettings(
                true,
                group,
                partitions,
                500,
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofMillis(50),
                Duration.ofMillis(400),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5));
        Map<String, Object> kafka = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.loop = new PollLoop(
                () -> KafkaClients.consumer(kafka, settings),
                TOPICS,
                ApplyChangesAccess.applying(facts),
                facts,
                new DeadLetters(() -> KafkaClients.producer(kafka)),
                health,
                new IntakeMetrics(metrics, Clock.systemUTC()),
                OpenTelemetry.noop().getTracer("test"),
                settings,
                Clock.systemUTC());
        this.thread = new Thread(loop, "intake-" + group);
        thread.start();
    }

    double lagSeconds() {
        return metrics.get("freshlegs.advice.intake.lag").timeGauge().value();
    }

    double deadLetters() {
        return metrics.get("freshlegs.advice.intake.dead.letters").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        loop.close();
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new AssertionError("the loop did not end");
        }
    }
}
