package io.freshlegs.kit.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock and the id source of a running service. */
public class Sources {

    /** The machine's clock; a fault test may set it wrong, never in the profile {@code prod}. */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "freshlegs.test.clock-offset") Optional<Duration> offset) {
        if (offset.isPresent() && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException(
                    "freshlegs.test.clock-offset sets the clock wrong on purpose and is refused in the profile prod; remove it");
        }
        return Clock.offset(Clock.systemUTC(), offset.orElse(Duration.ZERO));
    }

    @Produces
    @Singleton
    IdSource ids() {
        TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
