package io.freshlegs.advice.intake.http;

import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the loop has joined its group and polled; the database has a check of its own. */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {

    private final IntakeHealth health;
    private final PollLoopSettings settings;

    IntakeReadiness(IntakeHealth health, PollLoopSettings settings) {
        this.health = health;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first poll")
                .status(!settings.enabled() || health.isReady())
                .build();
    }
}
