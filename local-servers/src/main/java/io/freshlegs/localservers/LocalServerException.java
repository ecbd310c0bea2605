package io.freshlegs.localservers;

/** A local server that could not be started, reached or trusted; the message says what to do about it. */
public final class LocalServerException extends RuntimeException {
    public LocalServerException(String message) {
        super(message);
    }

    public LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
