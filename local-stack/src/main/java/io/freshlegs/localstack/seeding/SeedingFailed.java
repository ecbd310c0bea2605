package io.freshlegs.localstack.seeding;

/** Demo data that a service did not take; the message says which and why. */
public final class SeedingFailed extends RuntimeException {
    SeedingFailed(String message) {
        super(message);
    }

    SeedingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
