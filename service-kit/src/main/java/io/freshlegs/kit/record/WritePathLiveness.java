package io.freshlegs.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when a writer thread or the relay thread has died: only a restart brings them back. */
@Liveness
@ApplicationScoped
public class WritePathLiveness implements HealthCheck {

    private final WritePath writePath;

    WritePathLiveness(WritePath writePath) {
        this.writePath = writePath;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("write path")
                .status(writePath.isAlive())
                .build();
    }
}
