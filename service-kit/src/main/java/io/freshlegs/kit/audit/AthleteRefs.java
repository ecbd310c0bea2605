package io.freshlegs.kit.audit;

import io.freshlegs.kit.domain.AthleteId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands for an athlete in a log: the first 12 hex digits of a keyed hash of the athlete id.
 *
 * <p>The key comes from {@code freshlegs.log-key}; with the same one, replicas and services name an athlete alike.
 * Without it each process makes its own, and a name lives as long as the process.
 */
@Singleton
public class AthleteRefs {

    private static final int BYTES = 6;

    private final SecretKeySpec key;

    AthleteRefs(@ConfigProperty(name = "freshlegs.log-key") Optional<String> configured) {
        byte[] secret = new byte[32];
        if (configured.isPresent()) {
            secret = configured.get().getBytes(StandardCharsets.UTF_8);
        } else {
            new SecureRandom().nextBytes(secret);
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    public String of(AthleteId athlete) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(athlete.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
