package io.freshlegs.kit.secret;

import io.quarkus.runtime.LaunchMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a keyed hash (HMAC-SHA-256), from the configuration.
 *
 * <p>A packaged service does not start without it, nor with one that is too short to be a secret: replicas that each
 * made their own would refuse each other's cursors and name the same athlete differently. In tests and dev mode, where
 * a service is one process, a missing key is made at start and lives as long as the process.
 */
public final class SharedSecret {

    /** The least number of characters of a configured key. */
    public static final int LEAST_CHARACTERS = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MADE_BYTES = 32;

    private final Mac unfed;

    private SharedSecret(byte[] key) {
        this.unfed = unfed(key);
    }

    /**
     * The key of this process.
     *
     * @param name of the configuration
     * @throws IllegalStateException for a missing key of a packaged service, or one of fewer than
     *     {@link #LEAST_CHARACTERS} characters
     */
    public static SharedSecret of(String name, Optional<String> configured) {
        return of(name, configured, LaunchMode.current());
    }

    static SharedSecret of(String name, Optional<String> configured, LaunchMode mode) {
        if (configured.isEmpty() && mode != LaunchMode.NORMAL) {
            byte[] made = new byte[MADE_BYTES];
            new SecureRandom().nextBytes(made);
            return new SharedSecret(made);
        }
        String text = configured.orElse("");
        if (text.length() < LEAST_CHARACTERS) {
            throw new IllegalStateException(name + (text.isEmpty() ? " is missing; it" : "") + " must have at least "
                    + LEAST_CHARACTERS + " characters, as 'openssl rand -hex 32' makes, the same on every replica");
        }
        return new SharedSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A hash that is ready to be fed. Safe for several threads: each gets a copy of one that was never fed. */
    public Mac mac() {
        try {
            return (Mac) unfed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(ALGORITHM + " of this platform can't be copied", impossible);
        }
    }

    private static Mac unfed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
