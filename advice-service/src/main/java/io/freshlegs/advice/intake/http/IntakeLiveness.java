package io.freshlegs.advice.intake.http;

import io.freshlegs.advice.intake.application.IntakeHealth;
import io.freshlegs.advice.intake.application.PollLoopSettings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the poll loop comes back from {@code poll}, whatever it brings. */
@Liveness
@ApplicationScoped
class IntakeLiveness implements HealthCheck {

    private final IntakeHealth health;
    private final PollLoopSettings settings;

    IntakeLiveness(IntakeHealth health, PollLoopSettings settings) {
        this.health = health;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake loop")
                .status(!settings.enabled() || health.isAlive(settings.livenessAfter()))
                .withData("secondsSincePoll", health.sinceLastPoll().toSeconds())
                .build();
    }
}
