package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.ApplyChanges;
import io.freshlegs.advice.intake.application.FactChanges;
import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the poll loop with the service and ends it before the pool closes: loop, then the producer of dead letters, then,
 * by the container, the data source.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final PollLoopSettings settings;
    private final PollLoop loop;
    private @Nullable Thread thread;

    Intake(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            PollLoopSettings settings,
            ApplyChanges applyChanges,
            FactChanges facts,
            IntakeHealth health,
            MeterRegistry registry,
            Tracer tracer,
            Clock clock) {
        this.settings = settings;
        this.loop = new PollLoop(
                () -> KafkaClients.consumer(kafka, settings),
                FactTopics.NAMES,
                applyChanges,
                facts,
                new DeadLetters(() -> KafkaClients.producer(kafka)),
                health,
                new IntakeMetrics(registry, clock),
                tracer,
                settings,
                clock);
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            LOG.info("operation=intake outcome=disabled");
            return;
        }
        Thread started = new Thread(loop, "freshlegs-intake");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        loop.close();
        Thread started = thread;
        if (started != null) {
            started.join(settings.closeTimeout().multipliedBy(2).toMillis());
        }
    }
}
