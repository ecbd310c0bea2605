package io.freshlegs.kit.gate;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a fault test close gates when {@code freshlegs.test.gates} names their directory; never in the profile {@code prod}. */
@Singleton
class Gatekeeper {

    private final Optional<String> directory;

    Gatekeeper(@ConfigProperty(name = "freshlegs.test.gates") Optional<String> directory) {
        this.directory = directory;
    }

    /** Before anything that passes a gate starts. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (directory.isPresent() && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException(
                    "freshlegs.test.gates holds the service up on purpose and is refused in the profile prod; remove it");
        }
        Gate.in(directory.map(Path::of).orElse(null));
    }
}
