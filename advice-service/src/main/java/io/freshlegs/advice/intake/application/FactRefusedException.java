package io.freshlegs.advice.intake.application;

/** A value of a change can't be stored, now or ever. */
public final class FactRefusedException extends RuntimeException {

    public FactRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
