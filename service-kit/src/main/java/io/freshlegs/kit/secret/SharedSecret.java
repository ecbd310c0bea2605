package io.freshlegs.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * The key of a keyed hash (HMAC-SHA-256), from the configuration or made at start.
 *
 * <p>A configured key that is too short to be a secret stops the start. A made one lives as long as the process, which
 * is right for one process alone; a line on the log says so, because with replicas it is a mistake.
 */
public final class SharedSecret {

    /** The least number of characters of a configured key. */
    public static final int LEAST_CHARACTERS = 16;

    private static final Logger LOG = Logger.getLogger(SharedSecret.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MADE_BYTES = 32;

    private final SecretKeySpec key;

    private SharedSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param name of the configuration
     * @throws IllegalStateException for a key of fewer than {@link #LEAST_CHARACTERS} characters
     */
    public static SharedSecret of(String name, Optional<String> configured) {
        if (configured.isPresent()) {
            String text = configured.get();
            if (text.length() < LEAST_CHARACTERS) {
                throw new IllegalStateException(name + " must have at least " + LEAST_CHARACTERS
                        + " characters, as 'openssl rand -hex 32' makes");
            }
            return new SharedSecret(text.getBytes(StandardCharsets.UTF_8));
        }
        LOG.warnf("operation=start outcome=key-made reason=%s-not-set", name);
        byte[] made = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(made);
        return new SharedSecret(made);
    }

    /** A hash that is ready to be fed. */
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
