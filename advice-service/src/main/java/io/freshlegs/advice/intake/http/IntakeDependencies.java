package io.freshlegs.advice.intake.http;

import io.freshlegs.advice.intake.application.IntakeHealth;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What intake waits for, told to people; no orchestrator acts on it. */
@HealthGroup("dependencies")
@ApplicationScoped
class IntakeDependencies implements HealthCheck {

    private final IntakeHealth health;

    IntakeDependencies(IntakeHealth health) {
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        String waitingFor = health.waitingFor();
        return HealthCheckResponse.named("intake")
                .status(waitingFor.isEmpty())
                .withData("waitingFor", waitingFor)
                .build();
    }
}
