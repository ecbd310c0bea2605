package io.freshlegs.advice.intake.application;

/** An order of the operator that can't be carried out as things are; nothing was changed. The message says what to do. */
public final class RebuildRefusedException extends RuntimeException {

    public RebuildRefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    public RebuildRefusedException(String message) {
        super(message);
    }
}
