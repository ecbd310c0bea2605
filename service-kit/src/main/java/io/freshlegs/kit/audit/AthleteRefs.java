package io.freshlegs.kit.audit;

import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.secret.SharedSecret;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands for an athlete in a log: the first 12 hex digits of a keyed hash of the athlete id.
 *
 * <p>The key comes from {@code freshlegs.log-key}; with the same one, replicas and services name an athlete alike.
 */
@Singleton
@Startup
public class AthleteRefs {

    private static final int BYTES = 6;

    private final SharedSecret secret;

    AthleteRefs(@ConfigProperty(name = "freshlegs.log-key") Optional<String> configured) {
        this.secret = SharedSecret.of("freshlegs.log-key", configured);
    }

    public String of(AthleteId athlete) {
        byte[] hash = secret.mac().doFinal(athlete.value().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }
}
