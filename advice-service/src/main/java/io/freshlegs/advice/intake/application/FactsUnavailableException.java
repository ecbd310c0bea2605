package io.freshlegs.advice.intake.application;

import org.jspecify.annotations.Nullable;

/** The fact table can't be written at present; the records are in order. */
public final class FactsUnavailableException extends RuntimeException {

    public FactsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
