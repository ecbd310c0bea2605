package io.freshlegs.kit.outbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether events reach the broker, told to people; no orchestrator acts on it, since writes go on without it. */
@HealthGroup("dependencies")
@ApplicationScoped
public class RelayDependency implements HealthCheck {

    private final Relays relays;

    RelayDependency(Relays relays) {
        this.relays = relays;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event stream")
                .status(!relays.isHeldUp())
                .build();
    }
}
