package io.freshlegs.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The bounds of the relay.
 *
 * @param batchRows outbox rows sent in one transaction at most
 * @param batchBytes size of their bodies at most; a single larger row still goes alone
 * @param pollInterval how long the relay sleeps when nobody wakes it
 * @param deliveryTimeout after which an unsent record fails its batch; at least one request to the broker
 * @param idleInTransactionTimeout after which PostgreSQL ends a relay that stopped in the middle
 */
public record RelaySettings(
        int batchRows,
        int batchBytes,
        Duration pollInterval,
        Duration deliveryTimeout,
        Duration idleInTransactionTimeout) {

    /** How long one request to the broker may take. */
    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    public RelaySettings {
        if (batchRows < 1 || batchRows > 10_000) {
            throw new IllegalArgumentException(
                    "freshlegs.relay.batch-rows is " + batchRows + ", allowed is 1 to 10000");
        }
        if (batchBytes < 1) {
            throw new IllegalArgumentException(
                    "freshlegs.relay.batch-bytes is " + batchBytes + ", allowed is 1 and more");
        }
        within("poll-interval", pollInterval, Duration.ofMillis(1), Duration.ofSeconds(10));
        within("delivery-timeout", deliveryTimeout, REQUEST_TIMEOUT, Duration.ofMinutes(2));
        if (deliveryTimeout.compareTo(idleInTransactionTimeout) >= 0) {
            throw new IllegalArgumentException("freshlegs.relay.delivery-timeout (" + deliveryTimeout
                    + ") must be shorter than freshlegs.relay.idle-in-transaction-timeout (" + idleInTransactionTimeout
                    + "): records of a relay that was stopped must expire before another takes over");
        }
    }

    private static void within(String key, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "freshlegs.relay." + key + " is " + value + ", allowed is " + min + " to " + max);
        }
    }

    /** The keys below {@code freshlegs.relay}. */
    @ConfigMapping(prefix = "freshlegs.relay")
    public interface Config {

        /** Off for a service without an outbox. */
        @WithDefault("true")
        boolean enabled();

        @WithDefault("500")
        int batchRows();

        @WithDefault("4194304")
        int batchBytes();

        @WithDefault("250ms")
        Duration pollInterval();

        @WithDefault("10s")
        Duration deliveryTimeout();

        @WithDefault("30s")
        Duration idleInTransactionTimeout();

        default RelaySettings settings() {
            return new RelaySettings(
                    batchRows(), batchBytes(), pollInterval(), deliveryTimeout(), idleInTransactionTimeout());
        }
    }
}
